using Endeavour.Charts;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Drawings;

/// <summary>Groups of people as bars with their limits, the area's own whole as an upright line.</summary>
public static class GroupChart
{
    public static Bars Of(OutcomeFigures outcome, GroupBreakdown groups, int number) => new()
    {
        Id = FormattableString.Invariant($"groups-{outcome.Slug}-{number + 1}"),
        Title = $"{groups.Area} by {groups.Cut.Name()}, {groups.Period}",
        Axis = outcome.Unit.Note is { Length: > 0 } note ? char.ToUpperInvariant(note[0]) + note[1..] : "Figure",
        Groups = groups.CategoryType,
        Items = [.. groups.Groups.Select(group => new Bar(group.Name, PointEstimate.Of(group.Figure, group.Verdict)))],
        Benchmark = groups.Whole?.Value is { } whole ? new(whole, groups.WholeName) : null,
        AsPoints = outcome.Evidence!.Definition.ValueType == "Life expectancy",
        Figures = outcome.Unit.ForCharts,
    };
}
