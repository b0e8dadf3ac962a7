using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>A directly standardised rate with what its limits at any confidence need.</summary>
/// <param name="Value">The rate, in the unit of the multiplier, such as per 100,000.</param>
/// <param name="Events">The number of events that it rests on, ten or more.</param>
/// <param name="Population">The people in all bands.</param>
/// <param name="Variance">The variance of <paramref name="Value"/>, in its unit squared.</param>
public readonly record struct StandardisedRate(double Value, double Events, double Population, double Variance)
{
    /// <summary>
    /// Dobson's limits (Dobson, Kuulasmaa, Eberle and Scherer 1991) with Byar's approximation for the number of events. The lower limit is clamped
    /// at zero, which no rate can be below.
    /// </summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1. At 1 the interval is zero to infinity.</param>
    /// <returns>The limits, in the unit of the value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public Interval Limits(double confidence = 0.95)
    {
        Check.Confidence(confidence);
        return ClampedWithin(Normal.TwoSided(confidence));
    }

    /// <summary>The limits as Dobson's formula gives them: with uneven weights and few events the lower one can be negative.</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1. At 1 the interval is infinite.</param>
    /// <returns>The limits, in the unit of the value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public Interval UnclampedLimits(double confidence = 0.95)
    {
        Check.Confidence(confidence);
        return Within(Normal.TwoSided(confidence));
    }

    internal Interval ClampedWithin(double z)
    {
        var within = Within(z);
        return new(Math.Max(0, within.Lower), within.Upper);
    }

    internal Interval Within(double z)
    {
        if (double.IsPositiveInfinity(z)) return new(double.NegativeInfinity, double.PositiveInfinity);
        var scale = Math.Sqrt(Variance / Events);
        var (lower, upper) = (Events * CubeLessOne(Events, -z), 1 + (Events + 1) * CubeLessOne(Events + 1, z));
        return new(Value + scale * lower, Value + scale * upper);
    }

    // Byar's cube less one, multiplied out: the difference between limit and count keeps its digits however large the count is.
    static double CubeLessOne(double count, double z)
    {
        var step = z / (3 * Math.Sqrt(count)) - 1 / (9 * count);
        return step * (3 + step * (3 + step));
    }
}
