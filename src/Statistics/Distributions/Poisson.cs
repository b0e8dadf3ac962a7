namespace Endeavour.Statistics.Distributions;

/// <summary>The limits of a Poisson count.</summary>
static class Poisson
{
    /// <summary>Exact limits: half of the chi-squared quantiles with 2x and 2x + 2 degrees of freedom, which are gamma quantiles.</summary>
    public static Interval ExactLimits(double count, double confidence)
    {
        var tail = (1 - confidence) / 2;
        if (tail == 0) return new(0, double.PositiveInfinity);
        return new(count == 0 ? 0 : Gamma.LowerQuantile(count, tail), Gamma.UpperQuantile(count + 1, tail));
    }

    /// <summary>Byar's approximation. The lower limit is clamped at zero.</summary>
    public static Interval ByarLimits(double count, double z)
    {
        if (double.IsPositiveInfinity(z)) return new(0, double.PositiveInfinity);
        var above = count + 1;
        var lower = Math.Max(0, 1 - 1 / (9 * count) - z / (3 * Math.Sqrt(count)));
        var upper = 1 - 1 / (9 * above) + z / (3 * Math.Sqrt(above));
        return new(count * lower * lower * lower, above * upper * upper * upper);
    }
}
