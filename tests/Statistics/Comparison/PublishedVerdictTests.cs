using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics;

public class PublishedVerdictTests
{
    static readonly (string Column, string Benchmark)[] Comparisons =
        [("Compared to England value or percentiles", "England"), ("Compared to Region value or percentiles", "Parent Name")];

    [Fact]
    public void Verdicts_of_a_published_indicator_come_out_as_published()
    {
        var rows = Published();
        var values = rows.Where(row => row.Text("Area Type") is "Country" or "Region").ToDictionary(
            row => (row.Text("Area Name"), row.Text("Age"), row.Text("Time period")), row => row.Number("Value"));
        var compared = 0;
        foreach (var row in rows.Where(row => row.Text("Area Type") == "County & UA"))
            foreach (var (column, benchmark) in Comparisons)
            {
                if (row.Text(column) == "Not compared") continue;
                var place = benchmark == "England" ? benchmark : row.Text(benchmark);
                Assert.Equal(row.Text(column), Verdict(row, values[(place, row.Text("Age"), row.Text("Time period"))]));
                compared++;
            }
        Assert.True(compared > 1000, $"Only {compared} verdicts were compared.");
    }

    [Fact]
    public void Limits_of_a_published_indicator_come_out_as_published_to_one_part_in_a_thousand()
    {
        // Some of its limits are exact and some approximate, whatever the count.
        foreach (var row in Published().Where(row => row.Number("Count") >= 10 && row.Known("Lower CI 95.0 limit") is not null))
        {
            var limits = Rate.Byars(row.Number("Count"), row.Number("Denominator"), multiplier: 100_000);
            Near.Equal(row.Number("Lower CI 95.0 limit"), limits.Lower, row.Text("Area Name"), 1e-3);
            Near.Equal(row.Number("Upper CI 95.0 limit"), limits.Upper, row.Text("Area Name"), 1e-3);
        }
    }

    static string Verdict(OracleRow row, double benchmark)
    {
        var limits = new Interval(row.Number("Lower CI 95.0 limit"), row.Number("Upper CI 95.0 limit"));
        return Comparison.Judge(Comparison.Against(benchmark, row.Number("Value"), limits), Polarity.LowIsGood).ToString();
    }

    static List<OracleRow> Published() =>
        [.. OracleTable.ReadFile("data", "fingertips", "indicators-CountyUA.data__93356_campylobacter.csv").Rows.Where(row => row.Text("Category Type") == "")];
}
