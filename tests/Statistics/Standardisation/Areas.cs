using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Standardisation;

/// <summary>Made-up areas by the bands of the European Standard Population.</summary>
static class Areas
{
    public static readonly StandardPopulation Standard = StandardPopulation.European2013;

    public static readonly Gen<Stratum[]> Any =
        Gen.Select(Gen.Int[0, 400].Array[19], Gen.Int[500, 90_000].Array[19]).Select((counts, people) => Of(counts, people));

    public static Stratum[] Of(IEnumerable<int> counts, IEnumerable<int> people) =>
        [.. Standard.Names.Zip(counts, people).Select(band => new Stratum(band.First, band.Second, band.Third))];

    public static Stratum[] Times(this Stratum[] strata, double counts, double people) =>
        [.. strata.Select(stratum => stratum with { Count = stratum.Count * counts, Population = stratum.Population * people })];

    public static Stratum[] And(this Stratum[] strata, Stratum[] others) =>
        [.. strata.Zip(others, (one, other) => one with { Count = one.Count + other.Count, Population = one.Population + other.Population })];
}
