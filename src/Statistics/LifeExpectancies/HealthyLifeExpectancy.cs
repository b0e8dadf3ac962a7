namespace Endeavour.Statistics;

/// <summary>
/// Healthy life expectancy by Sullivan's method (Sullivan 1971; Jagger, Van Oyen and Robine 2014): the years that a life table lives in each age band
/// times the proportion of that band in good health. The variance from the survey is Σ (Lᵢ / lₓ)² πᵢ (1 − πᵢ) / nᵢ; that from the death rates follows
/// Newman 1988. The life table is that of <see cref="LifeExpectancy"/>.
/// </summary>
public static class HealthyLifeExpectancy
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
    /// <exception cref="ArgumentOutOfRangeException">A proportion is not from 0 to 1, a sample is not above zero, or another number out of its range.</exception>
    public static HealthyLifeTable Of(ReadOnlySpan<DeathsByAge> bands, ReadOnlySpan<HealthByAge> health, ReadOnlySpan<int> startAges = default)
    {
        if (startAges.IsEmpty) startAges = LifeExpectancy.StandardStartAges;
        var lives = LifeExpectancy.Of(bands, startAges).Rows;
        var (surveyed, reason) = Gather(health, startAges);
        var rows = new HealthyLifeExpectancyEstimate[lives.Count];
        if (reason is null && lives.Count == startAges.Length && !lives[0].Years.IsMissing) Table(bands, surveyed, startAges, lives, rows);
        else for (var row = 0; row < rows.Length; row++) rows[row] = new(lives[row], reason ?? Missing.NotGiven);
        return new(startAges.ToArray(), rows, reason);
    }

    // Backwards as in the life table. `near` are the years still to be lived in the present band of the survey, whose proportion is one number and errs
    // in one direction for all of them; `far` is the variance from its later bands.
    static void Table(
        ReadOnlySpan<DeathsByAge> bands, HealthByAge[] health, ReadOnlySpan<int> startAges, IReadOnlyList<LifeExpectancyEstimate> lives, HealthyLifeExpectancyEstimate[] rows)
    {
        var (deaths, people, _) = LifeExpectancy.Gather(bands, startAges);
        var (years, near, far, mortal) = (0.0, 0.0, 0.0, 0.0);
        for (var band = rows.Length - 1; band >= 0; band--)
        {
            var mortality = LifeExpectancy.Mortality(deaths, people, startAges, band);
            var (survive, good) = (1 - mortality.Q, health[band].Prevalence!.Value);
            if (band + 1 < rows.Length && health[band] != health[band + 1]) (near, far) = (0, far + near * near * Variance(health[band + 1]));
            var gap = mortality.After * good + years;
            (near, far) = (mortality.Years + survive * near, survive * survive * far);
            (years, mortal) = (mortality.Years * good + survive * years, mortality.Spread * gap * gap + survive * survive * mortal);
            rows[band] = lives[band].Years.Reason is { } reason ? new(lives[band], reason) : new(lives[band], years, far + near * near * Variance(health[band]), mortal);
        }
    }

    static double Variance(HealthByAge health) => health.Prevalence!.Value * (1 - health.Prevalence!.Value) / health.Sample!.Value;

    // For each band of deaths, the band of the survey that it lies in.
    static (HealthByAge[] ByBand, Missing? Reason) Gather(ReadOnlySpan<HealthByAge> health, ReadOnlySpan<int> startAges)
    {
        var given = new HealthByAge?[startAges.Length];
        var notGiven = false;
        foreach (var band in health)
        {
            CheckBand(band);
            var place = startAges.IndexOf(band.StartAge);
            if (place < 0) throw new ArgumentException($"Start each band of health where a band of deaths starts: none starts at {band.StartAge}.", nameof(health));
            if (given[place] is not null) throw new ArgumentException($"Give each age band once: the one from {band.StartAge} is there twice.", nameof(health));
            given[place] = band;
            notGiven |= band.Prevalence is null || band.Sample is null;
        }
        if (given[0] is null) return ([], Missing.AgeBandMissing);
        if (notGiven) return ([], Missing.NotGiven);
        for (var band = 1; band < given.Length; band++) given[band] ??= given[band - 1];
        return ([.. given.Select(band => band!.Value)], null);
    }

    static void CheckBand(HealthByAge band)
    {
        if (band.Prevalence is { } prevalence && !(prevalence is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(band), prevalence, "Give the proportion in good health, from 0 to 1.");
        if (band.Sample is { } sample && sample is not (>= Check.Least and <= Check.Most))
            throw new ArgumentOutOfRangeException(nameof(band), sample, "Give the number of people asked, above zero; from 1e-60 to 1e60.");
    }
}
