using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Statistics;

namespace Endeavour.Tests.Pages.Evidence;

/// <summary>What is decided about a figure, on evidence made by hand.</summary>
public sealed class FiguresTests
{
    const string North = "E06000001", South = "E06000002";
    static readonly Period Year = Period.FromKey(2024_01_012);

    [Fact]
    public void The_strategy_says_which_way_is_good_and_a_published_verdict_is_turned_to_it()
    {
        var point = Point(20) with { England = 10, Published = Verdict.Higher };
        Assert.Equal(Verdict.Worse, Of(HigherIs.Worse, Polarity.NoJudgement, point).Areas[0].Verdict.Verdict);
        Assert.Equal(Verdict.Better, Of(HigherIs.Better, Polarity.NoJudgement, point).Areas[0].Verdict.Verdict);
        Assert.Equal(Verdict.Higher, Of(null, Polarity.NoJudgement, point).Areas[0].Verdict.Verdict);
    }

    [Fact]
    public void Limits_come_before_the_publishers_verdict()
    {
        var point = Point(20) with { England = 10, Limits95 = new(9, 31), Position = Position.Similar, Published = Verdict.Worse };
        var verdict = Of(HigherIs.Worse, Polarity.LowIsGood, point).Areas[0].Verdict;
        Assert.Equal((Verdict.Similar, VerdictBy.Computed), (verdict.Verdict, verdict.By));
    }

    [Fact]
    public void Without_limits_and_a_published_verdict_nothing_is_compared_and_the_reason_is_said()
    {
        var outcome = Of(HigherIs.Worse, null, Point(20) with { England = 10 });
        Assert.False(outcome.Areas[0].Verdict.IsCompared);
        Assert.EndsWith("It is not compared with England (10.0%). The source gives neither a confidence interval nor a comparison of its own, so a difference cannot be told from chance.",
            outcome.Headline(outcome.Areas[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Percentages_of_two_councils_are_added_up_from_their_counts()
    {
        var together = Of(HigherIs.Worse, null, Point(20) with { Count = 20, Denominator = 100, England = 10 }, Point(10) with { Count = 30, Denominator = 300, England = 10 }).Together!;
        Assert.Equal((12.5, Proportion.Wilson(50, 400, multiplier: 100)), (together.Value, together.Limits));
        Assert.Equal(Verdict.Similar, together.Verdict.Verdict);
    }

    [Theory]
    [InlineData("Proportion", null, "The numbers of people behind these figures are not published")]
    [InlineData("Proportion", 55.0, "The published counts do not give the published figures")]
    [InlineData("Directly standardised rate", 20.0, "Rates that allow for age cannot be averaged")]
    [InlineData("Mean", 20.0, "Figures of this kind (mean) cannot be averaged")]
    [InlineData("", 20.0, "The source does not say what kind of figure this is")]
    public void What_cannot_be_added_up_says_why(string kind, double? count, string reason)
    {
        var point = Point(20) with { Count = count, Denominator = 100 };
        var outcome = Of(HigherIs.Worse, null, kind, point, point);
        Assert.Null(outcome.Together);
        Assert.StartsWith(reason, outcome.WhyNotTogether, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_read_against_a_period_that_shares_no_month()
    {
        Observation[] rolling = [.. Enumerable.Range(2018, 6).Select(year => new Observation(Period.FromKey((year * 100 + 1) * 1000 + 36), $"{year}") { Value = year })];
        Assert.Equal("2020", Change.SincePrevious(rolling, Polarity.HighIsGood)!.From.PeriodText);
    }

    static Observation Point(double value) => new(Year, "2024") { Value = value };

    static OutcomeFigures Of(HigherIs? higherIs, Polarity? polarity, params Observation[] points) => Of(higherIs, polarity, "Proportion", points);

    static OutcomeFigures Of(HigherIs? higherIs, Polarity? polarity, string kind, params Observation[] points)
    {
        var areas = new[] { North, South }.Take(points.Length).Select(code => new CoveredArea(code, code)).ToList();
        var series = points.Select((point, i) => new Series(areas[i].Code, "Persons", "All ages", "", "", [point], Trend.NotCalculated(TrendReason.NotEnoughPoints))).ToList();
        var evidence = new IndicatorEvidence(new(new(1, "Any") { Unit = "%", ValueType = kind }, polarity, false, false), new Release("r1", default, false, [], [1], 1, 1, 0), series, []);
        var outcome = new Outcome { Id = default, Slug = "any", Title = "Any", Indicator = 1, HigherIs = higherIs };
        return OutcomeFigures.Of(outcome, areas, new(new Dictionary<int, IndicatorEvidence> { [1] = evidence }));
    }
}
