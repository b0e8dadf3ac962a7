using System.Globalization;
using Endeavour.Evidence.Inequality;
using Endeavour.Evidence.Outcomes;
using Endeavour.Statistics;
using Endeavour.Tests.Pages.Evidence.Exceptions;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Evidence.Inequality;

/// <summary>From a file of published tenths through the import to what the page says: the indices are those of the reference implementation.</summary>
public sealed class IndicesOfOracleTests
{
    const int Values = 1, Turned = 2, Rates = 5, Proportions = 7;

    static readonly string[] Tenths = ["Most deprived", "Second most deprived", "Third more deprived", "Fourth more deprived", "Fifth more deprived", "Fifth less deprived", "Fourth less deprived", "Third less deprived", "Second least deprived", "Least deprived"];

    /// <summary>The reference works from the least deprived end upwards, so that high is good where its multiplier is above zero.</summary>
    [Theory]
    [InlineData(Values, "S1"), InlineData(Values, "S2"), InlineData(Values, "S3"), InlineData(Turned, "S1"), InlineData(Turned, "S2"), InlineData(Turned, "S3")]
    [InlineData(Rates, "S1"), InlineData(Rates, "S2"), InlineData(Rates, "S3"), InlineData(Proportions, "S1"), InlineData(Proportions, "S2"), InlineData(Proportions, "S3")]
    public void Slope_and_relative_index_equal_the_reference(int number, string area)
    {
        var (how, expected) = (Row("sii_cases.csv", row => row["case"] == $"{number}"), Row("sii_expected.csv", row => row["case"] == $"{number}" && row["area"] == area));
        var highIsGood = Number(how["multiplier"]) > 0;
        // The reference gives an index whatever the shape; we show it only where a line sums the groups up, and say why not.
        var gap = Gap(number, area, highIsGood);
        if (gap.Slope.Index is null) Assert.Contains("Not shown. The groups lie", GapWords.Sii(gap), StringComparison.Ordinal);
        // With intervals so wide that chance allows any shape the index itself is the same.
        var wide = Gap(number, area, highIsGood, wider: 6).Slope.Index!;
        Near(expected["sii"], wide.Sii);
        Near(expected["rii"], wide.Rii!.Value);
        if (gap.Slope.Index is not { } index) return;
        Near(expected["sii"], index.Sii);
        Within(expected, "sii_lower95_0cl", index.SiiLimits.Lower);
        Within(expected, "sii_upper95_0cl", index.SiiLimits.Upper);
        Within(expected, "rii_lower95_0cl", index.RiiLimits!.Value.Lower);
        Within(expected, "rii_upper95_0cl", index.RiiLimits!.Value.Upper);
        Assert.True(index.ByPeople);
    }

    /// <summary>Some pass the test of a straight line, so that the limits above are compared with something.</summary>
    [Fact]
    public void Most_references_lie_on_a_line() =>
        Assert.True(new[] { Values, Turned, Rates }.Sum(number => new[] { "S1", "S2", "S3" }.Count(area => Gap(number, area, highIsGood: true).Slope.Index is not null)) >= 3);

    static DeprivationGap Gap(int number, string area, bool highIsGood, double wider = 1)
    {
        using var planted = Planted(number, area, highIsGood, wider);
        return Assert.Single(planted.Figures().Outcomes[0].Drawings.Inequality.ByDeprivation);
    }

    static PlantedFigures Planted(int number, string area, bool highIsGood, double wider)
    {
        var planted = new PlantedFigures();
        planted.Outcome(1).HigherIs = highIsGood ? HigherIs.Better : HigherIs.Worse;
        var scale = number == Proportions ? 100 : 1;
        planted.Said(1, number switch { Rates => "Crude rate", Proportions => "Proportion", _ => "Life expectancy" }, number == Proportions ? "%" : "Years").Year(1, 2024, 50, 5);
        foreach (var row in Rows("sii_input.csv").Where(row => row["case"] == $"{number}" && row["area"] == area))
            planted.Tenth(1, Tenths[int.Parse(row["quantile"], CultureInfo.InvariantCulture) - 1], scale * Number(row["value"]), scale * Moved(number, row, "lower_cl", wider), scale * Moved(number, row, "upper_cl", wider), Number(row["population"]));
        return planted;
    }

    /// <summary>A limit further from its value, on the scale on which chance is normal.</summary>
    static double Moved(int number, Dictionary<string, string> row, string limit, double wider)
    {
        var (value, there) = (Number(row["value"]), Number(row[limit]));
        return wider == 1 ? there : number switch
        {
            Rates => value * Math.Pow(there / value, wider),
            Proportions => 1 / (1 + Math.Exp(-(Logit(value) + wider * (Logit(there) - Logit(value))))),
            _ => value + wider * (there - value),
        };
    }

    static double Logit(double share) => Math.Log(share / (1 - share));

    static void Near(string expected, double found) => Assert.InRange(found / Number(expected), 1 - 1e-9, 1 + 1e-9);

    /// <summary>The reference simulates its limits: the mean of twelve runs is met within five of its own standard deviations.</summary>
    static void Within(Dictionary<string, string> expected, string name, double found)
    {
        var (mean, spread) = (Number(expected[name + "_mean12"]), Number(expected[name + "_mcsd"]));
        Assert.InRange(found, mean - 5 * spread - 1e-9, mean + 5 * spread + 1e-9);
    }

    static Dictionary<string, string> Row(string file, Func<Dictionary<string, string>, bool> which) => Rows(file).Single(which);

    static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Shared.Path("oracle", file));
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
