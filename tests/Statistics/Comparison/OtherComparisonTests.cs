using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics;

public class OtherComparisonTests
{
    [Theory]
    [InlineData(20, 100, 0.2, Position.Similar)]
    [InlineData(29, 100, 0.2, Position.Above)]
    [InlineData(40, 100, 0.2, Position.FarAbove)]
    [InlineData(11, 100, 0.2, Position.Below)]
    [InlineData(3, 100, 0.2, Position.FarBelow)]
    [InlineData(0, 50, 0, Position.Similar)]
    [InlineData(50, 50, 1, Position.Similar)]
    public void Control_limits_of_a_proportion_are_those_of_the_benchmark_at_the_areas_size(double count, double denominator, double benchmark, Position expected) =>
        Assert.Equal(expected, ProcessControl.OfProportion(count, denominator, benchmark));

    [Fact]
    public void As_published_none_and_all_lie_outside_the_limits_of_any_other_benchmark_however_small_the_area()
    {
        // Wilson's limits of a benchmark above none never reach none: a weakness of the rule that docs/methods says.
        Assert.Equal(Position.FarBelow, ProcessControl.OfProportion(0, 1, 0.2));
        Assert.Equal(Position.FarAbove, ProcessControl.OfProportion(1, 1, 0.2));
    }

    [Theory]
    [InlineData(100, Position.Similar)]
    [InlineData(142.7, Position.Similar)]
    [InlineData(142.8, Position.Above)]
    [InlineData(171, Position.FarAbove)]
    [InlineData(67.5, Position.Similar)]
    [InlineData(67.4, Position.Below)]
    [InlineData(50, Position.FarBelow)]
    public void Control_limits_of_a_standardised_rate_are_exact_limits_of_the_expected_count(double rate, Position expected) =>
        // 30 events are expected in 30,000 people; the exact 95% limits of 30 are 20.24 and 42.83 (Garwood 1936).
        Assert.Equal(expected, ProcessControl.OfStandardisedRate(rate, 30_000, 100));

    [Fact]
    public void Control_limits_never_signal_the_benchmark_itself() =>
        Gen.Select(Gen.Double[0, 1000], Gen.Double[1, 1e6], Gen.Double[0, 1]).Sample((rate, people, share) =>
        {
            Assert.Equal(Position.Similar, ProcessControl.OfStandardisedRate(rate, people, rate));
            Assert.Equal(Position.Similar, ProcessControl.OfProportion(share * people, people, share));
        });

    [Theory]
    [InlineData(10, 12, Position.Similar)]
    [InlineData(12.5, 14, Position.Above)]
    [InlineData(12, 14, Position.Similar)]
    [InlineData(1, 7.9, Position.Below)]
    [InlineData(1, 8, Position.Similar)]
    public void Intervals_that_overlap_or_touch_are_similar_and_others_a_change(double lower, double upper, Position expected)
    {
        var value = (lower + upper) / 2;
        Assert.Equal(expected, Comparison.AgainstInterval(10, new(8, 12), value, new(lower, upper)));
        Assert.Equal(expected, Comparison.ChangeFromPrevious(10, new(8, 12), value, new(lower, upper)));
    }

    [Fact]
    public void Below_Englands_value_of_the_year_before_is_missed_and_on_it_is_met()
    {
        Assert.Equal(GoalVerdict.Missed, Comparison.AgainstPreviousEngland(9.9, 10));
        Assert.Equal(GoalVerdict.Met, Comparison.AgainstPreviousEngland(10, 10));
    }

    [Fact]
    public void A_range_of_percentiles_is_a_goal_of_two_limits()
    {
        double[] areas = [1, 2, 3, 4, 5, double.NaN];
        Assert.Equal(GoalVerdict.Missed, Comparison.AgainstPercentiles(1.9, areas, 0.25, 0.75, Polarity.HighIsGood));
        Assert.Equal(GoalVerdict.Close, Comparison.AgainstPercentiles(3.9, areas, 0.25, 0.75, Polarity.HighIsGood));
        Assert.Equal(GoalVerdict.Met, Comparison.AgainstPercentiles(4, areas, 0.25, 0.75, Polarity.HighIsGood));
        Assert.Equal(GoalVerdict.Met, Comparison.AgainstPercentiles(1.9, areas, 0.25, 0.75, Polarity.LowIsGood));
        Assert.Equal(GoalVerdict.NotCompared, Comparison.AgainstPercentiles(1.9, [], 0.25, 0.75, Polarity.LowIsGood));
        Assert.ThrowsAny<ArgumentException>(() => Comparison.AgainstPercentiles(1, areas, 0.75, 0.25, Polarity.LowIsGood));
        Assert.ThrowsAny<ArgumentException>(() => Comparison.AgainstPercentiles(1, areas, 25, 75, Polarity.LowIsGood));
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => ProcessControl.OfProportion(2, 1, 0.5));
        Assert.ThrowsAny<ArgumentException>(() => ProcessControl.OfProportion(1, 2, 50));
        Assert.ThrowsAny<ArgumentException>(() => ProcessControl.OfStandardisedRate(-1, 2, 50));
        Assert.ThrowsAny<ArgumentException>(() => Comparison.AgainstInterval(1, new(2, 1), 1, new(0, 2)));
        Assert.ThrowsAny<ArgumentException>(() => Comparison.AgainstPreviousEngland(double.NaN, 1));
    }
}
