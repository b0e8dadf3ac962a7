using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Intervals;

public class RateReferenceTests
{
    [Fact]
    public void Rates_per_100_000_at_95_and_99_8_match_the_reference_on_every_row()
    {
        var input = OracleTable.Read("rate_input.csv");
        var limits = new Answer<Interval>[input.Rows.Count * 2];
        Rate.Byars(input.Numbers("numerator"), input.Numbers("denominator"), [0.95, 0.998], limits, 100_000);
        IntervalRows.Match(OracleTable.Read("rate_expected.csv"), limits);
    }

    [Fact]
    public void Rates_per_1_000_at_five_levels_match_the_reference_on_every_row()
    {
        var counts = OracleTable.Read("rate_input.csv").Rows.ToDictionary(row => row.Text("id"));
        foreach (var expected in OracleTable.Read("rate_single_expected.csv").Rows)
        {
            var input = counts[expected.Text("id")];
            if (double.IsNaN(input.Number("numerator"))) continue;
            var level = IntervalRows.Level(expected);
            var limits = Rate.Byars(input.Number("numerator"), input.Number("denominator"), level, 1000);
            IntervalRows.Match(expected, limits, $"row {input.Text("id")} at {level}");
        }
    }

    [Fact]
    public void Sums_of_areas_match_the_reference_on_every_row_and_a_missing_count_leaves_the_area_out()
    {
        var sums = OracleTable.Read("rate_grouped_expected.csv");
        var limits = new Answer<Interval>[sums.Rows.Count * 2];
        Rate.Byars(sums.Numbers("numerator"), sums.Numbers("denominator"), [0.95, 0.998], limits, 100_000);
        IntervalRows.Match(sums, limits);
        Assert.Contains(limits, limit => limit.IsMissing);
    }
}
