using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>A value with its confidence limits at one level.</summary>
/// <param name="Value">The value.</param>
/// <param name="Limits">Its limits, which contain it.</param>
public readonly record struct IntervalEstimate(double Value, Interval Limits);

/// <summary>
/// The gap between two groups, such as the most and the least deprived: the difference and the ratio, with limits recovered from those of the two values
/// (MOVER: Zou and Donner 2008; for ratios Donner and Zou 2012). The values must come from different people. Which direction is bad is for the caller to say.
/// </summary>
public static class Gap
{
    /// <summary>The absolute gap: one value less the other.</summary>
    /// <param name="one">The value to take from, with its limits.</param>
    /// <param name="other">The value taken away, with its limits at the same level.</param>
    /// <returns>The difference and its limits at that level.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or limits do not contain their value.</exception>
    public static IntervalEstimate Absolute(IntervalEstimate one, IntervalEstimate other)
    {
        CheckEstimate(one, nameof(one));
        CheckEstimate(other, nameof(other));
        var gap = one.Value - other.Value;
        var below = double.Hypot(one.Value - one.Limits.Lower, other.Limits.Upper - other.Value);
        var above = double.Hypot(one.Limits.Upper - one.Value, other.Value - other.Limits.Lower);
        return new(gap, new(gap - below, gap + above));
    }

    /// <summary>The absolute gap from standard errors.</summary>
    /// <param name="one">The value to take from.</param>
    /// <param name="oneError">Its standard error, zero or more.</param>
    /// <param name="other">The value taken away.</param>
    /// <param name="otherError">Its standard error, zero or more.</param>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1.</param>
    /// <returns>The difference and its limits, difference ± z √(sum of the squared standard errors).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or a standard error is negative.</exception>
    public static IntervalEstimate Absolute(double one, double oneError, double other, double otherError, double confidence = 0.95)
    {
        Check.Confidence(confidence);
        Check.Finite(one);
        Check.Finite(other);
        Check.Error(oneError);
        Check.Error(otherError);
        var error = double.Hypot(oneError, otherError);
        var width = error == 0 ? 0 : Normal.TwoSided(confidence) * error;
        return new(one - other, new(one - other - width, one - other + width));
    }

    /// <summary>The relative gap: one value over the other.</summary>
    /// <param name="one">The value to divide, zero or more, with its limits.</param>
    /// <param name="other">The value divided by, with its limits at the same level; zero or more.</param>
    /// <returns>
    /// The ratio and its limits at that level; the upper one is infinite where the value divided by could be zero. <see cref="Missing.NoRatio"/> where it is zero.
    /// </returns>
    /// <exception cref="ArgumentException">A number is negative or not finite, a value that is not zero is below 1e-60, or limits do not contain their value.</exception>
    public static Answer<IntervalEstimate> Relative(IntervalEstimate one, IntervalEstimate other)
    {
        CheckRatio(one, nameof(one));
        CheckRatio(other, nameof(other));
        if (other.Value == 0) return new(Missing.NoRatio);
        var (ratio, otherLower, otherUpper) = (one.Value / other.Value, Math.Max(0, Turned(other, other.Limits.Lower)), Turned(other, other.Limits.Upper)); // Not the zero below zero.
        if (one.Value == 0)
        {
            var most = otherLower == 0 ? double.PositiveInfinity : one.Limits.Upper / other.Value / Math.Sqrt(otherLower);
            return new(new IntervalEstimate(0, new(0, one.Limits.Upper == 0 ? 0 : most)));
        }
        // In shares of the values, so that no product is too large; the lower limit is multiplied out by its conjugate, so that it holds where the
        // other's upper limit is twice its value.
        var lower = ratio * Turned(one, one.Limits.Lower) / (1 + Math.Sqrt(Math.Max(0, 1 - Turned(one, one.Limits.Lower) * otherUpper)));
        var upper = otherLower == 0 ? double.PositiveInfinity : ratio * (1 + Math.Sqrt(Math.Max(0, 1 - Turned(one, one.Limits.Upper) * otherLower))) / otherLower;
        return new(new IntervalEstimate(ratio, new(Math.Min(lower, ratio), Math.Max(upper, ratio))));
    }

    static double Turned(IntervalEstimate estimate, double limit) => limit / estimate.Value * (2 - limit / estimate.Value);

    static void CheckEstimate(IntervalEstimate estimate, string name)
    {
        Check.Finite(estimate.Value, name);
        Check.Finite(estimate.Limits.Lower, name);
        Check.Finite(estimate.Limits.Upper, name);
        if (!estimate.Limits.Contains(estimate.Value)) throw new ArgumentException("Give limits that contain the value.", name);
    }

    static void CheckRatio(IntervalEstimate estimate, string name)
    {
        CheckEstimate(estimate, name);
        if (estimate.Limits.Lower >= 0 && estimate.Value is 0 or >= Check.Least) return;
        throw new ArgumentException("Give values and limits of zero or more, values that are not zero from 1e-60 to 1e60: others have no ratio.", name);
    }
}
