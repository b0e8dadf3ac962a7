using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>How the values of the groups lie about a straight line.</summary>
public enum SlopeShape
{
    /// <summary>On a straight line, as far as chance allows: the index sums them up.</summary>
    Straight,

    /// <summary>On a curve: the index hides that the difference is larger at one end.</summary>
    Curved,

    /// <summary>Further from any line or simple curve than chance allows: the index leaves out what sets single groups apart.</summary>
    Scattered,
}

/// <summary>
/// The test for departure from a straight line (Cochran 1954; Armitage 1955): the squared distances from the line that fits best, over the squared
/// standard errors, are chi-squared with two degrees of freedom fewer than groups; and the part of them that a quadratic term takes up.
/// </summary>
/// <param name="ChiSquared">The squared distances from the best line over the squared standard errors.</param>
/// <param name="DegreesOfFreedom">The number of groups less two.</param>
/// <param name="Critical95">The chi-squared that chance exceeds once in twenty.</param>
/// <param name="CurveZ">The quadratic term over its standard error: beyond ±1.96 once in twenty by chance; above zero where the ends are higher than the middle.</param>
public readonly record struct SlopeLinearity(double ChiSquared, int DegreesOfFreedom, double Critical95, double CurveZ)
{
    /// <summary>The shape, each test at 95%: curved before scattered.</summary>
    public SlopeShape Shape =>
        Math.Abs(CurveZ) > Normal.TwoSided(0.95) ? SlopeShape.Curved : ChiSquared > Critical95 ? SlopeShape.Scattered : SlopeShape.Straight;

    const double Rounding = 1e-14;
    const double LeastShare = 1e-6;

    internal static Answer<SlopeLinearity> Test(Span<double> places, ReadOnlySpan<double> values, ReadOnlySpan<double> errors)
    {
        Span<double> weights = stackalloc double[places.Length], rest = stackalloc double[places.Length], curve = stackalloc double[places.Length];
        if (TooSmall(values, errors)) return new(Missing.NotGiven);
        for (var i = 0; i < places.Length; i++) (weights[i], rest[i], curve[i]) = (1 / (errors[i] * errors[i]), values[i] - values[0], places[i] * places[i]);
        Centre(weights, places);
        Centre(weights, curve);
        Centre(weights, rest);
        var straight = Product(weights, curve, curve);
        Remove(weights, places, curve);
        Remove(weights, places, rest);
        var (chiSquared, together, spread) = (Product(weights, rest, rest), Product(weights, rest, curve), Product(weights, curve, curve));
        if (!(spread > Rounding * straight)) return new(Missing.NoVariation);
        var freedom = places.Length - 2;
        return new(new SlopeLinearity(chiSquared, freedom, 2 * Gamma.UpperQuantile(freedom / 2.0, 0.05), together / Math.Sqrt(spread)));
    }

    // A standard error that the rounding of the values exceeds, or that is so much smaller than another that one group alone would decide.
    static bool TooSmall(ReadOnlySpan<double> values, ReadOnlySpan<double> errors)
    {
        var (largest, least, most) = (0.0, double.PositiveInfinity, 0.0);
        for (var i = 0; i < values.Length; i++)
            (largest, least, most) = (Math.Max(largest, Math.Abs(values[i])), Math.Min(least, errors[i]), Math.Max(most, errors[i]));
        return !(least > Rounding * largest && least > LeastShare * most);
    }

    static void Centre(ReadOnlySpan<double> weights, Span<double> numbers)
    {
        var (sum, all) = (0.0, 0.0);
        for (var i = 0; i < numbers.Length; i++) (sum, all) = (sum + weights[i] * numbers[i], all + weights[i]);
        for (var i = 0; i < numbers.Length; i++) numbers[i] -= sum / all;
    }

    static void Remove(ReadOnlySpan<double> weights, ReadOnlySpan<double> line, Span<double> numbers)
    {
        var slope = Product(weights, line, numbers) / Product(weights, line, line);
        for (var i = 0; i < numbers.Length; i++) numbers[i] -= slope * line[i];
    }

    static double Product(ReadOnlySpan<double> weights, ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += weights[i] * one[i] * other[i];
        return sum;
    }
}

/// <summary>How far simulated limits move from run to run.</summary>
/// <param name="Sii">The mean absolute difference of the slope index's limits, in its unit; zero where limits are exact.</param>
/// <param name="Rii">The mean absolute difference of the relative index's limits.</param>
/// <param name="Limits">The limits of the first run.</param>
public readonly record struct SlopeStability(double Sii, Answer<double> Rii, SlopeLimits Limits)
{
    const double Allowed = 0.02;

    /// <summary>Whether the limits of both indices move by a fiftieth of the interval's width at most. If not: ask for more repetitions.</summary>
    public bool IsStable => Sii <= Allowed * Limits.Sii.Width && (Rii.IsMissing || Rii.Value <= Allowed * Limits.Rii.Value.Width);
}
