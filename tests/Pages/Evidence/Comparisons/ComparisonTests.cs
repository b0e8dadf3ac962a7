using Endeavour.Evidence.Comparisons;
using Endeavour.Indicators.Neighbours;
using Endeavour.Tests.Pages.Evidence.Exceptions;

namespace Endeavour.Tests.Pages.Evidence.Comparisons;

/// <summary>Verdicts beside the one against England: the region, the strategy's goal and way, areas that are alike.</summary>
public sealed class ComparisonTests : IDisposable
{
    static readonly NearestNeighbours Like = new("like.csv", "", default, new Dictionary<string, IReadOnlyList<string>> { ["E06000002"] = ["E06000001", "E06000010", "E08000003", "E08000021"] });

    readonly PlantedFigures _planted = new();

    public void Dispose() => _planted.Dispose();

    IEnumerable<string> Said(NearestNeighbours? like = null) =>
        _planted.Figures(like).Outcomes[0].Drawings.Comparisons.Select(each => $"{each.With}: {each.Theirs}: {each.Verdict}{(each.Note.Length > 0 ? $" ({each.Note})" : "")}");

    [Theory]
    [InlineData(18.5, 1, "Similar"), InlineData(18.5, 0.4, "Worse"), InlineData(17.5, 0.4, "Better")]
    public void An_area_is_held_against_its_region_by_its_own_interval(double value, double half, string verdict)
    {
        _planted.Outcome(1);
        _planted.Year(1, 2024, value, half).Group(1, 2024, 18, 0.1, area: "E12000001");
        Assert.Equal([$"North East: 18.0: {verdict}"], Said());
    }

    [Fact]
    public void A_region_without_a_figure_for_the_same_period_is_not_compared_with()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2024, 18.5, 1).Group(1, 2023, 18, 0.1, area: "E12000001");
        Assert.Empty(Said());
    }

    /// <summary>From 20 in the middle of 2020 to 10 at the end of 2030: 16.2 is asked for by the middle of 2024.</summary>
    [Theory]
    [InlineData(17.5, 1, "Not met", "Off the way"), InlineData(17.5, 2, "Not met", "On the way, as far as chance can tell"), InlineData(10.5, 1, "Close: chance may decide (The target lies inside the 95% confidence interval.)", "On the way, as far as chance can tell"), InlineData(8, 1, "Met", "On the way, as far as chance can tell")]
    public void An_area_is_held_against_the_goal_and_the_way_there(double value, double half, string goal, string way)
    {
        _planted.Outcome(1, new(10, new(2030, 12, 31), null), new(20, "2020", null));
        _planted.Year(1, 2024, value, half);
        Assert.Equal([goal, way], Said().Select(line => line[(line.IndexOf(": ", line.IndexOf(": ", StringComparison.Ordinal) + 2, StringComparison.Ordinal) + 2)..]));
    }

    [Fact]
    public void Among_similar_areas_a_place_is_said_and_how_many_are_better_and_no_mean_is_made()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2024, 18, 0.5).Group(1, 2024, 15, 0.5, area: "E06000001").Group(1, 2024, 17.5, 0.5, area: "E06000010").Group(1, 2024, 21, 0.5, area: "E08000003").Group(1, 2023, 12, 0.5, area: "E08000021");
        Assert.Equal(["Similar areas: 3 of 4 areas: 3rd of 4, the best first (1 of them better, 1 similar, 1 worse)"], Said(Like));
    }

    [Fact]
    public void Too_few_similar_areas_with_a_figure_are_no_comparison()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2024, 18, 0.5).Group(1, 2024, 15, 0.5, area: "E06000001");
        Assert.Equal(["Similar areas: 1 of 4 areas: Not compared (Fewer than 3 of them have a figure for 2024.)"], Said(Like));
    }
}
