using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics;

public class QuantileReferenceTests
{
    [Fact]
    public void Quantiles_of_every_grouping_number_and_direction_match_the_reference_on_every_row()
    {
        var areas = OracleTable.Read("quantile_input.csv").Rows.ToDictionary(row => row.Text("id"));
        var calls = OracleTable.Read("quantile_expected.csv").Rows.GroupBy(row => (
            Grouping: row.Text("grouping"), Quantiles: row.Whole("nquantiles"), Invert: row.Text("invert"),
            Region: row.Text("grouping") == "none" ? "" : areas[row.Text("id")].Text("region")));
        foreach (var call in calls)
        {
            var rows = call.ToList();
            var highestFirst = (call.Key.Invert == "NA" ? areas[rows[0].Text("id")].Text("invert_field") : call.Key.Invert) == "TRUE";
            double[] values = [.. rows.Select(row => areas[row.Text("id")].Number("value"))];
            var found = Quantiles.Assign(values, call.Key.Quantiles, highestFirst);
            for (var i = 0; i < rows.Count; i++)
                Assert.Equal((call.Key, rows[i].Text("id"), rows[i].Known("quantile")), (call.Key, rows[i].Text("id"), found[i].OrNull()));
        }
    }
}
