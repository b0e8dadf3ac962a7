using Endeavour.Evidence.Figures;

namespace Endeavour.Evidence.OutcomePages;

/// <summary>Where figures stand in a source file: the first and the last line of those shown.</summary>
public sealed record SourceLines(string File, int First, int Last)
{
    public string Words => First == Last ? FormattableString.Invariant($"{File}, line {First}") : FormattableString.Invariant($"{File}, lines {First} to {Last}");

    /// <summary>Of the areas and England, file by file.</summary>
    public static IReadOnlyList<SourceLines> Of(OutcomeFigures outcome) =>
        [.. outcome.Areas.SelectMany(area => area.Points).Concat(outcome.England?.Observations ?? [])
            .GroupBy(point => point.File).OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => new SourceLines(file.Key, file.Min(point => point.Line), file.Max(point => point.Line)))];
}
