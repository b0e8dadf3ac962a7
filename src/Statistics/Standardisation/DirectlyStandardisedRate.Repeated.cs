namespace Endeavour.Statistics;

/// <content>Events that one person can have again and again, such as admissions to hospital.</content>
public static partial class DirectlyStandardisedRate
{
    /// <summary>
    /// The rate of one area from events that are not independent, because the same person can have several: the variance is that of the numbers of
    /// people who had one, two, three … events each, Σ f² var(people with f events), which makes the limits wider.
    /// A frequency that has no row for a band stands for nobody there.
    /// </summary>
    /// <param name="rows">People by band and by how many events each had, in any order, each band and frequency once; at least one row for each band.</param>
    /// <param name="standard">The standard population; bands it left out are passed over.</param>
    /// <param name="multiplier">The unit of the rate, above zero.</param>
    /// <param name="missingCountsAreZero">True if people that were not given stand for nobody. Otherwise they make the rate <see cref="Missing.NotGiven"/>.</param>
    /// <returns>The rate of events, or why there is none, as for independent events.</returns>
    /// <exception cref="ArgumentException">A band is unknown, a band and frequency are there twice, or the rows of a band differ in its population.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, not finite or out of its range.</exception>
    public static Answer<StandardisedRate> OfRepeatedEvents(
        ReadOnlySpan<RepeatedEvents> rows, StandardPopulation standard, double multiplier = 100_000, bool missingCountsAreZero = false)
    {
        var events = new double[standard.Names.Count];
        var squares = new double[standard.Names.Count]; // Σ f² people: a person with f events counts f² times in the variance.
        var populations = new double?[standard.Names.Count];
        var there = new bool[events.Length];
        var seen = new HashSet<(int Band, double Frequency)>();
        foreach (var row in rows)
        {
            var place = standard.Bands.Place(row.Band);
            if (place < 0) continue;
            CheckRow(row);
            if (!seen.Add((place, row.Frequency))) throw new ArgumentException($"Give each age band and frequency once: \"{row.Band}\" is there twice.", nameof(rows));
            if (there[place] && populations[place] != row.Population)
                throw new ArgumentException($"Give the same population in all rows of the age band \"{row.Band}\".", nameof(rows));
            (there[place], populations[place]) = (true, row.Population);
            var people = row.People ?? (missingCountsAreZero ? 0 : double.NaN);
            events[place] += row.Frequency * people;
            squares[place] += row.Frequency * row.Frequency * people;
        }
        var strata = new Stratum[events.Length];
        for (var band = 0; band < strata.Length; band++) strata[band] = new(standard.Names[band], double.IsNaN(events[band]) ? null : events[band], populations[band]);
        if (there.Contains(false)) return new(Missing.AgeBandMissing);
        var independent = Of(strata, standard, multiplier);
        return independent.TryGet(out var rate) ? new(Representable(rate with { Variance = Variance(squares, populations, standard.Weights, multiplier) })) : independent;
    }

    static double Variance(double[] squares, double?[] populations, ReadOnlySpan<double> weights, double multiplier)
    {
        var (variance, unit) = (0.0, multiplier / Sum(weights));
        for (var band = 0; band < squares.Length; band++)
        {
            var weight = weights[band] / populations[band]!.Value;
            variance += squares[band] * weight * weight;
        }
        return unit * unit * variance;
    }

    static void CheckRow(RepeatedEvents row)
    {
        if (row.Frequency is not (>= Check.Least and <= Check.Most))
            throw new ArgumentOutOfRangeException(nameof(row), row.Frequency, "Give a frequency above zero, how many events each of these people had; from 1e-60 to 1e60.");
        if (row.People is { } people) Check.Count(people);
        if (row.Population is { } population) Check.Population(population);
    }
}
