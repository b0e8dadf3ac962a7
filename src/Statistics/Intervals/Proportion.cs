using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>Confidence intervals for proportions: a count out of a denominator that holds it.</summary>
public static class Proportion
{
    /// <summary>
    /// Wilson's score interval without continuity correction (Wilson 1927; Newcombe 1998, method 3).
    /// The limits are those proportions that a score test does not reject; they never leave the range 0 to 1 and always contain the value.
    /// </summary>
    /// <param name="count">The numerator, 0 to <paramref name="denominator"/>; fractions are allowed.</param>
    /// <param name="denominator">The denominator, above zero.</param>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1. At 1 the interval is the whole range.</param>
    /// <param name="multiplier">The unit of the limits: 1 for proportions, 100 for percentages. Above zero.</param>
    /// <returns>The limits, from 0 to <paramref name="multiplier"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, not finite or out of its range, or the count exceeds the denominator.</exception>
    public static Interval Wilson(double count, double denominator, double confidence = 0.95, double multiplier = 1)
    {
        Check.Confidence(confidence);
        Check.Multiplier(multiplier);
        Check.CountWithinDenominator(count, denominator);
        return Limits(count, denominator, Normal.TwoSided(confidence), multiplier);
    }

    /// <summary>
    /// Wilson's score interval for many rows at several confidence levels, without an allocation for any row.
    /// A row whose count or denominator is NaN is missing: its intervals are <see cref="Missing.NotGiven"/>.
    /// </summary>
    /// <param name="counts">The numerators, one a row; NaN where missing.</param>
    /// <param name="denominators">The denominators, as many as counts; NaN where missing.</param>
    /// <param name="confidences">The confidence levels, each from 0.9 to 1.</param>
    /// <param name="limits">
    /// Where the intervals go, rows × levels: level <c>j</c> of row <c>i</c> is at <c>i * confidences.Length + j</c>.
    /// </param>
    /// <param name="multiplier">The unit of the limits: 1 for proportions, 100 for percentages. Above zero.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, infinite or out of its range, or a count exceeds its denominator.</exception>
    public static void Wilson(
        ReadOnlySpan<double> counts, ReadOnlySpan<double> denominators, ReadOnlySpan<double> confidences, Span<Answer<Interval>> limits, double multiplier = 1)
    {
        Check.Batch(counts.Length, denominators.Length, confidences.Length, limits.Length);
        Check.Multiplier(multiplier);
        Span<double> z = confidences.Length <= 16 ? stackalloc double[confidences.Length] : new double[confidences.Length];
        Check.Levels(confidences, z);
        unsafe
        {
            fixed (double* count = counts, denominator = denominators, levels = z)
            fixed (Answer<Interval>* limit = limits)
                Chunks.Run(counts.Length, new Batch(count, denominator, levels, z.Length, limit, multiplier), static (batch, from, to) => batch.Fill(from, to));
        }
    }

    /// <summary>Where a batch's spans are pinned.</summary>
    readonly unsafe struct Batch(double* counts, double* denominators, double* z, int levels, Answer<Interval>* limits, double multiplier)
    {
        public void Fill(int from, int to)
        {
            for (var row = from; row < to; row++)
                for (var level = 0; level < levels; level++)
                    limits[(long)row * levels + level] = Row(counts[row], denominators[row], z[level], multiplier);
        }
    }

    static Answer<Interval> Row(double count, double denominator, double z, double multiplier)
    {
        if (double.IsNaN(count) || double.IsNaN(denominator)) return default;
        Check.CountWithinDenominator(count, denominator);
        return new(Limits(count, denominator, z, multiplier));
    }

    // The lower limit is the textbook formula multiplied out by its conjugate: it loses no digits for counts near zero, where
    // the textbook form subtracts two nearly equal numbers.
    static Interval Limits(double x, double n, double z, double multiplier)
    {
        if (double.IsPositiveInfinity(z)) return new(0, multiplier);
        var p = x / n;
        var sum = 2 * x + z * z + z * Math.Sqrt(z * z + 4 * x * (1 - p));
        var lower = 2 * x * p / sum;
        var upper = x == n ? 1 : sum / (2 * (n + z * z));
        return new(multiplier * Math.Min(lower, p), multiplier * Math.Clamp(upper, p, 1));
    }
}
