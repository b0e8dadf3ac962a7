using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Trends;
using Endeavour.Statistics;

namespace Endeavour.Tests.Indicators.Trends;

public class SeriesTrendTests
{
    static SeriesPoint At(string period, double? value, double half = 1) =>
        new(Period.TryParse(period, out var parsed) ? parsed : throw new FormatException(period), value, value is { } known && half > 0 ? new(known - half, known + half) : null, null, null);

    static SeriesPoint Share(int year, double? count, double denominator = 1000) =>
        new(Period.TryParse($"{year}", out var period) ? period : default, 100 * count / denominator, null, count, denominator);

    static SeriesPoint[] Yearly(params double?[] values) => [.. values.Select((value, i) => At($"{2015 + i}", value))];

    static (TrendDirection, TrendReason) Of(SeriesPoint[] points, string valueType = "Crude rate") => SeriesTrend.Of(points, valueType) is var trend ? (trend.Direction, trend.Reason) : default;

    static readonly TrendDirection None = TrendDirection.CannotBeCalculated;

    [Fact]
    public void Five_years_that_rise_are_increasing() => Assert.Equal((TrendDirection.Increasing, TrendReason.SignificantTrend), Of(Yearly(10, 13, 16, 19, 22)));

    [Fact]
    public void Five_years_that_fall_are_decreasing() => Assert.Equal((TrendDirection.Decreasing, TrendReason.SignificantTrend), Of(Yearly(22, 19, 16, 13, 10)));

    [Fact]
    public void Five_years_that_waver_show_no_change() => Assert.Equal((TrendDirection.NoSignificantChange, TrendReason.NoSignificantTrend), Of(Yearly(10, 11, 10, 11, 10)));

    [Fact]
    public void A_trend_that_one_year_makes_is_an_outlier() => Assert.Equal((TrendDirection.NoSignificantChange, TrendReason.OutlierFound), Of(Yearly(10, 10, 10, 10, 40)));

    [Fact]
    public void Only_the_latest_five_count() => Assert.Equal(TrendDirection.Increasing, Of(Yearly(null, 90, 10, 13, 16, 19, 22)).Item1);

    [Fact]
    public void Four_years_are_not_enough() => Assert.Equal((None, TrendReason.NotEnoughPoints), Of(Yearly(10, 13, 16, 19)));

    [Fact]
    public void A_missing_value_leaves_none() => Assert.Equal((None, TrendReason.MissingValues), Of(Yearly(10, 13, null, 19, 22)));

    [Fact]
    public void A_missing_year_leaves_none() => Assert.Equal((None, TrendReason.MissingValues), Of([.. Yearly(10, 13, 16, 19), At("2020", 25)]));

    [Fact]
    public void Missing_limits_leave_none() => Assert.Equal((None, TrendReason.MissingLimits), Of([.. Yearly(10, 13, 16, 19), At("2019", 22, half: 0)]));

    [Fact]
    public void Pooled_years_overlap() => Assert.Equal((None, TrendReason.PooledPeriods), Of([.. Enumerable.Range(0, 5).Select(i => At($"{2010 + i} - {12 + i}", i))]));

    [Fact]
    public void Quarters_and_months_are_not_years()
    {
        Assert.Equal((None, TrendReason.NotYearly), Of([.. Enumerable.Range(0, 5).Select(i => At($"{2018 + i / 4} Q{1 + i % 4}", i))]));
        Assert.Equal((None, TrendReason.NotYearly), Of([.. Yearly(1, 2, 3, 4), new SeriesPoint(Period.Sorted(20190000), 5, new(4, 6), null, null)]));
    }

    [Fact]
    public void A_change_from_calendar_to_financial_years_is_a_break() => Assert.Equal((None, TrendReason.BreakInSeries), Of([.. Yearly(10, 13, 16, 19), At("2019/20", 22)]));

    [Fact]
    public void Counts_and_scores_have_no_test() => Assert.Equal((None, TrendReason.ValueTypeNotEligible), Of(Yearly(10, 13, 16, 19, 22), "Count"));

    [Theory]
    [InlineData("Proportion")]
    [InlineData("")]
    public void Proportions_are_tested_by_their_counts_named_so_or_recognised(string valueType)
    {
        SeriesPoint[] points = [.. Enumerable.Range(0, 5).Select(i => Share(2015 + i, 200 + 40 * i))];
        var expected = RecentTrend.OfProportions([.. points.Select(point => new ProportionPoint(point.Period.StartYear, point.Count, point.Denominator))]);
        Assert.Equal(TrendDirection.Increasing, expected.Direction);
        Assert.Equal(expected, SeriesTrend.Of(points, valueType));
    }

    [Fact]
    public void Proportions_without_counts_have_none() => Assert.Equal((None, TrendReason.MissingCounts), Of(Yearly(10, 13, 16, 19, 22), "Proportion"));

    [Fact]
    public void Proportions_of_none_or_all_have_none() => Assert.Equal((None, TrendReason.CountIsNoneOrAll), Of([.. Enumerable.Range(0, 5).Select(i => Share(2015 + i, i))], "Proportion"));
}
