namespace Endeavour.Statistics.Distributions;

/// <summary>
/// The mean of a Poisson count at which an observed count would be just as extreme as a tail says: gamma quantiles (Garwood 1936). Up to a shape
/// of 10,000 by <see cref="Gamma"/>, above it by the expansion of Cornish and Fisher (Abramowitz and Stegun 1964, 26.2.49), which has 14 digits there.
/// </summary>
static class PoissonMean
{
    const double Large = 2_000;

    /// <summary>The mean of which so many events or more have the given probability. The count is above zero.</summary>
    public static double SoManyOrMore(double count, double tail) =>
        count <= Large ? Gamma.LowerQuantile(count, tail) : Expanded(count, -Normal.UpperQuantile(tail));

    /// <summary>The mean of which so many events or fewer have the given probability.</summary>
    public static double SoManyOrFewer(double count, double tail) =>
        count <= Large ? Gamma.UpperQuantile(count + 1, tail) : Expanded(count + 1, Normal.UpperQuantile(tail));

    static double Expanded(double shape, double z)
    {
        var (root, s) = (Math.Sqrt(shape), z * z);
        return shape + z * root + (s - 1) / 3 + z * (s - 7) / (36 * root) - ((3 * s + 7) * s - 16) / (810 * shape)
            + z * ((9 * s + 256) * s - 433) / (38_880 * shape * root) + (((12 * s - 243) * s - 923) * s + 1472) / (204_120 * shape * shape);
    }
}
