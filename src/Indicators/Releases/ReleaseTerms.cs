namespace Endeavour.Indicators.Releases;

/// <summary>What whoever brings a release in says of it.</summary>
/// <param name="By">A post in words, or "command line, user".</param>
/// <param name="From">Not shown to the public before half past nine of this day; none: at once.</param>
/// <param name="Permission">Who may use the figures, and on what terms.</param>
/// <param name="Provenance">Where the figures came from.</param>
public sealed record ReleaseTerms(string By, DateOnly? From = null, string Permission = "", string Provenance = "")
{
    public static ReleaseTerms None { get; } = new("");
}
