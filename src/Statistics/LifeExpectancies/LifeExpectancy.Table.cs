namespace Endeavour.Statistics;

/// <content>The table of one area.</content>
public static partial class LifeExpectancy
{
    // From the last band backwards, for those alive at the start of each: e = Years + (1 − q) e', variance = Spread (After + e')² + (1 − q)² variance'.
    // This is the life table divided by its survivors, so that nothing has to be kept for any band and no digits go with the survivors.
    static void Table(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people, ReadOnlySpan<int> startAges, Span<LifeExpectancyEstimate> rows)
    {
        if (WhyNot(deaths, people) is { } reason)
        {
            Leave(deaths, people, startAges, rows, reason);
            return;
        }
        var (years, variance, allDeaths, everyone, nobodyFrom) = (0.0, 0.0, 0.0, 0.0, rows.Length);
        for (var band = rows.Length - 1; band >= 0; band--)
        {
            var mortality = Mortality(deaths, people, startAges, band);
            var gap = mortality.After + years;
            (allDeaths, everyone) = (allDeaths + deaths[band], everyone + people[band]);
            (years, variance) = (mortality.Years + (1 - mortality.Q) * years, mortality.Spread * gap * gap + (1 - mortality.Q) * (1 - mortality.Q) * variance);
            rows[band] = new(startAges[band], allDeaths, everyone, years, variance);
            if (mortality.Q >= 1) nobodyFrom = band + 1;
        }
        for (var band = nobodyFrom; band < rows.Length; band++) rows[band] = new(rows[band].Age, rows[band].Deaths, rows[band].Population, Missing.NobodyAlive);
    }

    internal static BandMortality Mortality(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people, ReadOnlySpan<int> startAges, int band) =>
        band + 1 == startAges.Length
            ? BandMortality.Open(deaths[band], people[band])
            : BandMortality.Of(deaths[band], people[band], startAges[band], startAges[band + 1] - startAges[band]);

    internal static Missing? WhyNot(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people) => IsSound(deaths, people) ? null : Fault(deaths, people);

    /// <summary>The usual case, looked at quickly: every number is there and possible, and there are enough of them.</summary>
    static bool IsSound(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people)
    {
        var (sound, everyone) = (deaths.Length == people.Length, 0.0);
        for (var band = 0; band < deaths.Length && sound; band++)
        {
            var (dead, living) = (deaths[band], people[band]);
            sound = dead >= 0 & dead <= living & living > 0;
            everyone += living;
        }
        return sound && everyone > TooFewPeople && double.IsFinite(everyone) && deaths[^1] > 0;
    }

    static Missing? Fault(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people)
    {
        var (notGiven, nobody, more, everyone) = (false, false, false, 0.0);
        for (var band = 0; band < deaths.Length; band++)
        {
            var (dead, living) = (deaths[band], people[band]);
            if (!double.IsNaN(dead)) Check.Count(dead);
            if (!double.IsNaN(living)) Check.Population(living);
            notGiven |= double.IsNaN(dead + living);
            nobody |= living == 0;
            more |= dead > living;
            everyone += living;
        }
        if (notGiven) return Missing.NotGiven;
        if (nobody) return Missing.NobodyInAgeBand;
        if (more) return Missing.MoreDeathsThanPeople;
        if (everyone <= TooFewPeople) return Missing.TooFewPeople;
        return deaths[^1] == 0 ? Missing.NoDeathsInLastBand : null;
    }

    static void Leave(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people, ReadOnlySpan<int> startAges, Span<LifeExpectancyEstimate> rows, Missing reason)
    {
        var (allDeaths, everyone) = (0.0, 0.0);
        for (var band = rows.Length - 1; band >= 0; band--)
        {
            (allDeaths, everyone) = (allDeaths + deaths[band], everyone + people[band]);
            rows[band] = new(startAges[band], allDeaths, everyone, reason);
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
