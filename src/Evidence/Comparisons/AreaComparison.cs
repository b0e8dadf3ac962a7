using Endeavour.Charts;
using Endeavour.Evidence.Figures;

namespace Endeavour.Evidence.Comparisons;

/// <summary>One area held against something other than England, in words that stand in a table.</summary>
/// <param name="With">"North East", "The target for 2030".</param>
/// <param name="Theirs">Their figure, or "15 areas".</param>
/// <param name="Verdict">"Worse", "Met", "8th of 16".</param>
/// <param name="Mark">The verdict's mark; null where the words are no verdict.</param>
/// <param name="Note">How it was told, or why not.</param>
public sealed record AreaComparison(AreaFigures Area, string With, string Theirs, string Verdict, VerdictMark? Mark, string Note)
{
    /// <summary>With the region, the strategy's own goal and way, and areas that are alike, as far as they are known.</summary>
    public static IReadOnlyList<AreaComparison> Of(OutcomeFigures outcome) =>
        [.. outcome.Areas.SelectMany(area => new[] { RegionComparison.Of(outcome, area), GoalComparison.Of(outcome, area), GoalComparison.Way(outcome, area), NeighbourComparison.Of(outcome, area) }).OfType<AreaComparison>()];
}
