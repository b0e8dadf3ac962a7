namespace Endeavour.Statistics;

/// <content>Many areas at once.</content>
public static partial class HealthyLifeExpectancy
{
    /// <summary>The healthy life expectancies of many areas at the start of every band, without an allocation for any area.</summary>
    /// <param name="deaths">The deaths, areas × bands: band <c>j</c> of area <c>i</c> is at <c>i * startAges.Length + j</c>; NaN where missing.</param>
    /// <param name="populations">The people, in the same places; NaN where missing.</param>
    /// <param name="startAges">The start ages of the bands of deaths, rising; the last band is open. <see cref="LifeExpectancy.StandardStartAges"/> are the usual ones.</param>
    /// <param name="prevalences">The proportions in good health, 0 to 1, areas × bands of health: <c>i * healthAges.Length + j</c>; NaN where missing.</param>
    /// <param name="samples">The numbers of people asked, in the same places; NaN where missing.</param>
    /// <param name="healthAges">The start ages of the bands of health, rising, each one of <paramref name="startAges"/>, the first of them the first.</param>
    /// <param name="estimates">Where the healthy life expectancies go, areas × bands of deaths; missing as in the form for one area.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other, the ages do not rise, or a band of health starts where no band of deaths does.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static void AtEveryAge(
        ReadOnlySpan<double> deaths, ReadOnlySpan<double> populations, ReadOnlySpan<int> startAges,
        ReadOnlySpan<double> prevalences, ReadOnlySpan<double> samples, ReadOnlySpan<int> healthAges, Span<HealthyLifeExpectancyEstimate> estimates)
    {
        LifeExpectancy.CheckStartAges(startAges);
        if (estimates.Length % startAges.Length != 0) throw new ArgumentException("Give room for one healthy life expectancy for each area and age.", nameof(estimates));
        Areas(deaths, populations, startAges, prevalences, samples, healthAges, LifeExpectancy.EveryAge, estimates);
    }

    /// <summary>The healthy life expectancies of many areas at one age, without an allocation for any area.</summary>
    /// <param name="age">The start age of one of the bands of deaths: 0 for healthy life expectancy at birth.</param>
    /// <param name="deaths">The deaths, areas × bands: band <c>j</c> of area <c>i</c> is at <c>i * startAges.Length + j</c>; NaN where missing.</param>
    /// <param name="populations">The people, in the same places; NaN where missing.</param>
    /// <param name="startAges">The start ages of the bands of deaths, rising; the last band is open. <see cref="LifeExpectancy.StandardStartAges"/> are the usual ones.</param>
    /// <param name="prevalences">The proportions in good health, 0 to 1, areas × bands of health: <c>i * healthAges.Length + j</c>; NaN where missing.</param>
    /// <param name="samples">The numbers of people asked, in the same places; NaN where missing.</param>
    /// <param name="healthAges">The start ages of the bands of health, rising, each one of <paramref name="startAges"/>, the first of them the first.</param>
    /// <param name="estimates">Where the healthy life expectancies go, one an area; missing as in the form for one area.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other, the ages do not rise, or a band of health starts where no band of deaths does.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or no band of deaths starts at that age.</exception>
    public static void At(
        int age, ReadOnlySpan<double> deaths, ReadOnlySpan<double> populations, ReadOnlySpan<int> startAges,
        ReadOnlySpan<double> prevalences, ReadOnlySpan<double> samples, ReadOnlySpan<int> healthAges, Span<HealthyLifeExpectancyEstimate> estimates)
    {
        LifeExpectancy.CheckStartAges(startAges);
        LifeExpectancy.CheckAge(age, startAges);
        Areas(deaths, populations, startAges, prevalences, samples, healthAges, startAges.IndexOf(age), estimates);
    }

    static void Areas(
        ReadOnlySpan<double> deaths, ReadOnlySpan<double> populations, ReadOnlySpan<int> startAges,
        ReadOnlySpan<double> prevalences, ReadOnlySpan<double> samples, ReadOnlySpan<int> healthAges, int only, Span<HealthyLifeExpectancyEstimate> estimates)
    {
        var (bands, surveyed) = (startAges.Length, healthAges.Length);
        var rows = only == LifeExpectancy.EveryAge ? bands : 1;
        var areas = Check.Areas(deaths.Length, bands, estimates.Length / rows);
        Check.Areas(populations.Length, bands, areas);
        var bandOf = BandsOf(startAges, healthAges);
        Check.Areas(prevalences.Length, surveyed, areas);
        Check.Areas(samples.Length, surveyed, areas);
        var lives = new LifeExpectancyEstimate[bands];
        for (var area = 0; area < areas; area++)
        {
            ReadOnlySpan<double> dead = deaths.Slice(area * bands, bands), people = populations.Slice(area * bands, bands);
            ReadOnlySpan<double> good = prevalences.Slice(area * surveyed, surveyed), asked = samples.Slice(area * surveyed, surveyed);
            LifeExpectancy.Table(dead, people, startAges, LifeExpectancy.EveryAge, lives);
            Table(new(dead, people, startAges, lives), good, asked, bandOf, only, estimates.Slice(area * rows, rows), WhyNot(good, asked));
        }
    }

    static Missing? WhyNot(ReadOnlySpan<double> prevalences, ReadOnlySpan<double> samples)
    {
        var notGiven = false;
        for (var band = 0; band < prevalences.Length; band++)
        {
            notGiven |= double.IsNaN(prevalences[band]) || double.IsNaN(samples[band]);
            CheckHealth(double.IsNaN(prevalences[band]) ? 0 : prevalences[band], double.IsNaN(samples[band]) ? 1 : samples[band]);
        }
        return notGiven ? Missing.NotGiven : null;
    }

    /// <summary>For each band of deaths the place of the band of health that it lies in.</summary>
    static int[] BandsOf(ReadOnlySpan<int> startAges, ReadOnlySpan<int> healthAges)
    {
        LifeExpectancy.CheckStartAges(healthAges);
        if (healthAges[0] != startAges[0]) throw new ArgumentException("Start the first band of health where the first band of deaths does.", nameof(healthAges));
        foreach (var age in healthAges)
            if (!startAges.Contains(age)) throw NoSuchBand(age);
        var bandOf = new int[startAges.Length];
        for (var band = 1; band < bandOf.Length; band++)
        {
            var next = bandOf[band - 1] + 1;
            bandOf[band] = next < healthAges.Length && healthAges[next] <= startAges[band] ? next : next - 1;
        }
        return bandOf;
    }
}
