using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Intervals;

public class ProportionReferenceTests
{
    [Fact]
    public void Percentages_at_95_and_99_8_match_the_reference_on_every_row()
    {
        var input = OracleTable.Read("proportion_input.csv");
        var limits = new Answer<Interval>[input.Rows.Count * 2];
        Proportion.Wilson(input.Numbers("numerator"), input.Numbers("denominator"), [0.95, 0.998], limits, 100);
        IntervalRows.Match(OracleTable.Read("proportion_expected.csv"), limits);
    }

    [Fact]
    public void Proportions_at_six_levels_match_the_reference_on_every_row()
    {
        var counts = OracleTable.Read("proportion_input.csv").Rows.ToDictionary(row => row.Text("id"));
        foreach (var expected in OracleTable.Read("proportion_single_expected.csv").Rows)
        {
            var input = counts[expected.Text("id")];
            if (double.IsNaN(input.Number("numerator"))) continue; // The reference gives 0 and 1 at confidence 1 even there.
            var level = IntervalRows.Level(expected);
            var limits = Proportion.Wilson(input.Number("numerator"), input.Number("denominator"), level);
            IntervalRows.Match(expected, limits, $"row {input.Text("id")} at {level}");
        }
    }

    [Fact]
    public void Sums_of_areas_match_the_reference_on_every_row_and_a_missing_count_leaves_the_area_out()
    {
        var sums = OracleTable.Read("proportion_grouped_expected.csv");
        var limits = new Answer<Interval>[sums.Rows.Count * 2];
        Proportion.Wilson(sums.Numbers("numerator"), sums.Numbers("denominator"), [0.95, 0.998], limits);
        IntervalRows.Match(sums, limits);
        Assert.Contains(limits, limit => limit.IsMissing);
    }
}
