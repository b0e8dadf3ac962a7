using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>Confidence intervals for rates: a count of events, such as deaths, over a population or an expected count.</summary>
public static class Rate
{
    const int ExactBelow = 10;

    /// <summary>
    /// The limits of a Poisson count over its denominator: exact (chi-squared; Garwood 1936) for counts below 10, Byar's approximation
    /// (Breslow and Day 1987) from 10. Only the formula that applies is evaluated.
    /// </summary>
    /// <param name="count">The number of events, zero or more; fractions are allowed; it may exceed the denominator.</param>
    /// <param name="denominator">The population, person-years or expected count, above zero.</param>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1. At 1 the interval is zero to infinity.</param>
    /// <param name="multiplier">The unit of the limits, such as 100,000 for a rate per 100,000. Above zero.</param>
    /// <returns>The limits in the unit of <paramref name="multiplier"/>; the lower one is zero or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, not finite or out of its range.</exception>
    public static Interval Byars(double count, double denominator, double confidence = 0.95, double multiplier = 1)
    {
        Check.Confidence(confidence);
        Check.Multiplier(multiplier);
        Check.Count(count);
        Check.Denominator(denominator);
        var events = count < ExactBelow ? Poisson.ExactLimits(count, confidence) : Poisson.ByarLimits(count, Normal.TwoSided(confidence));
        return Scaled(events, multiplier / denominator);
    }

    /// <summary>
    /// The limits of many rates at several confidence levels, without an allocation for any row. A row whose count or denominator
    /// is NaN is missing: its intervals are <see cref="Missing.NotGiven"/>. The exact limits of whole counts are computed once a level.
    /// </summary>
    /// <param name="counts">The numbers of events, one a row; NaN where missing.</param>
    /// <param name="denominators">The denominators, as many as counts; NaN where missing.</param>
    /// <param name="confidences">The confidence levels, each from 0.9 to 1.</param>
    /// <param name="limits">
    /// Where the intervals go, rows × levels: level <c>j</c> of row <c>i</c> is at <c>i * confidences.Length + j</c>.
    /// </param>
    /// <param name="multiplier">The unit of the limits, such as 100,000 for a rate per 100,000. Above zero.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, infinite or out of its range.</exception>
    public static void Byars(
        ReadOnlySpan<double> counts, ReadOnlySpan<double> denominators, ReadOnlySpan<double> confidences, Span<Answer<Interval>> limits, double multiplier = 1)
    {
        Check.Batch(counts.Length, denominators.Length, confidences.Length, limits.Length);
        Check.Multiplier(multiplier);
        Span<Answer<Interval>> exact = stackalloc Answer<Interval>[ExactBelow];
        for (var level = 0; level < confidences.Length; level++)
        {
            Check.Confidence(confidences[level]);
            var z = Normal.TwoSided(confidences[level]);
            exact.Clear();
            for (var row = 0; row < counts.Length; row++)
                limits[row * confidences.Length + level] = Row(counts[row], denominators[row], confidences[level], z, exact, multiplier);
        }
    }

    static Answer<Interval> Row(double count, double denominator, double confidence, double z, Span<Answer<Interval>> exact, double multiplier)
    {
        if (double.IsNaN(count) || double.IsNaN(denominator)) return default;
        Check.Count(count);
        Check.Denominator(denominator);
        var events = count < ExactBelow ? Exact(count, confidence, exact) : Poisson.ByarLimits(count, z);
        return new(Scaled(events, multiplier / denominator));
    }

    static Interval Exact(double count, double confidence, Span<Answer<Interval>> known)
    {
        if (count != Math.Floor(count)) return Poisson.ExactLimits(count, confidence);
        ref var slot = ref known[(int)count];
        if (slot.IsMissing) slot = new(Poisson.ExactLimits(count, confidence));
        return slot.Value;
    }

    static Interval Scaled(Interval events, double unit) => new(events.Lower * unit, events.Upper * unit);
}
