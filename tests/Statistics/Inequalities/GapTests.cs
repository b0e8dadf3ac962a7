using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Inequalities;

public class GapTests
{
    static readonly Gen<IntervalEstimate> Estimates =
        Gen.Select(Gen.Double[1, 100], Gen.Double[0.01, 0.99], Gen.Double[0.01, 3]).Select((value, below, above) => new IntervalEstimate(value, new(value * (1 - below), value * (1 + above))));

    [Fact]
    public void The_other_way_round_the_difference_has_the_other_sign_and_the_ratio_is_inverted() =>
        Gen.Select(Estimates, Estimates).Sample((one, other) =>
        {
            var (there, back) = (Gap.Absolute(one, other), Gap.Absolute(other, one));
            Assert.Equal(new IntervalEstimate(-back.Value, new(-back.Limits.Upper, -back.Limits.Lower)), there);
            var (ratio, inverse) = (Gap.Relative(one, other).Value, Gap.Relative(other, one).Value);
            Assert.Equal(1 / inverse.Value, ratio.Value, 1e-9 * ratio.Value);
            Assert.Equal(1, ratio.Limits.Lower * inverse.Limits.Upper, 1e-9);
        });

    [Fact]
    public void Limits_contain_the_gap_and_are_wider_than_those_of_either_value() =>
        Gen.Select(Estimates, Estimates).Sample((one, other) =>
        {
            var gap = Gap.Absolute(one, other);
            Assert.True(gap.Limits.Contains(gap.Value));
            Assert.True(gap.Limits.Width >= Math.Max(one.Limits.Width, other.Limits.Width) * (1 - 1e-12));
            var ratio = Gap.Relative(one, other).Value;
            Assert.True(ratio.Limits.Contains(ratio.Value) && ratio.Limits.Lower > 0);
        });

    [Fact]
    public void Symmetric_limits_give_those_of_the_standard_errors()
    {
        const double z = 1.9599639845400536;
        var (fromLimits, fromErrors) = (Gap.Absolute(new(80, new(80 - z * 3, 80 + z * 3)), new(75, new(75 - z * 4, 75 + z * 4))), Gap.Absolute(80, 3, 75, 4));
        Assert.Equal(5 - z * 5, fromErrors.Limits.Lower, 1e-12);
        Assert.Equal(fromErrors.Limits.Lower, fromLimits.Limits.Lower, 1e-12);
        Assert.True(Gap.Absolute(80, 3, 75, 4, 0.998).Limits.Width > fromErrors.Limits.Width);
    }

    [Fact]
    public void A_difference_of_two_proportions_has_the_limits_that_Newcombe_published()
    {
        // Newcombe 1998, Statistics in Medicine 17: 873–890, table II, method 10: 56/70 against 48/80, 0.0524 to 0.3339.
        var gap = Gap.Absolute(new(56 / 70.0, Proportion.Wilson(56, 70)), new(48 / 80.0, Proportion.Wilson(48, 80)));
        Assert.Equal(0.0524, gap.Limits.Lower, 5e-5);
        Assert.Equal(0.3339, gap.Limits.Upper, 5e-5);
    }

    [Fact]
    public void Values_without_uncertainty_have_a_gap_without_one()
    {
        Assert.Equal(new IntervalEstimate(2, new(2, 2)), Gap.Absolute(new(5, new(5, 5)), new(3, new(3, 3))));
        Assert.Equal(new IntervalEstimate(1.5, new(1.5, 1.5)), Gap.Relative(new(3, new(3, 3)), new(2, new(2, 2))).Value);
    }

    [Fact]
    public void Zeros_have_an_answer()
    {
        Assert.Equal(Missing.NoRatio, Gap.Relative(new(3, new(2, 4)), new(0, new(0, 1))).Reason);
        Assert.Equal(double.PositiveInfinity, Gap.Relative(new(3, new(2, 4)), new(1, new(0, 2))).Value.Limits.Upper);
        var none = Gap.Relative(new(0, new(0, 1)), new(4, new(3, 9))).Value;
        Assert.Equal((0.0, 0.0), (none.Value, none.Limits.Lower));
        Assert.InRange(none.Limits.Upper, 0.24, 0.34);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentException>("one", () => Gap.Absolute(new(5, new(6, 7)), new(3, new(2, 4))));
        Assert.Throws<ArgumentOutOfRangeException>("other", () => Gap.Absolute(new(5, new(4, 7)), new(3, new(double.NaN, 4))));
        Assert.Throws<ArgumentException>("one", () => Gap.Relative(new(-5, new(-6, 7)), new(3, new(2, 4))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gap.Absolute(1, -1, 2, 1));
    }
}
