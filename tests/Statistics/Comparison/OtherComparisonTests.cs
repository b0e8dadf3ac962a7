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

    /// <summary>Against the complementary error function of another language's library: erfc(1.9599639845400536 (h + k) / hypot(h, k) / √2).</summary>
    [Theory]
    [InlineData(1, 1, 0.005574596680784432), InlineData(1, 2, 0.008549352703326395), InlineData(1, 10, 0.031932003879538345), InlineData(0, 1, 0.05000000000000008), InlineData(0, 0, 0.05)]
    public void How_often_two_intervals_part_by_chance_depends_on_how_alike_their_widths_are(double before, double now, double chance)
    {
        Assert.Equal(chance, Comparison.ChanceOfChange(new(5 - before, 5 + before), new(7 - now, 7 + now)), 1e-13);
        Assert.Equal(chance, Comparison.ChanceOfChange(new(-now, now), new(-before, before)), 1e-13);
    }

    /// <summary>The rule itself, tried on a truth that never changes: it finds what the formula says, within four standard errors.</summary>
    [Fact]
    public void On_figures_that_never_change_the_rule_finds_as_many_as_is_said()
    {
        var random = new Random(20261123);
        var (tries, found) = (200_000, 0);
        for (var i = 0; i < tries; i++)
        {
            var (before, now) = (Noise(random), 2 * Noise(random));
            if (Comparison.ChangeFromPrevious(before, new(before - 1.96, before + 1.96), now, new(now - 3.92, now + 3.92)) != Position.Similar) found++;
        }
        var chance = Comparison.ChanceOfChange(new(-1.96, 1.96), new(-3.92, 3.92));
        Assert.InRange(found, tries * chance - 4 * Math.Sqrt(tries * chance), tries * chance + 4 * Math.Sqrt(tries * chance));
    }

    static double Noise(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

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
