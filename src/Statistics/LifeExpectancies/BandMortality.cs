using System.Runtime.CompilerServices;

namespace Endeavour.Statistics;

/// <summary>
/// What a band does to those alive at its start (Chiang 1984): they die in it with probability <paramref name="Q"/>, live <paramref name="Years"/>
/// in it on average, and those who die lose <paramref name="After"/> years of it. <paramref name="Spread"/> is the variance of Q (Silcocks 2001).
/// </summary>
readonly record struct BandMortality(double Q, double Years, double After, double Spread)
{
    const double InfantDeathsAt = 0.1;

    // Chiang's q = n M / (1 + n M (1 − a)) with M = d / p, and Silcocks' variance q² (1 − q) / d, multiplied out so that one division serves for both
    // and no deaths are no special case.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BandMortality Of(double deaths, double population, int start, int width)
    {
        var at = start == 0 && width == 1 ? InfantDeathsAt : 0.5; // How far through the band those who die in it live.
        var after = width * (1 - at);
        if (deaths * width * at > 0.99 * population && deaths >= population / width / at) return new(1, width - after, after, 0);
        var each = width / (population + deaths * after);
        var q = deaths * each;
        return new(q, width - after * q, after, q * (1 - q) * each);
    }

    /// <summary>The open band: everyone dies in it, after 1 / rate years on average; the variance of those years is 1 / (deaths × rate²).</summary>
    public static BandMortality Open(double deaths, double population) => new(1, population / deaths, population / deaths, 1 / deaths);
}
