using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Funnels;

public class FunnelReferenceTests
{
    [Fact]
    public void Limits_of_proportions_match_the_reference_on_every_row()
    {
        var sets = Sets("funnel_prop_input.csv");
        foreach (var (set, expected) in Sets("funnel_prop_limits_expected.csv"))
        {
            var table = Funnel.ProportionLimits(Numbers(sets[set], "numerator"), Numbers(sets[set], "denominator")).Value;
            Assert.Equal(100, table.Rows.Count);
            foreach (var (row, wanted) in table.Rows.Zip(expected))
            {
                Assert.Equal(wanted.Number("Population"), row.Axis);
                Near.Equal(wanted.Number("baseline"), table.Baseline, set);
                Near.Equal(wanted.Number("lower_2s_limit"), row.Lower95.Value, set);
                Near.Equal(wanted.Number("upper_2s_limit"), row.Upper95.Value, set);
                Near.Equal(wanted.Number("lower_3s_limit"), row.Lower998.Value, set);
                Near.Equal(wanted.Number("upper_3s_limit"), row.Upper998.Value, set);
            }
        }
    }

    [Theory]
    [InlineData("count", FunnelRatio.Count)]
    [InlineData("isr", FunnelRatio.IndirectlyStandardised)]
    public void Limits_of_ratios_match_the_reference_on_every_row_within_the_error_of_its_bisection(string type, FunnelRatio kind)
    {
        var sets = Sets("funnel_ratio_input.csv");
        foreach (var (set, rows) in Sets("funnel_ratio_limits_expected.csv"))
        {
            var expected = rows.Where(row => row.Text("ratio_type") == type).ToList();
            var table = Funnel.RatioLimits(Numbers(sets[set], "denominator"), kind).Value;
            Assert.Equal(100, expected.Count);
            foreach (var (row, wanted) in table.Rows.Zip(expected))
            {
                Assert.Equal(wanted.Number("Observed_events"), row.Axis);
                foreach (var (name, point) in Lines(row))
                {
                    var events = wanted.Number(name + "_exp_events");
                    WithinBisection(events, point.Size, row.Axis, name);
                    var ratio = kind == FunnelRatio.Count ? row.Axis / point.Size - 1 : row.Axis / point.Size * 100;
                    Near.Equal(ratio, point.Value, name);
                    Near.Equal(Math.Abs(wanted.Number(name + "_limit")) + 1, Math.Abs(point.Value) + 1, name, 5e-5);
                }
            }
        }
    }

    [Theory]
    [InlineData("dsr", FunnelRate.DirectlyStandardised)]
    [InlineData("crude", FunnelRate.Crude)]
    public void Limits_of_rates_match_the_reference_on_every_row_within_the_error_of_its_bisection(string type, FunnelRate kind)
    {
        var sets = Sets("funnel_rate_input.csv");
        foreach (var (set, rows) in Sets("funnel_rate_limits_expected.csv"))
        {
            var expected = rows.Where(row => row.Text("rate_type") == type).ToList();
            var years = sets[set][0].Number("years_of_data");
            var table = Funnel.RateLimits(Areas(sets[set], kind, years)).Value;
            Assert.Equal(100, expected.Count);
            foreach (var (row, wanted) in table.Rows.Zip(expected))
            {
                Assert.Equal(wanted.Number("Events"), row.Axis);
                Near.Equal(wanted.Number("baseline"), table.Baseline, set);
                foreach (var (name, point) in Lines(row))
                {
                    var unit = table.Baseline / 100_000 * years;
                    WithinBisection(wanted.Number(name + "_population_1_year") * unit, point.Size * unit, row.Axis, name);
                    Near.Equal(row.Axis / point.Size / years * 100_000, point.Value, name);
                    Near.Equal(wanted.Number(name + "_limit"), point.Value, name, 5e-5);
                }
            }
        }
    }

    [Fact]
    public void Significance_of_proportions_and_ratios_matches_the_reference_on_every_row()
    {
        foreach (var kind in new[] { "prop", "ratio" })
        {
            var labels = Labels($"funnel_{kind}_significance_expected.csv");
            foreach (var (set, rows) in Sets($"funnel_{kind}_input.csv"))
            {
                var found = new Answer<FunnelSignificance>[rows.Count];
                double[] counts = Numbers(rows, "numerator"), denominators = Numbers(rows, "denominator");
                if (kind == "prop") Funnel.ProportionSignificance(counts, denominators, found);
                else Funnel.RatioSignificance(counts, denominators, found);
                for (var i = 0; i < rows.Count; i++) Assert.Equal((set, i, labels[(set, "", rows[i].Text("id"))]), (set, i, found[i].Words()));
            }
        }
    }

    [Theory]
    [InlineData("dsr", FunnelRate.DirectlyStandardised)]
    [InlineData("crude", FunnelRate.Crude)]
    public void Significance_and_points_of_rates_match_the_reference_on_every_row(string type, FunnelRate kind)
    {
        var labels = Labels("funnel_rate_significance_expected.csv");
        var points = OracleTable.Read("funnel_rate_points_expected.csv").Rows.ToDictionary(row => (row.Text("set"), row.Text("rate_type"), row.Text("id")));
        foreach (var (set, rows) in Sets("funnel_rate_input.csv"))
        {
            var areas = Areas(rows, kind, rows[0].Number("years_of_data"));
            var (found, places) = (new Answer<FunnelSignificance>[rows.Count], new Answer<FunnelPlace>[rows.Count]);
            Funnel.RateSignificance(areas, found);
            Funnel.RatePoints(areas, places);
            for (var i = 0; i < rows.Count; i++)
            {
                var key = (set, type, rows[i].Text("id"));
                Assert.Equal((key, labels[key]), (key, found[i].Words()));
                Assert.Equal(points[key].Known("denominator_derived") is null, places[i].IsMissing);
                if (!places[i].TryGet(out var place)) continue;
                Near.Equal(points[key].Number("denominator_derived"), place.Size, $"{key}");
                Near.Equal(points[key].Number("rate_chart"), place.Value, $"{key}");
            }
        }
    }

    // The reference halves the range of v = E / (1 + observed + E) 23 times.
    static void WithinBisection(double expected, double found, double observed, string where)
    {
        var v = found / (1 + observed + found);
        var allowed = 1.3e-7 * (1 + observed) / ((1 - v) * (1 - v));
        Assert.True(Math.Abs(found - expected) <= allowed, $"{where} at {observed}: expected {expected:R}, found {found:R}, allowed {allowed:G3}.");
    }

    static IEnumerable<(string Name, FunnelPlace Point)> Lines(FunnelRow row) =>
        [("lower_2s", row.Lower95), ("upper_2s", row.Upper95), ("lower_3s", row.Lower998), ("upper_3s", row.Upper998)];

    static FunnelRates Areas(List<OracleRow> rows, FunnelRate kind, double years) =>
        new(kind, Numbers(rows, "numerator"), Numbers(rows, "rate"), Numbers(rows, "denominator")) { Years = years };

    static Dictionary<string, List<OracleRow>> Sets(string file) => OracleTable.Read(file).Rows.GroupBy(row => row.Text("set")).ToDictionary(set => set.Key, set => set.ToList());

    static Dictionary<(string, string, string), string> Labels(string file) =>
        OracleTable.Read(file).Rows.ToDictionary(row => (row.Text("set"), file.Contains("_rate_", StringComparison.Ordinal) ? row.Text("rate_type") : "", row.Text("id")), row => row.Text("significance"));

    static double[] Numbers(List<OracleRow> rows, string column) => [.. rows.Select(row => row.Number(column))];
}
