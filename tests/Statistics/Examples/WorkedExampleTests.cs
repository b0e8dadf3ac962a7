using System.Globalization;
using Endeavour.Statistics;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Statistics.Examples;

/// <summary>The numbers that the pages in docs/methods print, worked out again and looked up there.</summary>
public class WorkedExampleTests
{
    [Fact]
    public void Proportions()
    {
        var page = Page("confidence-intervals-for-proportions.md");
        Prints(page, $"| 95% | {Two(Proportion.Wilson(36, 240, 0.95, 100).Lower)}% | {Two(Proportion.Wilson(36, 240, 0.95, 100).Upper)}% |");
        Prints(page, $"| 99.8% | {Two(Proportion.Wilson(36, 240, 0.998, 100).Lower)}% | {Two(Proportion.Wilson(36, 240, 0.998, 100).Upper)}% |");
        Prints(page, $"from 0% to {Two(Proportion.Wilson(0, 24, 0.95, 100).Upper)}%");
    }

    [Fact]
    public void Rates()
    {
        var page = Page("confidence-intervals-for-rates.md");
        Prints(page, $"| 171 | 139,509 | 122.6 | {Span(Rate.Byars(171, 139_509, 0.95, 100_000))} | Byar |");
        Prints(page, $"| 6 | 3,708 | 161.8 | {Span(Rate.Byars(6, 3708, 0.95, 100_000))} | exact |");
        Prints(page, $"At 99.8% its interval is {Span(Rate.Byars(171, 139_509, 0.998, 100_000))}.");
        Prints(page, $"are {Two(Rate.Byars(171, 1).Lower)} and {Two(Rate.Byars(171, 1).Upper)} events");
        Prints(page, $"they are {Two(Rate.Byars(6, 1).Lower)} and {Two(Rate.Byars(6, 1).Upper)} events");
        Prints(page, $"would be 0 to {One(Rate.Byars(0, 3708, 0.95, 100_000).Upper)}.");
    }

    [Theory]
    [InlineData("Middlesbrough", 171, 139_509, "worse", "worst")]
    [InlineData("Rutland", 42, 38_046, "similar", "similar")]
    [InlineData("Leicestershire", 649, 675_309, "similar", "similar")]
    [InlineData("Leicester", 177, 342_627, "better", "best")]
    public void Comparing_with_a_benchmark(string area, double cases, double people, string one, string two)
    {
        const double England = 94.7261896202678;
        var rate = cases / people * 100_000;
        var (limits95, limits998) = (Rate.Byars(cases, people, 0.95, 100_000), Rate.Byars(cases, people, 0.998, 100_000));
        Assert.Equal(one, Word(Comparison.Against(England, rate, limits95)));
        Assert.Equal(two, Word(Comparison.AgainstTwoLevels(England, rate, limits95, limits998)));
        Prints(Page("comparing-with-a-benchmark.md"), $"| {area} | {One(rate)} | {Span(limits95)} | {Span(limits998)} | {one} | {two} |");
    }

    [Theory]
    [InlineData(89.9)]
    [InlineData(90.0)]
    [InlineData(94.9)]
    [InlineData(95.0)]
    public void Goals(double value)
    {
        var (one, two) = (Comparison.AgainstGoal(value, 95, Polarity.HighIsGood), Comparison.AgainstGoal(value, 90, 95, Polarity.HighIsGood));
        Prints(Page("goals.md"), $"| {One(value)}% | {Lower(one)} | {Lower(two)} |");
    }

    [Fact]
    public void Recent_trends_of_proportions()
    {
        ProportionPoint[] points = [new(2019, 452, 2010), new(2020, 447, 2065), new(2021, 421, 2040), new(2022, 389, 2022), new(2023, 371, 2051)];
        var trend = RecentTrend.OfProportions(points);
        Assert.Equal("Decreasing and getting better", trend.Direction.Words(Polarity.LowIsGood));
        Prints(Page("recent-trends.md"), $"χ² = {Two(trend.ChiSquared)}, above 9.55; the slope is {Text("0.0000", trend.Slope)} a year");
        foreach (var (year, count, all) in points)
            Prints(Page("recent-trends.md"), $"| {year} | {count} | {Text("#,##0", all!.Value)} | {One(100 * count!.Value / all.Value)}% | {Text("0.0000", Math.Log(count.Value / (all.Value - count.Value)))} |");
    }

    [Fact]
    public void Recent_trends_of_values()
    {
        ValuePoint[] points = [new(2019, 310.2, 291.0, 330.4), new(2020, 305.7, 286.8, 325.5), new(2021, 301.1, 282.4, 320.6), new(2022, 297.9, 279.4, 317.2), new(2023, 380.5, 359.6, 402.3)];
        var trend = RecentTrend.OfValues(points);
        Assert.Equal(TrendReason.OutlierFound, trend.Reason);
        Prints(Page("recent-trends.md"), $"χ² = {Two(trend.ChiSquared)} is significant and the slope {One(trend.Slope)} a year, but without 2023 it would be −4.1");
        foreach (var (year, value, lower, upper) in points)
            Prints(Page("recent-trends.md"), $"| {year} | {One(value!.Value)} | {One(lower!.Value)} to {One(upper!.Value)} | {Two((upper.Value - lower.Value) / 2 / 1.9599639845400536)} |");
    }

    [Fact]
    public void Quantiles_of_districts()
    {
        (string Name, double Score)[] districts =
            [("Middlesbrough", 40.037), ("Hartlepool", 37.58), ("Sunderland", 32.76), ("South Tyneside", 31.061), ("Redcar and Cleveland", 30.336), ("Newcastle upon Tyne", 28.834),
             ("County Durham", 28.808), ("Gateshead", 28.128), ("Stockton-on-Tees", 25.83), ("Darlington", 25.713), ("Northumberland", 21.963), ("North Tyneside", 20.932)];
        double[] scores = [.. districts.Select(district => district.Score)];
        var (ranked, bounds) = (Quantiles.Assign(scores, 5), Quantiles.FingertipsQuintiles(scores).Value);
        Prints(Page("quantiles.md"), string.Create(CultureInfo.InvariantCulture, $"{bounds.First}, {bounds.Second}, {bounds.Third} and {bounds.Fourth}"));
        foreach (var (i, (name, score)) in districts.Index())
            Prints(Page("quantiles.md"), $"| {name} | {Text("0.000", score)} | {ranked[i].Value} | {bounds.Of(score).Words()} |");
    }

    [Theory]
    [InlineData("confidence-intervals-for-proportions.md")]
    [InlineData("confidence-intervals-for-rates.md")]
    [InlineData("comparing-with-a-benchmark.md")]
    [InlineData("goals.md")]
    [InlineData("recent-trends.md")]
    [InlineData("quantiles.md")]
    public void Every_page_answers_first_and_then_has_example_limits_and_references(string name)
    {
        var lines = Page(name).Split('\n');
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(".", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
        foreach (var heading in new[] { "## What it answers", "## Worked example", "## Limits", "## References" }) Assert.Contains(heading, lines);
    }

    static string Page(string name) => File.ReadAllText(Repository.Path("docs", "methods", name));

    static void Prints(string page, string expected) => Assert.Contains(expected, page.Replace('\n', ' '), StringComparison.Ordinal);

    static string Word(Position position) => Lower(Comparison.Judge(position, Polarity.LowIsGood));

    static string Lower<T>(T word) => $"{word}".ToLowerInvariant();

    static string Span(Interval limits) => $"{One(limits.Lower)} to {One(limits.Upper)}";

    static string One(double number) => Text("0.0", number);

    static string Two(double number) => Text("0.00", number);

    static string Text(string format, double number) => number.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
