namespace Endeavour.Statistics;

/// <summary>
/// What a band does to those alive at its start (Chiang 1984): they die in it with probability <paramref name="Q"/>, live <paramref name="Years"/>
/// in it on average, and those who die lose <paramref name="After"/> years of it. <paramref name="Spread"/> is the variance of Q (Silcocks 2001).
/// </summary>
readonly record struct BandMortality(double Q, double Years, double After, double Spread)
{
    const double InfantDeathsAt = 0.1;

    public static BandMortality Of(double deaths, double population, int start, int width)
    {
        var at = start == 0 && width == 1 ? InfantDeathsAt : 0.5; // How far through the band those who die in it live.
        var rate = deaths / population * width;
        var q = deaths <= population / width / at ? Math.Min(1, rate / (1 + rate * (1 - at))) : 1;
        return new(q, width * (1 - (1 - at) * q), (1 - at) * width, deaths == 0 ? 0 : q * q * (1 - q) / deaths);
    }

    /// <summary>The open band: everyone dies in it, after 1 / rate years on average; the variance of those years is 1 / (deaths × rate²).</summary>
    public static BandMortality Open(double deaths, double population) => new(1, population / deaths, population / deaths, 1 / deaths);
}
