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
        var (levels, few) = (confidences.Length, confidences.Length <= 16);
        Span<double> z = few ? stackalloc double[levels] : new double[levels];
        Check.Levels(confidences, z);
        Span<Interval> exact = few ? stackalloc Interval[levels * ExactBelow] : new Interval[levels * ExactBelow];
        Known(counts, confidences, exact);
        unsafe
        {
            fixed (double* count = counts, denominator = denominators, level = confidences, zs = z)
            fixed (Interval* known = exact)
            fixed (Answer<Interval>* limit = limits)
                Chunks.Run(counts.Length, new Batch(count, denominator, level, zs, levels, known, limit, multiplier), static (batch, from, to) => batch.Fill(from, to));
        }
    }

    /// <summary>The exact limits of those whole counts that occur, levels × counts.</summary>
    static void Known(ReadOnlySpan<double> counts, ReadOnlySpan<double> confidences, Span<Interval> exact)
    {
        var wanted = 0;
        foreach (var count in counts)
            if (count is >= 0 and < ExactBelow && count == (int)count) wanted |= 1 << (int)count;
        for (var level = 0; level < confidences.Length; level++)
            for (var count = 0; count < ExactBelow; count++)
                if ((wanted >> count & 1) != 0) exact[level * ExactBelow + count] = Poisson.ExactLimits(count, confidences[level]);
    }

    /// <summary>Where a batch's spans are pinned.</summary>
    readonly unsafe struct Batch(double* counts, double* denominators, double* confidences, double* z, int levels, Interval* exact, Answer<Interval>* limits, double multiplier)
    {
        public void Fill(int from, int to)
        {
            for (var row = from; row < to; row++)
                for (var level = 0; level < levels; level++)
                    limits[(long)row * levels + level] = Row(counts[row], denominators[row], level);
        }

        Answer<Interval> Row(double count, double denominator, int level)
        {
            if (double.IsNaN(count) || double.IsNaN(denominator)) return default;
            Check.Count(count);
            Check.Denominator(denominator);
            var unit = multiplier / denominator;
            if (count >= ExactBelow) return new(Scaled(Poisson.ByarLimits(count, z[level]), unit));
            var whole = (int)count;
            return new(Scaled(count == whole ? exact[level * ExactBelow + whole] : Poisson.ExactLimits(count, confidences[level]), unit));
        }
    }

    static Interval Scaled(Interval events, double unit) => new(events.Lower * unit, events.Upper * unit);
}
