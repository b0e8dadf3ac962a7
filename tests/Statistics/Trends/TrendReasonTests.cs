using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Trends;

public class TrendReasonTests
{
    [Fact]
    public void A_steady_rise_is_increasing_and_a_steady_fall_is_decreasing()
    {
        Assert.Equal((TrendDirection.Increasing, TrendReason.SignificantTrend), Of(Values([10, 11, 12, 13, 14])));
        Assert.Equal((TrendDirection.Decreasing, TrendReason.SignificantTrend), Of(Values([14, 13, 12, 11, 10])));
        Assert.Equal((TrendDirection.Increasing, TrendReason.SignificantTrend), Of(Shares([100, 150, 200, 250, 300])));
        Assert.Equal((TrendDirection.Decreasing, TrendReason.SignificantTrend), Of(Shares([300, 250, 200, 150, 100])));
    }

    [Fact]
    public void Changes_no_larger_than_chance_are_no_significant_change()
    {
        Assert.Equal((TrendDirection.NoSignificantChange, TrendReason.NoSignificantTrend), Of(Values([10, 10.1, 9.9, 10.2, 10])));
        Assert.Equal((TrendDirection.NoSignificantChange, TrendReason.NoSignificantTrend), Of(Shares([200, 205, 198, 203, 201])));
    }

    [Fact]
    public void Equal_values_are_no_significant_change_with_a_slope_of_exactly_zero()
    {
        Assert.Equal(new(TrendDirection.NoSignificantChange, TrendReason.NoSignificantTrend, 0, 0), RecentTrend.OfValues(Values([7.1, 7.1, 7.1, 7.1, 7.1])));
        Assert.Equal(0, RecentTrend.OfProportions(Shares([123, 123, 123, 123, 123])).Slope);
    }

    [Theory]
    [InlineData(10.0, 9.9, 9.8, 9.7, 14.0)] // Falls without the last point.
    [InlineData(10.0, 10.0, 10.0, 10.0, 14.0)] // Flat without it.
    [InlineData(14.0, 10.0, 10.0, 10.0, 10.0)]
    public void A_change_that_one_point_makes_alone_is_an_outlier(params double[] values) =>
        Assert.Equal((TrendDirection.NoSignificantChange, TrendReason.OutlierFound), Of(Values(values)));

    [Fact]
    public void An_outlier_among_proportions_is_found_too() =>
        Assert.Equal((TrendDirection.NoSignificantChange, TrendReason.OutlierFound), Of(Shares([200, 199, 198, 197, 300])));

    [Fact]
    public void Four_points_are_not_enough()
    {
        Assert.Equal(TrendReason.NotEnoughPoints, RecentTrend.OfValues(Values([1, 2, 3, 4])).Reason);
        Assert.Equal(TrendReason.NotEnoughPoints, RecentTrend.OfProportions(Shares([1, 2, 3, 4])).Reason);
        Assert.Equal(TrendReason.NotEnoughPoints, RecentTrend.OfValues([]).Reason);
        Assert.Equal(TrendReason.NotEnoughPoints, default(Trend).Reason);
        Assert.False(default(Trend).IsCalculated);
    }

    [Fact]
    public void A_missing_value_among_the_latest_five_stops_the_test_and_an_earlier_one_does_not()
    {
        var (late, early) = (Values([10, 11, 12, 13, 14, 15]), Values([10, 11, 12, 13, 14, 15]));
        late[3] = late[3] with { Value = null };
        early[0] = new(early[0].Year, null, null, null);
        Assert.Equal(TrendReason.MissingValues, RecentTrend.OfValues(late).Reason);
        Assert.Equal(RecentTrend.OfValues(Values([10, 11, 12, 13, 14, 15])), RecentTrend.OfValues(early));
    }

    [Fact]
    public void A_missing_count_or_denominator_stops_the_test()
    {
        var (count, denominator) = (Shares([1, 2, 3, 4, 5]), Shares([1, 2, 3, 4, 5]));
        count[2] = count[2] with { Count = null };
        denominator[4] = denominator[4] with { Denominator = null };
        Assert.Equal(TrendReason.MissingValues, RecentTrend.OfProportions(count).Reason);
        Assert.Equal(TrendReason.MissingValues, RecentTrend.OfProportions(denominator).Reason);
    }

    [Fact]
    public void A_missing_limit_stops_the_test_and_a_missing_value_is_named_first()
    {
        var points = Values([10, 11, 12, 13, 14]);
        points[0] = points[0] with { Lower = null };
        Assert.Equal(TrendReason.MissingLimits, RecentTrend.OfValues(points).Reason);
        points[4] = points[4] with { Value = null };
        Assert.Equal(TrendReason.MissingValues, RecentTrend.OfValues(points).Reason);
    }

    [Fact]
    public void Limits_of_no_width_stop_the_test()
    {
        var points = Values([10, 11, 12, 13, 14]);
        points[1] = points[1] with { Lower = 11, Upper = 11 };
        Assert.Equal(TrendReason.LimitsWithoutWidth, RecentTrend.OfValues(points).Reason);
    }

    [Fact]
    public void A_year_twice_stops_the_test()
    {
        var points = Values([10, 11, 12, 13, 14, 15, 16]);
        points[6] = points[6] with { Year = points[0].Year };
        Assert.Equal(TrendReason.DuplicateYears, RecentTrend.OfValues(points).Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void Nobody_or_everybody_stops_the_test(double count) =>
        Assert.Equal(TrendReason.CountIsNoneOrAll, RecentTrend.OfProportions(Shares([100, 200, count, 400, 500])).Reason);

    [Fact]
    public void A_trend_that_cannot_be_calculated_has_no_statistic_and_no_slope()
    {
        var trend = Trend.NotCalculated(TrendReason.BreakInSeries);
        Assert.Equal(TrendDirection.CannotBeCalculated, trend.Direction);
        Assert.True(double.IsNaN(trend.ChiSquared) && double.IsNaN(trend.Slope));
        Assert.Throws<ArgumentException>(() => Trend.NotCalculated(TrendReason.NoSignificantTrend));
    }

    [Fact]
    public void Impossible_numbers_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RecentTrend.OfProportions(Shares([100, 1001, 3, 4, 5])));
        Assert.Throws<ArgumentOutOfRangeException>(() => RecentTrend.OfProportions(Shares([-1, 2, 3, 4, 5])));
        Assert.Throws<ArgumentOutOfRangeException>(() => RecentTrend.OfValues(Values([double.NaN, 2, 3, 4, 5])));
        Assert.Throws<ArgumentException>(() => RecentTrend.OfValues([new(2020, 1, 2, 0)]));
    }

    [Fact]
    public void Every_reason_has_a_sentence_of_its_own()
    {
        var sentences = Enum.GetValues<TrendReason>().Select(reason => reason.Words()).ToList();
        Assert.All(sentences, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((TrendReason)99).Words());
    }

    [Theory]
    [InlineData(TrendDirection.Increasing, Polarity.HighIsGood, "Increasing and getting better")]
    [InlineData(TrendDirection.Increasing, Polarity.LowIsGood, "Increasing and getting worse")]
    [InlineData(TrendDirection.Increasing, Polarity.NoJudgement, "Increasing")]
    [InlineData(TrendDirection.Increasing, Polarity.NotApplicable, "Increasing")]
    [InlineData(TrendDirection.Decreasing, Polarity.HighIsGood, "Decreasing and getting worse")]
    [InlineData(TrendDirection.Decreasing, Polarity.LowIsGood, "Decreasing and getting better")]
    [InlineData(TrendDirection.Decreasing, Polarity.NoJudgement, "Decreasing")]
    [InlineData(TrendDirection.NoSignificantChange, Polarity.HighIsGood, "No significant change")]
    [InlineData(TrendDirection.CannotBeCalculated, Polarity.LowIsGood, "Cannot be calculated")]
    public void Directions_say_what_they_mean(TrendDirection direction, Polarity polarity, string words) => Assert.Equal(words, direction.Words(polarity));

    static (TrendDirection, TrendReason) Of(ValuePoint[] points) => RecentTrend.OfValues(points) is var trend ? (trend.Direction, trend.Reason) : default;

    static (TrendDirection, TrendReason) Of(ProportionPoint[] points) => RecentTrend.OfProportions(points) is var trend ? (trend.Direction, trend.Reason) : default;

    static ValuePoint[] Values(double[] values) => [.. values.Select((value, i) => new ValuePoint(2018 + i, value, value - 0.5, value + 0.5))];

    static ProportionPoint[] Shares(double[] counts) => [.. counts.Select((count, i) => new ProportionPoint(2018 + i, count, 1000))];
}
