using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.LifeExpectancies;

/// <summary>Made-up towns by the usual twenty bands.</summary>
static class Towns
{
    static readonly double[] Rates =
        [.0045, .0002, .0001, .0001, .0003, .0005, .0006, .0008, .0012, .0018, .0027, .0040, .0062, .0098, .0155, .0250, .0430, .0780, .1450, .2400];

    static readonly double[] People =
        [1200, 4800, 6000, 6000, 5800, 6200, 6600, 6800, 6600, 6400, 6600, 6800, 6400, 5600, 5000, 4800, 3800, 2600, 1500, 900];

    /// <summary>Death rates from a third to twice the usual ones, from 6,000 to 5 million people.</summary>
    public static readonly Gen<DeathsByAge[]> Any = Gen.Select(Gen.Double[0.5, 1.5], Gen.Double[0.1, 50], Gen.Double[0.7, 1.4].Array[20]).Select(
        (mortality, size, change) => Of(mortality, size, change));

    public static DeathsByAge[] Of(double mortality = 1, double size = 1, double[]? change = null) =>
        [.. Enumerable.Range(0, 20).Select(band => new DeathsByAge(
            LifeExpectancy.StandardStartAges[band], Rates[band] * mortality * (change?[band] ?? 1) * People[band] * size, People[band] * size))];

    public static DeathsByAge[] With(this DeathsByAge[] town, int startAge, Func<DeathsByAge, DeathsByAge> change) =>
        [.. town.Select(band => band.StartAge == startAge ? change(band) : band)];

    /// <summary>The textbook table with its survivors, forwards: for each band those alive at its start, the years lived in it and q.</summary>
    public static (double[] Alive, double[] Years, double[] Q) Textbook(DeathsByAge[] town)
    {
        var (alive, years, q) = (new double[town.Length], new double[town.Length], new double[town.Length]);
        alive[0] = 100_000;
        for (var band = 0; band < town.Length; band++)
        {
            var rate = town[band].Deaths!.Value / town[band].Population!.Value;
            if (band + 1 == town.Length)
            {
                (years[band], q[band]) = (alive[band] / rate, 1);
                continue;
            }
            var (n, a) = (town[band + 1].StartAge - town[band].StartAge, band == 0 ? 0.1 : 0.5);
            q[band] = n * rate / (1 + n * (1 - a) * rate);
            alive[band + 1] = alive[band] * (1 - q[band]);
            years[band] = n * (alive[band + 1] + a * (alive[band] - alive[band + 1]));
        }
        return (alive, years, q);
    }
}
