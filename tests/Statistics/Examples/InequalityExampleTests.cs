using System.Globalization;
using Endeavour.Statistics;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Statistics.Examples;

/// <summary>The numbers that the pages on inequalities, funnel plots and projections print, worked out again and looked up there.</summary>
public class InequalityExampleTests
{
    [Fact]
    public void Slope_and_relative_index()
    {
        var page = Page("slope-and-relative-index.md");
        double[] people = [9800, 10_100, 10_400, 10_900, 11_200, 11_500, 11_900, 12_100, 12_300, 11_800], years = [73.9, 75.8, 77.1, 78.3, 79.2, 79.9, 80.6, 81.2, 81.9, 83.0];
        double[] errors = [0.42, 0.40, 0.39, 0.37, 0.36, 0.36, 0.35, 0.34, 0.34, 0.34];
        var slope = SlopeIndex.Of([.. years.Select((value, i) => new InequalityGroup(i + 1, people[i], value, errors[i]))]).Value;
        for (var i = 0; i < 10; i++) Prints(page, $"| {i + 1} | {Text("#,##0", people[i])} | {One(years[i])} | {Two(errors[i])} |");
        Prints(page, $"The line starts at {Two(slope.Intercept)} years. The slope index is {Two(slope.Sii)} years (95% interval {Span("0.00", slope.Limits())}, 99.8% interval {Span("0.00", slope.Limits(0.998))})");
        Prints(page, $"the relative index is {Text("0.000", slope.Rii.Value)} ({Span("0.000", slope.RelativeLimits().Value)})");
        var linearity = slope.Linearity().Value;
        Assert.Equal(SlopeShape.Curved, linearity.Shape);
        Prints(page, $"quadratic term {One(linearity.CurveZ)} standard errors; χ² = {One(linearity.ChiSquared)}, above {One(linearity.Critical95)}");
    }

    [Fact]
    public void Gaps()
    {
        var page = Page("gaps.md");
        IntervalEstimate routine = new(22.5, Proportion.Wilson(180, 800, 0.95, 100)), managers = new(100 * 70 / 900.0, Proportion.Wilson(70, 900, 0.95, 100));
        Prints(page, $"| 180 | 800 | {One(routine.Value)}% | {Span("0.0", routine.Limits)} |");
        Prints(page, $"| 70 | 900 | {One(managers.Value)}% | {Span("0.0", managers.Limits)} |");
        var (gap, ratio) = (Gap.Absolute(routine, managers), Gap.Relative(routine, managers).Value);
        Prints(page, $"The absolute gap is {One(gap.Value)} percentage points ({Span("0.0", gap.Limits)}). The relative gap is {One(ratio.Value)} ({Span("0.0", ratio.Limits)})");
    }

    [Fact]
    public void Funnel_plots()
    {
        var page = Page("funnel-plots.md");
        double[] stopped = [412, 95, 230, 61, 18], people = [1650, 520, 1010, 190, 64];
        var table = Funnel.ProportionLimits(stopped, people).Value;
        var found = new Answer<FunnelSignificance>[5];
        Funnel.ProportionSignificance(stopped, people, found);
        Prints(page, $"The average is {One(table.Baseline)}%.");
        for (var i = 0; i < 5; i++)
        {
            var error = Math.Sqrt(table.Baseline * (100 - table.Baseline) / people[i]);
            Interval At(double z) => new(table.Baseline - z * error, table.Baseline + z * error);
            Prints(page, $"| {"ABCDE"[i]} | {stopped[i]} | {Text("#,##0", people[i])} | {One(100 * stopped[i] / people[i])}% | {Span("0.0", At(1.959964))} | {Span("0.0", At(3.090232))} | {found[i].Words()} |");
        }
        var last = table.Rows[^1];
        Prints(page, $"At {Text("#,##0", last.Axis)} people, the last place of the axis, the inner limits are {One(last.Lower95.Value)}% and {One(last.Upper95.Value)}%");
        var ten = Funnel.RatioLimits([1, 300], FunnelRatio.IndirectlyStandardised).Value.Rows.Single(row => row.Axis == 10);
        Prints(page, $"at {Two(ten.Lower95.Size)} expected (ratio {One(ten.Lower95.Value)}) and at {Two(ten.Upper95.Size)} expected (ratio {One(ten.Upper95.Value)})");
    }

    [Fact]
    public void Attributable_fraction()
    {
        var page = Page("attributable-fraction.md");
        var fraction = PopulationAttributableFraction.Levin([new ExposureLevel(0.13, 15) { ShareError = 0.008 }.WithRiskLimits(new(10, 22.5))]);
        Prints(page, $"= {Percent(fraction.Value)}%, or {One(fraction.Cases(60))} of the 60 cases. The 95% interval is {Percent(fraction.Limits().Lower)}% to {Percent(fraction.Limits().Upper)}%");
        var substituted = PopulationAttributableFraction.Substituted(0.13, new(10, 22.5));
        Prints(page, $"it is {Percent(substituted.Lower)}% to {Percent(substituted.Upper)}%");
        Prints(page, $"it is {Percent(PopulationAttributableFraction.Levin([new(0.05, 8), new(0.08, 20)]).Value)}%");
    }

    [Theory]
    [InlineData(ProjectionScale.Natural, "0.00")]
    [InlineData(ProjectionScale.Log, "0.0'%'")]
    [InlineData(ProjectionScale.Logit, "0.0'%'")]
    public void Projections(ProjectionScale scale, string change)
    {
        var line = Projection.Of([new(2019, 15.9), new(2020, 15.1), new(2021, 14.6), new(2022, 13.8), new(2023, 13.4), new(2024, 12.6)], new(scale, 100)).Value;
        var there = line.At(2030);
        Prints(Page("projections.md"), $"| {scale.ToString().ToLowerInvariant()} | {One(there.Value)}% | {Span("0.0", there.Limits)} | {Text(change, line.YearlyChange().Value)} | {Text(change, line.NeededYearlyChange(2030, 5).Value)} |");
        Assert.Equal(TargetChance.None, line.Towards(2030, 5, Polarity.LowIsGood).Chance);
    }

    [Fact]
    public void Control_limits()
    {
        Assert.Equal(Position.Above, ProcessControl.OfProportion(29, 100, 0.2));
        var (inner, outer) = (Proportion.Wilson(20, 100, 0.95, 100), Proportion.Wilson(20, 100, 0.998, 100));
        Prints(Page("comparing-with-a-benchmark.md"), $"{One(inner.Lower)}% to {One(inner.Upper)}%, and inside the 99.8% limits, {One(outer.Lower)}% to {One(outer.Upper)}%: above");
    }

    [Fact]
    public void Quantiles_dealt_out()
    {
        (string Name, double Score)[] districts =
            [("Middlesbrough", 40.037), ("Hartlepool", 37.58), ("Sunderland", 32.76), ("South Tyneside", 31.061), ("Redcar and Cleveland", 30.336), ("Newcastle upon Tyne", 28.834),
             ("County Durham", 28.808), ("Gateshead", 28.128), ("Stockton-on-Tees", 25.83), ("Darlington", 25.713), ("Northumberland", 21.963), ("North Tyneside", 20.932)];
        double[] scores = [.. districts.Select(district => district.Score)];
        var (ranked, bounds) = (Quantiles.Assign(scores, 5), Quantiles.FingertipsQuintiles(scores).Value);
        var dealt = Quantiles.Ntile([.. districts.Select(district => district.Name)], scores, 5);
        foreach (var (i, (name, score)) in districts.Index())
            Prints(Page("quantiles.md"), $"| {name} | {Text("0.000", score)} | {ranked[i].Value} | {bounds.Of(score).Words()} | {dealt[i].Value} |");
    }

    [Theory]
    [InlineData("slope-and-relative-index.md")]
    [InlineData("gaps.md")]
    [InlineData("funnel-plots.md")]
    [InlineData("attributable-fraction.md")]
    [InlineData("projections.md")]
    public void Every_page_answers_first_and_then_has_formula_example_limits_and_references(string name)
    {
        var lines = Page(name).Split('\n');
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(".", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
        foreach (var heading in new[] { "## What it answers", "## Formula", "## Worked example", "## Limits", "## References" }) Assert.Contains(heading, lines);
    }

    static string Page(string name) => File.ReadAllText(Repository.Path("docs", "methods", name));

    static void Prints(string page, string expected) => Assert.Contains(expected, page.Replace('\n', ' '), StringComparison.Ordinal);

    static string Span(string format, Interval limits) => $"{Text(format, limits.Lower)} to {Text(format, limits.Upper)}";

    static string Percent(double share) => One(100 * share);

    static string One(double number) => Text("0.0", number);

    static string Two(double number) => Text("0.00", number);

    static string Text(string format, double number) => number.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
