using System.Globalization;
using Endeavour.Tests.Statistics.Oracle;
using Endeavour.Tests.TestKit;

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

    [Fact]
    public void Means() => StatsRun.Match("mean_expected.csv", StatsRun.Answer("mean", "--in", StatsRun.Input("mean_input.csv"), "--group", "area"), ["area"], 1e-9);

    [Theory]
    [InlineData("0.9")]
    [InlineData("0.99")]
    public void Means_at_one_level(string level) => StatsRun.Match("mean_single_expected.csv",
        StatsRun.Answer("mean", "--in", StatsRun.Input("mean_input.csv"), "--group", "area", "--confidence", level), ["area", "confidence_arg"], 1e-9, row => row.Number("confidence_arg") == Number(level));

    [Fact]
    public void Directly_standardised_rates()
    {
        StatsRun.Match("dsr_expected.csv", StatsRun.Answer("dsr", "--in", StatsRun.Input("dsr_input.csv"), "--group", "area", "--multiplier", "100000"), ["area"]);
        StatsRun.Match("dsr_single_expected.csv", StatsRun.Answer("dsr", "--in", StatsRun.Input("dsr_input.csv"), "--group", "area", "--multiplier", "1000", "--confidence", "0.99"), ["area"]);
        StatsRun.Match("dsr_nonind_expected.csv", StatsRun.Answer("dsr", "--in", StatsRun.Input("dsr_nonind_input.csv"), "--group", "area", "--multiplier", "100000"), ["area"]);
    }

    [Fact]
    public void Indirectly_standardised_ratios_and_rates()
    {
        string[] from = ["--in", StatsRun.Input("isr_input.csv"), "--group", "area"];
        string[] totals = ["--observed", StatsRun.Input("isr_totals_input.csv")];
        StatsRun.Match("isratio_expected.csv", StatsRun.Answer(["isr-ratio", .. from, "--refvalue", "1"]), ["area"]);
        StatsRun.Match("isratio100_expected.csv", StatsRun.Answer(["isr-ratio", .. from, "--refvalue", "100", "--confidence", "99.8"]), ["area"]);
        StatsRun.Match("isratio_totals_expected.csv", StatsRun.Answer(["isr-ratio", .. from, .. totals]), ["area"]);
        StatsRun.Match("israte_expected.csv", StatsRun.Answer(["isr-rate", .. from, "--multiplier", "100000"]), ["area"]);
        StatsRun.Match("israte_totals_expected.csv", StatsRun.Answer(["isr-rate", .. from, .. totals, "--multiplier", "1000"]), ["area"]);
    }

    [Fact]
    public void Life_expectancy() => StatsRun.Match("le_expected.csv",
        StatsRun.Answer("life-expectancy", "--in", StatsRun.Input("le_input.csv"), "--group", "area"), ["area", "startage"]);

    [Theory]
    [InlineData("proportion", "prop")]
    [InlineData("ratio", "ratio")]
    [InlineData("rate", "rate")]
    public void Funnels(string statistic, string file)
    {
        string[] from = ["--in", StatsRun.Input($"funnel_{file}_input.csv"), "--statistic", statistic];
        string[] keys = statistic == "rate" ? ["set", "rate_type"] : ["set"];
        StatsRun.Match($"funnel_{file}_significance_expected.csv", StatsRun.Answer(["funnel-significance", .. from]), [.. keys, "id"]);
        if (statistic == "rate") StatsRun.Match("funnel_rate_points_expected.csv", StatsRun.Answer(["funnel-points", .. from]), [.. keys, "id"]);
        if (statistic == "proportion") StatsRun.Match("funnel_prop_limits_expected.csv", StatsRun.Answer(["funnel-limits", .. from]), ["set", "row"]);
        // The reference finds the other limits by halving, to about four digits at its worst; the library's own tests hold them to its exact error.
        else StatsRun.Match($"funnel_{file}_limits_expected.csv", StatsRun.Answer(["funnel-limits", .. from]), ["set", statistic + "_type", "row"], 6e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void Slope_and_relative_indices(int number)
    {
        var how = OracleTable.Read("sii_cases.csv").Rows.Single(row => row.Number("case") == number);
        using var folder = new TemporaryFolder();
        var lines = File.ReadAllLines(StatsRun.Input("sii_input.csv"));
        var input = folder.Write("sii.csv", string.Join('\n', lines.Where((line, i) => i == 0 || line.StartsWith($"{number},", StringComparison.Ordinal))) + "\n");
        string[] arguments = ["sii", "--in", input, "--group", "case,area", "--value-type", how.Text("value_type"), "--multiplier", how.Text("multiplier"), "--repetitions", "100000", "--seed", "7",
            "--value-from", how.Text("value_from"), "--se-from", how.Text("se_from") == "cl" ? "limits" : "se", .. how.Text("transform") == "TRUE" ? ["--transform"] : Array.Empty<string>()];
        var answer = StatsRun.Answer(arguments);
        var limits = OracleTable.Read("sii_expected.csv").Columns.Where(column => column.Contains("er9", StringComparison.Ordinal)).ToArray();
        StatsRun.Match("sii_expected.csv", answer, ["case", "area"], only: row => row.Number("case") == number, except: limits);
        foreach (var expected in OracleTable.Read("sii_expected.csv").Rows.Where(row => row.Number("case") == number))
            foreach (var limit in limits.Where(column => column.EndsWith("cl", StringComparison.Ordinal))) WithinSimulation(expected, answer.Rows.Single(row => row.Text("area") == expected.Text("area")), limit);
    }

    /// <summary>The rule of the reference's README: five times the spread of its own runs.</summary>
    static void WithinSimulation(OracleRow expected, OracleRow found, string limit)
    {
        var width = expected.Number(limit.Replace("lower", "upper", StringComparison.Ordinal) + "_mean12") - expected.Number(limit.Replace("upper", "lower", StringComparison.Ordinal) + "_mean12");
        var spread = Math.Max(expected.Number(limit + "_mcsd"), (limit.Contains("95", StringComparison.Ordinal) ? 0.004 : 0.008) * width);
        var mean = expected.Number(limit + "_mean12");
        Assert.True(Math.Abs(found.Number(limit) - mean) <= 5 * spread * Math.Sqrt(13 / 12.0) + 1e-9 * Math.Abs(mean), $"{limit} of {expected.Text("area")}: {found.Number(limit)} and {mean}");
    }
}
