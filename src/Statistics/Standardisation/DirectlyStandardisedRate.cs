namespace Endeavour.Statistics;

/// <summary>
/// Directly standardised rates: the rate that an area would have if its ages were those of a standard population. Value Σ wᵢ xᵢ / nᵢ ÷ Σ wᵢ; variance
/// Σ xᵢ (wᵢ / nᵢ)² ÷ (Σ wᵢ)²; limits by Dobson, Kuulasmaa, Eberle and Scherer 1991 with Byar's approximation. Fewer than ten events in all:
/// <see cref="Missing.TooFewEvents"/>.
/// </summary>
public static partial class DirectlyStandardisedRate
{
    const double FewestEvents = 10;

    /// <summary>The rate of one area from events that are independent of each other, such as deaths.</summary>
    /// <param name="strata">The events and people of each band, in any order, each band of <paramref name="standard"/> once; bands it left out are passed over.</param>
    /// <param name="standard">The standard population; <see cref="StandardPopulation.Only"/> names the bands of a rate for some ages.</param>
    /// <param name="multiplier">The unit of the rate, above zero.</param>
    /// <param name="missingCountsAreZero">
    /// True if a count that was not given stands for no event. Otherwise one makes the rate <see cref="Missing.NotGiven"/>.
    /// </param>
    /// <returns>
    /// The rate, or why there is none: <see cref="Missing.AgeBandMissing"/>, <see cref="Missing.NotGiven"/>, <see cref="Missing.NobodyInAgeBand"/>
    /// or <see cref="Missing.TooFewEvents"/>.
    /// </returns>
    /// <exception cref="ArgumentException">A band is unknown or there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count or population is negative or not finite, or the multiplier is not above zero.</exception>
    public static Answer<StandardisedRate> Of(
        ReadOnlySpan<Stratum> strata, StandardPopulation standard, double multiplier = 100_000, bool missingCountsAreZero = false)
    {
        Check.Multiplier(multiplier);
        var gathered = new Gathered(strata, standard.Bands);
        if (gathered.BandMissing) return new(Missing.AgeBandMissing);
        return Row(gathered.Counts, gathered.Populations, standard.Weights, Sum(standard.Weights), multiplier, missingCountsAreZero);
    }

    /// <summary>The rates of many areas, without an allocation for any area. The areas are independent: slices of the spans can be worked out at once.</summary>
    /// <param name="counts">The events, areas × bands: band <c>j</c> of area <c>i</c> is at <c>i * weights.Length + j</c>; NaN where missing.</param>
    /// <param name="populations">The people, in the same places; NaN where missing, which makes the rate <see cref="Missing.NotGiven"/>.</param>
    /// <param name="weights">The weight of each band in the standard population, zero or more, not all zero.</param>
    /// <param name="rates">Where the rates go, one an area.</param>
    /// <param name="multiplier">The unit of the rates, above zero.</param>
    /// <param name="missingCountsAreZero">True if a missing count stands for no event; otherwise one makes the rate <see cref="Missing.NotGiven"/>.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, infinite or out of its range.</exception>
    public static void Of(
        ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ReadOnlySpan<double> weights, Span<Answer<StandardisedRate>> rates,
        double multiplier = 100_000, bool missingCountsAreZero = false)
    {
        Check.Areas(counts.Length, weights.Length, rates.Length);
        Check.Areas(populations.Length, weights.Length, rates.Length);
        Check.Multiplier(multiplier);
        Check.Weights(weights);
        var (bands, sum) = (weights.Length, Sum(weights));
        for (var area = 0; area < rates.Length; area++)
            rates[area] = Row(counts.Slice(area * bands, bands), populations.Slice(area * bands, bands), weights, sum, multiplier, missingCountsAreZero);
    }

    /// <summary>The limits of many rates at several confidence levels, clamped at zero, without an allocation for any rate.</summary>
    /// <param name="rates">The rates; the limits of a missing one are missing for the same reason.</param>
    /// <param name="confidences">The confidence levels, each from 0.9 to 1.</param>
    /// <param name="limits">Where the intervals go, rates × levels: level <c>j</c> of rate <c>i</c> is at <c>i * confidences.Length + j</c>.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A confidence is out of its range.</exception>
    public static void Limits(ReadOnlySpan<Answer<StandardisedRate>> rates, ReadOnlySpan<double> confidences, Span<Answer<Interval>> limits)
    {
        Check.Room(rates.Length, confidences.Length, limits.Length);
        Span<double> z = confidences.Length <= 16 ? stackalloc double[confidences.Length] : new double[confidences.Length];
        Check.Levels(confidences, z);
        for (var row = 0; row < rates.Length; row++)
            for (var level = 0; level < z.Length; level++)
                limits[row * z.Length + level] = rates[row].TryGet(out var rate) ? new(rate.ClampedWithin(z[level])) : new(rates[row].Reason!.Value);
    }

    static Answer<StandardisedRate> Row(
        ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ReadOnlySpan<double> weights, double allWeights, double multiplier, bool missingIsZero)
    {
        var (events, people, value, variance, usable) = (0.0, 0.0, 0.0, 0.0, true);
        for (var band = 0; band < weights.Length; band++)
        {
            var (count, population) = (counts[band], populations[band]);
            if (missingIsZero && double.IsNaN(count)) count = 0;
            usable &= (count == 0 | count >= Check.LeastCount) & population >= Check.Least;
            var weight = weights[band] / population;
            events += count;
            people += population;
            value += weight * count;
            variance += count * weight * weight;
        }
        if (!usable || !(Math.Max(events, people) <= Check.Most)) return new(WhyNot(counts, populations, missingIsZero));
        if (events < FewestEvents) return new(Missing.TooFewEvents);
        var unit = multiplier / allWeights;
        return new(Representable(new(unit * value, events, people, unit * unit * variance)));
    }

    // Impossible numbers are refused before anything is called missing.
    static Missing WhyNot(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, bool missingIsZero)
    {
        var (notGiven, nobody) = (false, false);
        for (var band = 0; band < counts.Length; band++)
        {
            if (!double.IsNaN(counts[band])) Check.Count(counts[band]);
            if (!double.IsNaN(populations[band])) Check.Population(populations[band]);
            notGiven |= double.IsNaN(populations[band]) || double.IsNaN(counts[band]) && !missingIsZero;
            nobody |= populations[band] == 0;
        }
        return notGiven ? Missing.NotGiven : nobody ? Missing.NobodyInAgeBand : throw Check.SumTooLarge(nameof(counts));
    }

    // Within the bounds of the numbers only weights or frequencies that differ by dozens of digits get here.
    static StandardisedRate Representable(StandardisedRate rate) => rate.Value == 0 || rate.Value > 0 & rate.Variance > 0 && double.IsFinite(rate.Value + rate.Variance)
        ? rate
        : throw new ArgumentOutOfRangeException(nameof(rate), "Give weights, populations and frequencies that differ less: the variance of this rate cannot be represented.");

    static double Sum(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        return sum;
    }
}
