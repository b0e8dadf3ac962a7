using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Trends;

public class TrendReferenceTests
{
    const double Tolerance = 1e-8; // The reference works with uncentred years and loses digits.

    [Fact]
    public void Trends_of_proportions_match_the_reference_on_every_row()
    {
        var series = OracleTable.Read("trend_prop_input.csv").Rows.ToLookup(row => row.Text("area"),
            row => new ProportionPoint(row.Whole("year"), row.Known("numerator"), row.Known("denominator")));
        foreach (var expected in OracleTable.Read("trend_prop_expected.csv").Rows)
            Match(expected, RecentTrend.OfProportions(series[expected.Text("area")].ToArray()));
    }

    [Fact]
    public void Trends_of_values_match_the_reference_on_every_row()
    {
        var series = OracleTable.Read("trend_other_input.csv").Rows.ToLookup(row => row.Text("area"),
            row => new ValuePoint(row.Whole("year"), row.Known("value"), row.Known("lower_cl"), row.Known("upper_cl")));
        foreach (var expected in OracleTable.Read("trend_other_expected.csv").Rows)
            Match(expected, RecentTrend.OfValues(series[expected.Text("area")].ToArray()));
    }

    static void Match(OracleRow expected, Trend trend)
    {
        var area = expected.Text("area");
        Assert.Equal((area, expected.Text("recent_trend")), (area, trend.Direction.Words(Polarity.NoJudgement)));
        Assert.Equal((area, expected.Text("recent_trend_reason")), (area, Upstream(trend.Reason)));
        Assert.Equal(double.IsNaN(expected.Number("chi2")), !trend.IsCalculated);
        if (!trend.IsCalculated) return;
        Near.Equal(expected.Number("chi2"), trend.ChiSquared, area + ", chi-squared", Tolerance);
        Near.Equal(expected.Number("beta"), trend.Slope, area + ", slope", Tolerance);
    }

    static string Upstream(TrendReason reason) => reason switch
    {
        TrendReason.SignificantTrend => "No outliers and significant trend",
        TrendReason.OutlierFound => "Outlier found",
        TrendReason.NoSignificantTrend => "No significant trend",
        TrendReason.NotEnoughPoints => "Not enough data points",
        TrendReason.MissingValues => "Missing values",
        TrendReason.MissingLimits => "Missing at least one confidence interval value",
        TrendReason.DuplicateYears => "Duplicate years in group",
        _ => reason.ToString(),
    };
}
