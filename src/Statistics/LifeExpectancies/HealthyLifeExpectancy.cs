namespace Endeavour.Statistics;

/// <summary>
/// Healthy life expectancy by Sullivan's method (Sullivan 1971; Jagger, Van Oyen and Robine 2014): the years that a life table lives in each age band
/// times the proportion of that band in good health. The variance from the survey is Σ (Lᵢ / lₓ)² πᵢ (1 − πᵢ) / nᵢ; that from the death rates follows
/// Newman 1988. The life table is that of <see cref="LifeExpectancy"/>.
/// </summary>
public static partial class HealthyLifeExpectancy
{
    /// <summary>The healthy life expectancy of one area at the start of every band.</summary>
    /// <param name="bands">The deaths and people of each band, as for <see cref="LifeExpectancy.Of"/>.</param>
    /// <param name="health">
    /// The proportion in good health by age, in any order. Its bands may be wider than those of the deaths: each then holds for all the bands that start
    /// in it, and its people count once in the variance. The first starts where the first band of deaths does.
    /// </param>
    /// <param name="startAges">The start ages of the bands of deaths, rising; the usual twenty if none are named. The last band is open.</param>
    /// <returns>
    /// The table. Its rows are missing where the life expectancy is, and for the same reason; all of them if the health of the youngest
    /// (<see cref="Missing.AgeBandMissing"/>) or a number (<see cref="Missing.NotGiven"/>) is not there.
    /// </returns>
    /// <exception cref="ArgumentException">A band is unknown or there twice: each band of health starts where one of the bands of deaths does.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A proportion is not from 0 to 1, a sample is not above zero, or another number is out of its range.</exception>
    public static HealthyLifeTable Of(ReadOnlySpan<DeathsByAge> bands, ReadOnlySpan<HealthByAge> health, ReadOnlySpan<int> startAges = default)
    {
        if (startAges.IsEmpty) startAges = LifeExpectancy.StandardStartAges;
        var lives = LifeExpectancy.Of(bands, startAges).Rows;
        var survey = new Survey(health, startAges);
        var rows = new HealthyLifeExpectancyEstimate[lives.Count];
        if (lives.Count == startAges.Length)
        {
            var (deaths, people, _) = LifeExpectancy.Gather(bands, startAges);
            Table(new(deaths, people, startAges, [.. lives]), survey.Prevalences, survey.Samples, survey.BandOf, LifeExpectancy.EveryAge, rows, survey.Reason);
        }
        else for (var row = 0; row < rows.Length; row++) rows[row] = new(lives[row], survey.Reason ?? Missing.NotGiven);
        return new(startAges.ToArray(), rows, survey.Reason);
    }

    /// <summary>The numbers of deaths and people of an area, and its life expectancies at every age.</summary>
    readonly ref struct Lives(ReadOnlySpan<double> deaths, ReadOnlySpan<double> people, ReadOnlySpan<int> startAges, ReadOnlySpan<LifeExpectancyEstimate> estimates)
    {
        readonly ReadOnlySpan<double> _deaths = deaths, _people = people;
        readonly ReadOnlySpan<int> _startAges = startAges;

        public ReadOnlySpan<LifeExpectancyEstimate> Estimates { get; } = estimates;

        public BandMortality Mortality(int band) => LifeExpectancy.Mortality(_deaths, _people, _startAges, band);
    }

    // Backwards as in the life table. `near` are the years still to be lived in the present band of the survey, whose proportion is one number and errs
    // in one direction for all of them; `far` is the variance from its later bands. Rows are written for every band, or only for the one asked for.
    static void Table(
        Lives lives, ReadOnlySpan<double> prevalences, ReadOnlySpan<double> samples, ReadOnlySpan<int> bandOf, int only, Span<HealthyLifeExpectancyEstimate> rows, Missing? reason)
    {
        if (lives.Estimates[0].Years.IsMissing) reason ??= Missing.NotGiven;
        var (years, near, far, mortal) = (0.0, 0.0, 0.0, 0.0);
        for (var band = lives.Estimates.Length - 1; band >= 0; band--)
        {
            var row = only == LifeExpectancy.EveryAge ? band : only == band ? 0 : -1;
            if (reason is { } none)
            {
                if (row >= 0) rows[row] = new(lives.Estimates[band], none);
                continue;
            }
            var (mortality, surveyed) = (lives.Mortality(band), bandOf[band]);
            var (survive, good) = (1 - mortality.Q, prevalences[surveyed]);
            if (band + 1 < bandOf.Length && bandOf[band + 1] is var next && next != surveyed) (near, far) = (0, far + near * near * Variance(prevalences[next], samples[next]));
            var gap = mortality.After * good + years;
            (near, far) = (mortality.Years + survive * near, survive * survive * far);
            (years, mortal) = (mortality.Years * good + survive * years, mortality.Spread * gap * gap + survive * survive * mortal);
            if (row >= 0) rows[row] = Row(lives.Estimates[band], years, far + near * near * Variance(good, samples[surveyed]), mortal);
        }
    }

    static HealthyLifeExpectancyEstimate Row(LifeExpectancyEstimate life, double years, double health, double mortality) =>
        life.Years.Reason is { } reason ? new(life, reason) : new(life, years, health, mortality);

    static double Variance(double prevalence, double sample) => prevalence * (1 - prevalence) / sample;

    /// <summary>The survey of one area: for each band of deaths the band of the survey that it lies in, by the place of its start age.</summary>
    readonly ref struct Survey
    {
        public Survey(ReadOnlySpan<HealthByAge> health, ReadOnlySpan<int> startAges)
        {
            Prevalences = new double[startAges.Length];
            Samples = new double[startAges.Length];
            BandOf = new int[startAges.Length];
            BandOf.Fill(-1);
            foreach (var band in health)
            {
                var place = startAges.IndexOf(band.StartAge);
                if (place < 0) throw NoSuchBand(band.StartAge);
                if (BandOf[place] >= 0) throw new ArgumentException($"Give each age band once: the one from {band.StartAge} is there twice.", nameof(health));
                if (band.Prevalence is null || band.Sample is null) Reason = Missing.NotGiven;
                CheckHealth(band.Prevalence ?? 0, band.Sample ?? 1);
                (Prevalences[place], Samples[place], BandOf[place]) = (band.Prevalence ?? 0, band.Sample ?? 1, place);
            }
            if (BandOf[0] < 0) Reason = Missing.AgeBandMissing;
            for (var band = 1; band < BandOf.Length; band++)
                if (BandOf[band] < 0) BandOf[band] = BandOf[band - 1];
        }

        public Span<double> Prevalences { get; }

        public Span<double> Samples { get; }

        public Span<int> BandOf { get; }

        public Missing? Reason { get; }
    }

    static ArgumentException NoSuchBand(int age) => new($"Start each band of health where a band of deaths starts: none starts at {age}.", nameof(age));

    static void CheckHealth(double prevalence, double sample)
    {
        if (!(prevalence is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(prevalence), prevalence, "Give the proportion in good health, from 0 to 1.");
        if (sample is not (>= Check.Least and <= Check.Most))
            throw new ArgumentOutOfRangeException(nameof(sample), sample, "Give the number of people asked, above zero; from 1e-60 to 1e60.");
    }
}
