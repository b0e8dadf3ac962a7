using System.Runtime.CompilerServices;

namespace Endeavour.Statistics;

/// <content>The table of one area.</content>
public static partial class LifeExpectancy
{
    internal const int EveryAge = -1;
    const double FewestDeathsInLastBand = 1e-12; // A person in it: fewer would make its years, people over deaths, mean nothing.

    // From the last band backwards, for those alive at the start of each: e = Years + (1 − q) e', variance = Spread (After + e')² + (1 − q)² variance'.
    // This is the life table divided by its survivors, so that nothing has to be kept for any band and no digits go with the survivors.
    // Rows are written for every band, or only for the one that is asked for.
    internal static void Table(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people, ReadOnlySpan<int> startAges, int only, Span<LifeExpectancyEstimate> rows)
    {
        if (WhyNot(deaths, people) is { } reason)
        {
            Leave(deaths, people, startAges, only, rows, reason);
            return;
        }
        var (years, variance, allDeaths, everyone, nobodyFrom) = (0.0, 0.0, 0.0, 0.0, startAges.Length);
        for (var band = startAges.Length - 1; band >= 0; band--)
        {
            var mortality = Mortality(deaths, people, startAges, band);
            var (gap, survive) = (mortality.After + years, 1 - mortality.Q);
            (allDeaths, everyone) = (allDeaths + deaths[band], everyone + people[band]);
            (years, variance) = (mortality.Years + survive * years, mortality.Spread * gap * gap + survive * survive * variance);
            if (only == EveryAge) rows[band] = new(startAges[band], allDeaths, everyone, years, variance);
            else if (only == band) rows[0] = new(startAges[band], allDeaths, everyone, years, variance);
            if (mortality.Q >= 1) nobodyFrom = band + 1;
        }
        if (nobodyFrom == startAges.Length) return;
        var (first, last) = only == EveryAge ? (nobodyFrom, startAges.Length) : (0, only >= nobodyFrom ? 1 : 0);
        for (var row = first; row < last; row++) rows[row] = new(rows[row].Age, rows[row].Deaths, rows[row].Population, Missing.NobodyAlive);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static BandMortality Mortality(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people, ReadOnlySpan<int> startAges, int band) =>
        band + 1 == startAges.Length
            ? BandMortality.Open(deaths[band], people[band])
            : BandMortality.Of(deaths[band], people[band], startAges[band], startAges[band + 1] - startAges[band]);

    static Missing? WhyNot(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people)
    {
        var (usable, everyone) = (true, 0.0);
        for (var band = 0; band < deaths.Length; band++)
        {
            usable &= (deaths[band] == 0 | deaths[band] >= Check.LeastCount) & deaths[band] <= people[band] & people[band] >= Check.Least;
            everyone += people[band];
        }
        if (!usable || !(everyone <= Check.Most)) return WhyUnusable(deaths, people);
        if (everyone <= TooFewPeople) return Missing.TooFewPeople;
        return deaths[^1] < people[^1] * FewestDeathsInLastBand ? Missing.NoDeathsInLastBand : null;
    }

    // Impossible numbers are refused before anything is called missing.
    static Missing WhyUnusable(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people)
    {
        var (notGiven, nobody, more) = (false, false, false);
        for (var band = 0; band < deaths.Length; band++)
        {
            if (!double.IsNaN(deaths[band])) Check.Count(deaths[band]);
            if (!double.IsNaN(people[band])) Check.Population(people[band]);
            notGiven |= double.IsNaN(deaths[band] + people[band]);
            nobody |= people[band] == 0;
            more |= deaths[band] > people[band];
        }
        if (notGiven) return Missing.NotGiven;
        if (nobody) return Missing.NobodyInAgeBand;
        return more ? Missing.MoreDeathsThanPeople : throw Check.SumTooLarge(nameof(people));
    }

    static void Leave(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people, ReadOnlySpan<int> startAges, int only, Span<LifeExpectancyEstimate> rows, Missing reason)
    {
        var (allDeaths, everyone) = (0.0, 0.0);
        for (var band = startAges.Length - 1; band >= 0; band--)
        {
            (allDeaths, everyone) = (allDeaths + deaths[band], everyone + people[band]);
            if (only == EveryAge || only == band) rows[only == EveryAge ? band : 0] = new(startAges[band], allDeaths, everyone, reason);
        }
    }

    internal static (double[] Deaths, double[] People, bool[] There) Gather(ReadOnlySpan<DeathsByAge> bands, ReadOnlySpan<int> startAges)
    {
        var (deaths, people, there) = (new double[startAges.Length], new double[startAges.Length], new bool[startAges.Length]);
        foreach (var band in bands)
        {
            var place = startAges.IndexOf(band.StartAge);
            if (place < 0) throw new ArgumentException($"No age band starts at {band.StartAge}. Name the start ages of your bands.", nameof(bands));
            if (there[place]) throw new ArgumentException($"Give each age band once: the one from {band.StartAge} is there twice.", nameof(bands));
            if (band.Deaths is { } dead) Check.Count(dead);
            if (band.Population is { } living) Check.Population(living);
            (deaths[place], people[place], there[place]) = (band.Deaths ?? double.NaN, band.Population ?? double.NaN, true);
        }
        return (deaths, people, there);
    }

    internal static void CheckStartAges(ReadOnlySpan<int> startAges)
    {
        if (startAges.IsEmpty || startAges[0] < 0) throw new ArgumentException("Give the start age of each band, from zero up.", nameof(startAges));
        for (var band = 1; band < startAges.Length; band++)
            if (startAges[band] <= startAges[band - 1]) throw new ArgumentException("Give start ages that rise.", nameof(startAges));
    }

    internal static void CheckAge(int age, ReadOnlySpan<int> startAges)
    {
        if (!startAges.Contains(age)) throw new ArgumentOutOfRangeException(nameof(age), age, "Give an age that one of the bands starts at.");
    }
}
