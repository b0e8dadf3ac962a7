using Endeavour.Indicators.Disclosure;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Releases;

/// <summary>What whoever brings a release in says of it.</summary>
/// <param name="By">A post in words, or "command line, user".</param>
/// <param name="From">Not shown to the public before half past nine of this day; none: at once.</param>
/// <param name="Permission">Who may use the figures, and on what terms.</param>
/// <param name="Provenance">Where the figures came from.</param>
public sealed record ReleaseTerms(string By, DateOnly? From = null, string Permission = "", string Provenance = "")
{
    /// <summary>What asks for it, so that asked again it can be found.</summary>
    public string Asked { get; init; } = "";

    public static ReleaseTerms None { get; } = new("");

    /// <summary>Who took small numbers out before the file came, and how; then its figures are shown as they are. Empty: they are hidden here.</summary>
    public string SmallNumbersHandled { get; init; } = "";

    /// <summary>Hides counts up to this one, also of national indicators; null: each indicator's own rule.</summary>
    public int? HideUpTo { get; init; }

    /// <summary>It is right that an indicator loses most of its series; otherwise such a file is refused as one that was cut.</summary>
    public bool Fewer { get; init; }

    /// <summary>Which counts of an indicator are hidden; null where its figures are shown as they came.</summary>
    internal SuppressionRule? RuleFor(int indicator) =>
        SmallNumbersHandled.Length > 0 ? null : HideUpTo is { } threshold ? new(threshold) : SmallNumbers.RuleFor(indicator);
}
