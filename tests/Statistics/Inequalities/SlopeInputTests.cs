using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Inequalities;

public class SlopeInputTests
{
    static readonly SlopeSettings Rates = new() { Values = InequalityValue.Rate }, Proportions = new() { Values = InequalityValue.Proportion };

    [Fact]
    public void Four_groups_are_too_few_and_a_hundred_are_not_too_many()
    {
        Assert.Equal(Missing.TooFewValues, SlopeIndex.Of(Tenths(4)).Reason);
        Assert.Equal(Missing.TooFewValues, SlopeIndex.Of([]).Reason);
        Assert.False(SlopeIndex.Of(Tenths(100)).IsMissing);
        Assert.Throws<ArgumentException>(() => SlopeIndex.Of(Tenths(101)));
    }

    [Fact]
    public void A_group_that_is_missing_or_empty_leaves_no_index()
    {
        var groups = Tenths(10);
        Assert.Equal(Missing.GroupMissing, SlopeIndex.Of([.. groups.Where(group => group.Quantile != 4)]).Reason);
        Assert.Equal(Missing.GroupMissing, SlopeIndex.Of(groups.AsSpan(0, 9), new() { Quantiles = 10 }).Reason);
        Assert.Equal(Missing.GroupMissing, SlopeIndex.Of(With(groups[3] with { Value = double.NaN })).Reason);
        Assert.Equal(Missing.GroupMissing, SlopeIndex.Of(With(groups[3] with { StandardError = double.NaN })).Reason);
        Assert.Equal(Missing.GroupMissing, SlopeIndex.Of(With(groups[3] with { Population = 0 })).Reason);
    }

    [Fact]
    public void None_or_all_has_no_logarithm_or_logit()
    {
        Assert.Equal(Missing.NoneOrAll, SlopeIndex.Of(With(new(4, 100, 0, 0.1)), Rates).Reason);
        Assert.Equal(Missing.NoneOrAll, SlopeIndex.Of(With(new(4, 100, 1, 0.1)), Proportions).Reason);
        Assert.Equal(Missing.NoneOrAll, SlopeIndex.Of(With(InequalityGroup.FromLimits(4, 100, 0.2, new(0, 0.4), InequalityValue.Rate)), Rates).Reason);
        Assert.Equal(Missing.NoneOrAll, SlopeIndex.Of(With(InequalityGroup.FromLimits(4, 100, 0.9, new(0.8, 1), InequalityValue.Proportion)), Proportions).Reason);
    }

    [Fact]
    public void Groups_are_put_in_order_by_number_and_never_by_position_or_text()
    {
        var groups = Tenths(12);
        Assert.Equal(SlopeIndex.Of(groups).Value.Sii, SlopeIndex.Of([.. groups.OrderBy(group => $"{group.Quantile}", StringComparer.Ordinal)]).Value.Sii);
    }

    [Fact]
    public void Nonsense_is_refused_with_a_sentence()
    {
        Refused("there twice", () => SlopeIndex.Of([.. Tenths(5), new(5, 1, 1, 1)]));
        Refused("quantiles from 1 to 5", () => SlopeIndex.Of(Tenths(6), new() { Quantiles = 5 }));
        Refused("population of zero or more", () => SlopeIndex.Of(With(new(4, -1, 0.4, 0.1))));
        Refused("standard error of zero or more", () => SlopeIndex.Of(With(new(4, 100, 0.4, -0.1))));
        Refused("zero or more", () => SlopeIndex.Of(With(new(4, 100, -0.4, 0.1)), Rates));
        Refused("divide percentages by 100", () => SlopeIndex.Of(With(new(4, 100, 40, 0.1)), Proportions));
        Refused("finite", () => SlopeIndex.Of(With(new(4, 100, double.PositiveInfinity, 0.1))));
        Refused("in whole people; if not zero, from 1e-60 to 1e60", () => SlopeIndex.Of(With(new(4, 1e308, 0.4, 0.1))));
        Refused("standard error of zero or more; if not zero, from 1e-60 to 1e60", () => SlopeIndex.Of(With(new(4, 100, 0.4, 1e200))));
        Refused("rate or proportion of zero or more; if not zero, from 1e-60", () => SlopeIndex.Of(With(new(4, 100, 1e-200, 0.1)), Rates));
        Refused("on the log scale", () => SlopeIndex.Of(With(new(4, 100, 0.4, 12)), Rates));
        Refused("not zero", () => new SlopeSettings { Multiplier = 0 });
        Refused("1,000 repetitions", () => new SlopeSettings { Repetitions = 999 });
        Refused("more repetitions", () => SlopeIndex.Of(Tenths(5), Rates with { Repetitions = 1000 }).Value.Limits(0.9999));
        Refused("confidence as a proportion", () => SlopeIndex.Of(Tenths(5)).Value.Limits(95));
        Refused("lower one no higher", () => InequalityGroup.FromLimits(1, 1, 1, new(2, 1)));
    }

    [Fact]
    public void A_multiplier_between_none_and_one_never_turns_the_limits_round()
    {
        // The reference does so for rates on the log scale.
        var (one, tenth) = (SlopeIndex.Of(Tenths(10), Rates with { Transform = true }).Value, SlopeIndex.Of(Tenths(10), Rates with { Transform = true, Multiplier = 0.1 }).Value);
        Assert.Equal(one.Limits().Lower / 10, tenth.Limits().Lower, 1e-15);
        Assert.True(tenth.Limits().Lower < tenth.Sii && tenth.Sii < tenth.Limits().Upper);
        Assert.Equal(one.RelativeLimits(), tenth.RelativeLimits());
    }

    [Fact]
    public void A_line_that_reaches_zero_has_a_slope_and_no_ratio()
    {
        InequalityGroup[] groups = [.. Enumerable.Range(1, 5).Select(i => new InequalityGroup(i, 100, i - 3, 0.1))];
        var slope = SlopeIndex.Of(groups).Value;
        Assert.Equal(5, slope.Sii, 1e-12);
        Assert.Equal(Missing.NoRatio, slope.Rii.Reason);
        Assert.Equal(Missing.NoRatio, slope.RelativeLimits().Reason);
    }

    [Fact]
    public void A_start_that_could_be_zero_at_this_confidence_has_a_ratio_without_limits()
    {
        InequalityGroup[] groups = [.. Enumerable.Range(1, 5).Select(i => new InequalityGroup(i, 100, i, 0.5))];
        var slope = SlopeIndex.Of(groups).Value; // The line starts at 0.5, give or take 0.46.
        Assert.Equal(11, slope.Rii.Value, 1e-9);
        Assert.Equal(Missing.NoRatio, slope.RelativeLimits().Reason);
        Assert.False(SlopeIndex.Of([.. groups.Select(group => group with { StandardError = 0.05 })]).Value.RelativeLimits(0.998).IsMissing);
    }

    [Fact]
    public void Huge_uncertainty_still_gives_ordered_limits_and_one_group_may_hold_nearly_everybody()
    {
        foreach (var settings in new[] { new() { Repetitions = 1000 }, Rates with { Repetitions = 1000 }, Proportions with { Repetitions = 1000 }, Rates with { Transform = true }, Proportions with { Transform = true } })
        {
            var wild = SlopeIndex.Of([.. Tenths(10).Select(group => group with { StandardError = 5 })], settings).Value.Limits();
            Assert.True(wild.Lower <= wild.Upper);
            var slope = SlopeIndex.Of(With(new(4, 1e15, 0.4, 0.01)), settings).Value;
            Assert.True(double.IsFinite(slope.Sii) && slope.Limits().Width > 0);
        }
    }

    [Fact]
    public void Full_confidence_has_no_bounds_where_limits_are_exact()
    {
        Assert.Equal(new Interval(double.NegativeInfinity, double.PositiveInfinity), SlopeIndex.Of(Tenths(5)).Value.Limits(1));
        Assert.Equal(new Interval(-1, 1), SlopeIndex.Of(Tenths(5), Proportions with { Transform = true }).Value.Limits(1));
        Assert.Equal(new Interval(0, double.PositiveInfinity), SlopeIndex.Of(Tenths(5), Rates with { Transform = true }).Value.RelativeLimits(1).Value);
    }

    [Fact]
    public void A_wrong_number_in_a_large_batch_is_refused_as_in_a_small_one()
    {
        var numbers = Enumerable.Repeat(0.5, 100).ToArray();
        numbers[77] = -1;
        Assert.Throws<ArgumentOutOfRangeException>(() => SlopeIndex.Of(new(5, Enumerable.Repeat(0.5, 100).ToArray(), numbers, Enumerable.Repeat(0.5, 100).ToArray()), Rates, new[] { 0.95 }, new Answer<SlopeEstimate>[20], new Answer<SlopeLimits>[20]));
        Assert.Throws<ArgumentException>(() => SlopeIndex.Of(new(5, numbers, numbers, numbers), Rates, new[] { 0.95 }, new Answer<SlopeEstimate>[19], new Answer<SlopeLimits>[20]));
    }

    [Theory]
    [InlineData(0, SlopeShape.Straight)]
    [InlineData(1, SlopeShape.Curved)]
    [InlineData(2, SlopeShape.Scattered)]
    public void Values_off_the_line_are_told_as_a_curve_or_as_scatter(int kind, SlopeShape expected)
    {
        double[] off = kind switch { 0 => new double[10], 1 => [4, 2, 0, -1, -2, -2, -1, 0, 2, 4], _ => [2, -2, 2, -2, 2, -2, 2, -2, 2, -2] };
        InequalityGroup[] groups = [.. off.Select((extra, i) => new InequalityGroup(i + 1, 1000, 75 + i + extra, 0.5))];
        Assert.Equal(expected, SlopeIndex.Of(groups).Value.Linearity().Value.Shape);
        Assert.Equal(Missing.NotGiven, SlopeIndex.Of([.. groups.Select(group => group with { StandardError = 0 })]).Value.Linearity().Reason);
    }

    [Fact]
    public void The_squared_distances_are_those_of_the_line_that_fits_best()
    {
        double[] values = [10.5, 11.2, 13.9, 13.1, 15.6];
        var test = SlopeIndex.Of([.. values.Select((value, i) => new InequalityGroup(i + 1, 200, value, 0.5))]).Value.Linearity().Value;
        var fit = Enumerable.Range(-2, 5).Select(x => 12.86 + 1.21 * x).ToArray();
        Assert.Equal(values.Zip(fit).Sum(pair => Math.Pow((pair.First - pair.Second) / 0.5, 2)), test.ChiSquared, 1e-10);
        Assert.Equal(3, test.DegreesOfFreedom);
        Assert.Equal(7.814727903251179, test.Critical95, 1e-12);
    }

    [Fact]
    public void Many_repetitions_are_stable_few_are_not_and_exact_limits_do_not_move()
    {
        Assert.Equal(0, SlopeIndex.Of(Tenths(10)).Value.Stability().Sii);
        Assert.True(SlopeIndex.Of(Tenths(10)).Value.Stability().IsStable);
        Assert.True(SlopeIndex.Of(Tenths(10), Proportions with { Repetitions = 50_000 }).Value.Stability().IsStable);
        Assert.False(SlopeIndex.Of(Tenths(10), Proportions with { Repetitions = 1000 }).Value.Stability(0.99).IsStable);
    }

    static void Refused(string says, Func<object?> act) => Assert.Contains(says, Assert.ThrowsAny<ArgumentException>(() => act()).Message, StringComparison.Ordinal);

    static InequalityGroup[] Tenths(int count) => [.. Enumerable.Range(1, count).Select(i => new InequalityGroup(i, 100 + i, 0.2 + 0.6 * i / count, 0.1))];

    static InequalityGroup[] With(InequalityGroup group) => [.. Tenths(10).Select(there => there.Quantile == group.Quantile ? group : there)];
}
