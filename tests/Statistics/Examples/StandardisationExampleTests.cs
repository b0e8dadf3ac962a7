using System.Globalization;
using Endeavour.Statistics;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Statistics.Examples;

/// <summary>The numbers on the pages about means, standardised rates and life expectancy, worked out again and looked up there.</summary>
public class StandardisationExampleTests
{
    static readonly string[] Bands = ["0–64", "65–84", "85+"];
    static readonly StandardPopulation Standard = new(("0–64", 80_500), ("65–84", 17_000), ("85+", 2500));
    static readonly Stratum[] Seaside = [new("0–64", 62, 52_000), new("65–84", 480, 24_000), new("85+", 780, 6000)];
    static readonly Stratum[] NewTown = [new("0–64", 132, 88_000), new("65–84", 230, 10_000), new("85+", 210, 1500)];

    [Fact]
    public void Means()
    {
        var mean = Mean.Of([3, 5, 4, 9, 6, 2, 7, 4]).Value;
        Prints("means.md", $"| {mean.Count} | {One(mean.Value)} | {Two(mean.StandardDeviation.Value)} | {Span(mean.Limits().Value)} | {Span(mean.Limits(0.998).Value)} |");
    }

    [Fact]
    public void Directly_standardised_rates()
    {
        const string Page = "directly-standardised-rates.md";
        double[] european = [.. StandardPopulation.European2013.Weights];
        Assert.Equal((80_500, 17_000, 2500), (european[..13].Sum(), european[13..17].Sum(), european[17..].Sum()));
        foreach (var (i, band) in Bands.Index())
            Prints(Page, $"| {band} | {Whole(Standard.Weights[i])} | {Whole(Seaside[i].Count)} | {Whole(Seaside[i].Population)} | {Whole(NewTown[i].Count)} | {Whole(NewTown[i].Population)} |");
        foreach (var (name, town) in new[] { ("Seaside", Seaside), ("New Town", NewTown) })
        {
            var rate = DirectlyStandardisedRate.Of(town, Standard).Value;
            var crude = rate.Events / rate.Population * 100_000;
            Prints(Page, $"| {name} | {One(crude)} | {One(rate.Value)} | {Span(rate.Limits())} | {Span(rate.Limits(0.998))} |");
        }
    }

    [Fact]
    public void Rates_of_repeated_events()
    {
        const string Page = "directly-standardised-rates.md";
        double[][] people = [[90, 30, 5], [60, 25, 8], [20, 10, 4]];
        RepeatedEvents[] rows = [.. Bands.Index().SelectMany(band => people[band.Index].Select((p, f) => new RepeatedEvents(band.Item, f + 1, p, Seaside[band.Index].Population)))];
        foreach (var (i, band) in Bands.Index()) Prints(Page, $"| {band} | {people[i][0]} | {people[i][1]} | {people[i][2]} |");
        var rate = DirectlyStandardisedRate.OfRepeatedEvents(rows, Standard).Value;
        Stratum[] independent = [.. Seaside.Select((stratum, i) => stratum with { Count = people[i][0] + 2 * people[i][1] + 3 * people[i][2] })];
        Prints(Page, $"{people.Sum(band => band[0])} people were admitted to hospital once, {people.Sum(band => band[1])} twice and {people.Sum(band => band[2])} three times: {rate.Events} admissions");
        Prints(Page, $"rate is {One(rate.Value)} per 100,000, {Span(rate.Limits())}. Had");
        Prints(Page, $"would have been {Span(DirectlyStandardisedRate.Of(independent, Standard).Value.Limits())}, which");
    }

    [Fact]
    public void Indirectly_standardised_ratios()
    {
        const string Page = "indirectly-standardised-ratios.md";
        Stratum[] england = [new("0–64", 63_000, 45_000_000), new("65–84", 198_000, 9_000_000), new("85+", 189_000, 1_400_000)];
        var reference = new ReferenceRates(england);
        foreach (var (i, band) in Bands.Index())
        {
            var expected = IndirectlyStandardisedRatio.Of(Seaside, reference.Only(band)).Value.Expected;
            Prints(Page, $"| {band} | {Whole(Seaside[i].Population)} | {Whole(england[i].Count)} | {Whole(england[i].Population)} | {One(expected)} |");
        }
        var (ratio, rate) = (IndirectlyStandardisedRatio.Of(Seaside, reference, 100).Value, IndirectlyStandardisedRate.Of(Seaside, reference).Value);
        Prints(Page, $"{Whole(ratio.Observed)} deaths in a year");
        Prints(Page, $"{One(ratio.Expected)} deaths were expected. The ratio is {One(ratio.Value)}, with a 95% interval of {Span(ratio.Limits())} and a 99.8% interval of {Span(ratio.Limits(0.998))}.");
        Prints(Page, $"The reference has {One(rate.Reference)} deaths per 100,000, so the indirectly standardised rate is {One(rate.Value)} per 100,000, {Span(rate.Limits())}.");
    }

    [Fact]
    public void Life_expectancy()
    {
        const string Page = "life-expectancy.md";
        var table = LifeExpectancy.Of(District.Bands);
        var (alive, years, q) = District.Textbook();
        foreach (var (i, row) in table.Rows.Index())
            Prints(Page, $"| {row.Age} | {Whole(District.Bands[i].Population)} | {District.Bands[i].Deaths} | {Text("0.00000", q[i])} | {Whole(alive[i])} | {Whole(years[i])} | {One(row.Value.Value)} | {Span(row.Limits().Value)} |");
        var (birth, at65) = (table.At(0), table.At(65));
        Prints(Page, $"At birth it is {One(birth.Value.Value)} years, with a 95% interval of {Span(birth.Limits().Value)} and a 99.8% interval of {Span(birth.Limits(0.998).Value)}.");
        Prints(Page, $"Those who reach 65 have {One(at65.Value.Value)} more years.");
    }

    [Fact]
    public void Healthy_life_expectancy()
    {
        const string Page = "healthy-life-expectancy.md";
        var table = HealthyLifeExpectancy.Of(District.Bands, District.Health);
        var (alive, years, _) = District.Textbook();
        foreach (var (i, band) in District.Health.Index())
        {
            var next = i + 1 < District.Health.Length ? District.Health[i + 1].StartAge : int.MaxValue;
            var lived = District.Bands.Index().Where(row => row.Item.StartAge >= band.StartAge && row.Item.StartAge < next).Sum(row => years[row.Index]) / alive[0];
            var ages = next == int.MaxValue ? $"{band.StartAge} and over" : $"{band.StartAge} to {next - 1}";
            Prints(Page, $"| {ages} | {band.Sample} | {Whole(band.Prevalence * 100)}% | {Two(lived)} | {Two(lived * band.Prevalence!.Value)} |");
        }
        var (birth, at65) = (table.At(0), table.At(65));
        Prints(Page, $"at birth is {One(birth.Value.Value)} years (95% interval {Span(birth.Limits().Value)}), or {Whole(birth.Share.Value * 100)}% of life.");
        Prints(Page, $"At 65 it is {One(at65.Value.Value)} years ({Span(at65.Limits().Value)}), or {Whole(at65.Share.Value * 100)}%.");
        Prints(Page, $"the interval at birth is {Span(birth.LimitsWithMortality().Value)}.");
    }

    [Theory]
    [InlineData("means.md")]
    [InlineData("directly-standardised-rates.md")]
    [InlineData("indirectly-standardised-ratios.md")]
    [InlineData("life-expectancy.md")]
    [InlineData("healthy-life-expectancy.md")]
    public void Every_page_answers_first_and_then_has_its_headings_in_order(string name)
    {
        var lines = File.ReadAllLines(Repository.Path("docs", "methods", name));
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(".", lines[2], StringComparison.Ordinal);
        Assert.Equal(["## What it answers", "## Formula", "## Worked example", "## Limits", "## References"], lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    static void Prints(string name, string expected) =>
        Assert.Contains(expected, File.ReadAllText(Repository.Path("docs", "methods", name)).Replace('\n', ' '), StringComparison.Ordinal);

    static string Span(Interval limits) => $"{One(limits.Lower)} to {One(limits.Upper)}";

    static string Whole(double? number) => Text("#,##0", number!.Value);

    static string One(double number) => Text("#,##0.0", number);

    static string Two(double number) => Text("0.00", number);

    static string Text(string format, double number) => number.ToString(format, CultureInfo.InvariantCulture);
}
