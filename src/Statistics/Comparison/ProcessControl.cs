using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>
/// Comparison by statistical process control, by the rules of Fingertips: limits are drawn around the benchmark at the area's own size, and an area is
/// different if its value lies outside them. The usual comparison, <see cref="Comparison"/>, draws them around the area's value.
/// </summary>
public static class ProcessControl
{
    /// <summary>
    /// Compares a proportion: the limits are Wilson's (Wilson 1927) of the benchmark at the area's denominator. They never reach none or all unless the
    /// benchmark is there, so a value of none or all always lies outside, however few people it is of: that is the rule as published.
    /// </summary>
    /// <param name="count">The area's numerator.</param>
    /// <param name="denominator">The area's denominator, above zero.</param>
    /// <param name="benchmark">The benchmark as a proportion, 0 to 1.</param>
    /// <returns>Similar inside the 95% limits or on one of them; far below or far above outside the 99.8% limits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the count exceeds its denominator.</exception>
    public static Position OfProportion(double count, double denominator, double benchmark)
    {
        Check.CountWithinDenominator(count, denominator);
        if (!(benchmark is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(benchmark), benchmark, "Give the benchmark as a proportion from 0 to 1.");
        var expected = Math.Min(benchmark * denominator, denominator);
        return Place(count / denominator, Proportion.Wilson(expected, denominator), Proportion.Wilson(expected, denominator, 0.998));
    }

    /// <summary>
    /// Compares a directly standardised rate: the benchmark's rate at the area's population makes an expected count, whose exact Poisson limits
    /// (Garwood 1936) are taken back to a rate.
    /// </summary>
    /// <param name="rate">The area's rate, zero or more.</param>
    /// <param name="denominator">The area's population, above zero.</param>
    /// <param name="benchmark">The benchmark's rate, zero or more.</param>
    /// <param name="multiplier">The unit of both rates, such as 100,000.</param>
    /// <returns>Similar inside the 95% limits or on one of them; far below or far above outside the 99.8% limits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Position OfStandardisedRate(double rate, double denominator, double benchmark, double multiplier = 100_000)
    {
        Check.Rate(rate);
        Check.Denominator(denominator);
        Check.Rate(benchmark);
        Check.Multiplier(multiplier);
        var unit = multiplier / denominator;
        return Place(rate, Limits(benchmark / unit, 0.025, unit), Limits(benchmark / unit, 0.001, unit));
    }

    static Interval Limits(double expected, double tail, double unit) =>
        new(expected == 0 ? 0 : PoissonMean.SoManyOrMore(expected, tail) * unit, PoissonMean.SoManyOrFewer(expected, tail) * unit);

    static Position Place(double value, Interval limits95, Interval limits998)
    {
        if (limits95.Contains(value)) return Position.Similar;
        var below = value < limits95.Lower;
        return limits998.Contains(value) ? below ? Position.Below : Position.Above : below ? Position.FarBelow : Position.FarAbove;
    }
}
