namespace Endeavour.Statistics;

/// <summary>What ratios and rates by indirect standardisation share.</summary>
static class IndirectStandardisation
{
    const int Chunk = 256;

    public static Answer<StandardisedRatio> Of(
        ReadOnlySpan<Stratum> strata, ReferenceRates reference, double scale, double? observed, bool missingAsZero)
    {
        var gathered = new Gathered(strata, reference.Bands);
        if (gathered.BandMissing) return new(Missing.AgeBandMissing);
        Span<Answer<StandardisedRatio>> ratio = stackalloc Answer<StandardisedRatio>[1];
        var counts = observed is { } total ? [total] : gathered.Counts;
        if (observed is { } given) Check.Count(given);
        Of(counts, gathered.Populations, reference.Counts, reference.Populations, ratio, scale, missingAsZero);
        return ratio[0];
    }

    public static void Of(
        ReadOnlySpan<double> observed, ReadOnlySpan<double> populations, ReadOnlySpan<double> referenceCounts, ReadOnlySpan<double> referencePopulations,
        Span<Answer<StandardisedRatio>> ratios, double scale, bool missingAsZero)
    {
        var bands = referenceCounts.Length;
        Check.Areas(populations.Length, bands, ratios.Length);
        if (observed.Length != ratios.Length) Check.Areas(observed.Length, bands, ratios.Length);
        var across = observed.Length == ratios.Length ? 1 : bands;
        var rates = new double[bands];
        for (var band = 0; band < bands; band++) rates[band] = referenceCounts[band] / referencePopulations[band];
        for (var area = 0; area < ratios.Length; area++)
            ratios[area] = Row(observed.Slice(area * across, across), populations.Slice(area * bands, bands), rates, scale, missingAsZero);
    }

    public static void CheckReference(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations)
    {
        if (counts.Length != populations.Length) throw new ArgumentException("Give one reference population for each reference count.", nameof(populations));
        foreach (var count in counts) Check.Count(count);
        foreach (var population in populations) Check.Denominator(population);
    }

    /// <summary>The crude rate of the reference in a unit.</summary>
    public static double Rate(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, double multiplier)
    {
        CheckReference(counts, populations);
        var (events, people) = (0.0, 0.0);
        foreach (var count in counts) events += count;
        foreach (var population in populations) people += population;
        return multiplier * (events / people);
    }

    public static void Limits(ReadOnlySpan<Answer<StandardisedRatio>> ratios, ReadOnlySpan<double> confidences, Span<Answer<Interval>> limits)
    {
        Check.Room(ratios.Length, confidences.Length, limits.Length);
        Span<double> observed = stackalloc double[Chunk];
        Span<double> expected = stackalloc double[Chunk];
        for (var start = 0; start < ratios.Length; start += Chunk)
        {
            var chunk = ratios[start..Math.Min(start + Chunk, ratios.Length)];
            var into = limits.Slice(start * confidences.Length, chunk.Length * confidences.Length);
            for (var row = 0; row < chunk.Length; row++)
                (observed[row], expected[row]) = chunk[row].TryGet(out var ratio) ? (ratio.Observed, ratio.Expected) : (double.NaN, double.NaN);
            Statistics.Rate.Byars(observed[..chunk.Length], expected[..chunk.Length], confidences, into);
            for (var cell = 0; cell < into.Length; cell++) into[cell] = Scaled(into[cell], chunk[cell / confidences.Length]);
        }
    }

    static Answer<Interval> Scaled(Answer<Interval> limits, Answer<StandardisedRatio> of)
    {
        if (of.Reason is { } reason) return new(reason);
        var (interval, scale) = (limits.Value, of.Value.Reference);
        return new(new Interval(interval.Lower * scale, interval.Upper * scale));
    }

    static Answer<StandardisedRatio> Row(ReadOnlySpan<double> observed, ReadOnlySpan<double> populations, ReadOnlySpan<double> rates, double scale, bool missingAsZero)
    {
        var (events, expected, notGiven) = (0.0, 0.0, false);
        foreach (var count in observed)
        {
            if (double.IsNaN(count)) notGiven = true;
            else
            {
                Check.Count(count);
                events += count;
            }
        }
        for (var band = 0; band < rates.Length; band++)
        {
            if (double.IsNaN(populations[band])) notGiven = true;
            else
            {
                Check.Population(populations[band]);
                expected += rates[band] * populations[band];
            }
        }
        if (notGiven && !missingAsZero) return default;
        Check.Sum(events);
        Check.Sum(expected);
        return expected >= Check.Least ? new(new StandardisedRatio(events, expected, scale)) : new(Missing.NothingExpected);
    }
}
