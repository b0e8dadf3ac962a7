namespace Endeavour.Statistics;

/// <summary>
/// Life expectancy by an abridged life table (Chiang 1984, method II) with the variance of Silcocks, Jenner and Reza 2001. Deaths fall halfway through
/// their band, in the first year of life after a tenth of it. 5,000 people or fewer: <see cref="Missing.TooFewPeople"/> (Toson and Baker 2003).
/// </summary>
public static partial class LifeExpectancy
{
    /// <summary>A life expectancy needs more people than this.</summary>
    public const double TooFewPeople = 5000;

    static readonly int[] Usual = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];

    /// <summary>The start ages of the bands that are used where no others are named: 0, 1, 5, 10 … 85, 90.</summary>
    public static ReadOnlySpan<int> StandardStartAges => Usual;

    /// <summary>The life expectancy of one area at the start of every band.</summary>
    /// <param name="bands">The deaths and people of each band, in any order, each band once.</param>
    /// <param name="startAges">The start ages of the bands, rising; the usual twenty if none are named. The last band is open.</param>
    /// <returns>
    /// The table. All its rows are missing for the same reason if a band or a number is (<see cref="Missing.AgeBandMissing"/>,
    /// <see cref="Missing.NotGiven"/>), if nobody lives in a band or more die than live in it, if there are too few people, or no deaths in the last band
    /// (or fewer than one for 1e12 people). Ages that nobody lives to are <see cref="Missing.NobodyAlive"/>.
    /// </returns>
    /// <exception cref="ArgumentException">A band is unknown or there twice, or the start ages do not rise.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not finite.</exception>
    public static LifeTable Of(ReadOnlySpan<DeathsByAge> bands, ReadOnlySpan<int> startAges = default)
    {
        if (startAges.IsEmpty) startAges = Usual;
        CheckStartAges(startAges);
        var (deaths, people, there) = Gather(bands, startAges);
        int[] given = [.. Enumerable.Range(0, there.Length).Where(band => there[band])];
        var rows = new LifeExpectancyEstimate[given.Length];
        double[] givenDeaths = [.. given.Select(band => deaths[band])], givenPeople = [.. given.Select(band => people[band])];
        var ages = startAges.ToArray();
        if (given.Length == ages.Length) Table(deaths, people, ages, EveryAge, rows);
        else Leave(givenDeaths, givenPeople, [.. given.Select(band => ages[band])], EveryAge, rows, Missing.AgeBandMissing);
        return new(ages, rows);
    }

    /// <summary>The life expectancies of many areas at the start of every band, without an allocation for any area.</summary>
    /// <param name="deaths">The deaths, areas × bands: band <c>j</c> of area <c>i</c> is at <c>i * startAges.Length + j</c>; NaN where missing.</param>
    /// <param name="populations">The people, in the same places; NaN where missing.</param>
    /// <param name="startAges">The start ages of the bands, rising; the last band is open. <see cref="StandardStartAges"/> are the usual ones.</param>
    /// <param name="estimates">Where the life expectancies go, areas × bands.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other, or the start ages do not rise.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or infinite.</exception>
    public static void AtEveryAge(
        ReadOnlySpan<double> deaths, ReadOnlySpan<double> populations, ReadOnlySpan<int> startAges, Span<LifeExpectancyEstimate> estimates)
    {
        CheckStartAges(startAges);
        if (estimates.Length % startAges.Length != 0) throw new ArgumentException("Give room for one life expectancy for each area and age.", nameof(estimates));
        var areas = Check.Areas(deaths.Length, startAges.Length, estimates.Length / startAges.Length);
        Check.Areas(populations.Length, startAges.Length, areas);
        for (var area = 0; area < areas; area++)
        {
            var (start, bands) = (area * startAges.Length, startAges.Length);
            Table(deaths.Slice(start, bands), populations.Slice(start, bands), startAges, EveryAge, estimates.Slice(start, bands));
        }
    }

    /// <summary>The life expectancies of many areas at one age, without an allocation for any area.</summary>
    /// <param name="age">The start age of one of the bands: 0 for life expectancy at birth.</param>
    /// <param name="deaths">The deaths, areas × bands: band <c>j</c> of area <c>i</c> is at <c>i * startAges.Length + j</c>; NaN where missing.</param>
    /// <param name="populations">The people, in the same places; NaN where missing.</param>
    /// <param name="startAges">The start ages of the bands, rising; the last band is open. <see cref="StandardStartAges"/> are the usual ones.</param>
    /// <param name="estimates">Where the life expectancies go, one an area.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other, or the start ages do not rise.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or infinite, or no band starts at that age.</exception>
    public static void At(
        int age, ReadOnlySpan<double> deaths, ReadOnlySpan<double> populations, ReadOnlySpan<int> startAges, Span<LifeExpectancyEstimate> estimates)
    {
        CheckStartAges(startAges);
        CheckAge(age, startAges);
        Check.Areas(deaths.Length, startAges.Length, estimates.Length);
        Check.Areas(populations.Length, startAges.Length, estimates.Length);
        var (from, bands) = (startAges.IndexOf(age), startAges.Length);
        for (var area = 0; area < estimates.Length; area++)
            Table(deaths.Slice(area * bands, bands), populations.Slice(area * bands, bands), startAges, from, estimates.Slice(area, 1));
    }

    /// <summary>The limits of many life expectancies at several confidence levels, clamped at zero, without an allocation for any of them.</summary>
    /// <param name="estimates">The life expectancies; the limits of a missing one are missing for the same reason, except where it is only too wide.</param>
    /// <param name="confidences">The confidence levels, each from 0.9 to 1.</param>
    /// <param name="limits">Where the intervals go, life expectancies × levels: level <c>j</c> of number <c>i</c> is at <c>i * confidences.Length + j</c>.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A confidence is out of its range.</exception>
    public static void Limits(ReadOnlySpan<LifeExpectancyEstimate> estimates, ReadOnlySpan<double> confidences, Span<Answer<Interval>> limits)
    {
        Check.Room(estimates.Length, confidences.Length, limits.Length);
        Span<double> z = confidences.Length <= 16 ? stackalloc double[confidences.Length] : new double[confidences.Length];
        Check.Levels(confidences, z);
        for (var row = 0; row < estimates.Length; row++)
            for (var level = 0; level < z.Length; level++)
                limits[row * z.Length + level] = estimates[row].ClampedWithin(z[level]);
    }
}
