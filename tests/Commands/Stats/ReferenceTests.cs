using System.Globalization;

namespace Endeavour.Tests.Commands.Stats;

/// <summary>The answers of the command against every reference file, cell by cell.</summary>
public class ReferenceTests
{
    static double Number(string level) => double.Parse(level, CultureInfo.InvariantCulture);

    [Fact]
    public void Proportions() => StatsRun.Match("proportion_expected.csv",
        StatsRun.Answer("proportion", "--in", StatsRun.Input("proportion_input.csv"), "--confidence", "0.95,0.998", "--multiplier", "100"), ["id"]);

    [Theory]
    [InlineData("0.9")]
    [InlineData("0.95")]
    [InlineData("0.99")]
    [InlineData("99.8")]
    [InlineData("0.9999")]
    [InlineData("1")]
    public void Proportions_at_one_level(string level) => StatsRun.Match("proportion_single_expected.csv",
        StatsRun.Answer("proportion", "--in", StatsRun.Input("proportion_input.csv"), "--confidence", level), ["id", "confidence_arg"], only: row => row.Number("confidence_arg") == Number(level));

    [Fact]
    public void Proportions_by_group() => StatsRun.Match("proportion_grouped_expected.csv",
        StatsRun.Answer("proportion", "--in", StatsRun.Input("proportion_input.csv"), "--group", "area"), ["area"]);

    [Fact]
    public void Rates() => StatsRun.Match("rate_expected.csv",
        StatsRun.Answer("rate", "--in", StatsRun.Input("rate_input.csv"), "--multiplier", "100000"), ["id"]);

    [Theory]
    [InlineData("0.9")]
    [InlineData("0.95")]
    [InlineData("0.99")]
    [InlineData("99.8")]
    [InlineData("0.9999")]
    public void Rates_at_one_level(string level) => StatsRun.Match("rate_single_expected.csv",
        StatsRun.Answer("rate", "--in", StatsRun.Input("rate_input.csv"), "--confidence", level, "--multiplier", "1000"), ["id", "confidence_arg"], only: row => row.Number("confidence_arg") == Number(level));

    [Fact]
    public void Rates_by_group() => StatsRun.Match("rate_grouped_expected.csv",
        StatsRun.Answer("rate", "--in", StatsRun.Input("rate_input.csv"), "--group", "area"), ["area"]);

    [Fact]
    public void Quantiles()
    {
        foreach (var grouping in new[] { "none", "region" })
            foreach (var number in new[] { "10", "5", "4", "3" })
                foreach (var invert in new[] { "true", "false" })
                    StatsRun.Match("quantile_expected.csv",
                        StatsRun.Answer(["quantile", "--in", StatsRun.Input("quantile_input.csv"), "--nquantiles", number, "--invert", invert, .. grouping == "none" ? Array.Empty<string>() : ["--group", grouping]]),
                        ["grouping", "nquantiles", "invert", "id"],
                        only: row => row.Text("grouping") == grouping && row.Text("nquantiles") == number && string.Equals(row.Text("invert"), invert, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Quantiles_with_a_direction_for_each_group() => StatsRun.Match("quantile_expected.csv",
        StatsRun.Answer("quantile", "--in", StatsRun.Input("quantile_input.csv"), "--nquantiles", "5", "--invert", "invert_field", "--group", "region"),
        ["grouping", "nquantiles", "invert", "id"], only: row => row.Text("invert") == "NA");

    [Fact]
    public void Recent_trends()
    {
        StatsRun.Match("trend_prop_expected.csv", StatsRun.Answer("trend", "--in", StatsRun.Input("trend_prop_input.csv"), "--group", "area", "--value-type", "proportion"), ["area"], 1e-8);
        StatsRun.Match("trend_other_expected.csv", StatsRun.Answer("trend", "--in", StatsRun.Input("trend_other_input.csv"), "--group", "area", "--value-type", "other"), ["area"], 1e-8);
    }
}
