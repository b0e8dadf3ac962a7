using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>Means, standardised rates and ratios, life expectancies.</summary>
static class FuzzedStandards
{
    static readonly string[] Bands = ["0-4", "a", "b", "c", "d", "e"];
    static readonly StandardPopulation Standard = new(Bands.Select((band, place) => (band, 100.0 * (place + 1))));
    static readonly ReferenceRates Reference = new(Bands.Select((band, place) => new Stratum(band, 10 * place, 1000)));

    public static readonly FuzzedMethod[] Methods =
    [
    ];
}
