namespace Endeavour.Evidence.Inequality;

/// <summary>Cuts that are not there: exactly why, and who could supply them.</summary>
/// <param name="Cuts">Those that are missing for the same reason.</param>
/// <param name="Why">A sentence.</param>
/// <param name="Who">Who holds the records, with a capital and without a full stop.</param>
public sealed record GapCard(IReadOnlyList<Cut> Cuts, string Why, string Who)
{
    /// <summary>"Sex, age and ethnicity".</summary>
    public string Names
    {
        get
        {
            var names = Cuts.Select(cut => cut.Name()).ToList();
            var said = names.Count == 1 ? names[0] : string.Join(", ", names[..^1]) + " and " + names[^1];
            return char.ToUpperInvariant(said[0]) + said[1..];
        }
    }
}
