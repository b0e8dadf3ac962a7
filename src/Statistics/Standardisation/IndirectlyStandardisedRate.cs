namespace Endeavour.Statistics;

/// <summary>
/// Indirectly standardised rates: the <see cref="IndirectlyStandardisedRatio"/> times the crude rate of the reference population in the same bands.
/// </summary>
public static class IndirectlyStandardisedRate
{
    /// <summary>The rate of one area.</summary>
    /// <param name="strata">The events and people of each band, in any order, each band of <paramref name="reference"/> once; bands it left out are passed over.</param>
    /// <param name="reference">The reference population.</param>
    /// <param name="multiplier">The unit of the rate, above zero.</param>
    /// <param name="observed">The events of the area in all, where they are not known by band: the counts of the strata are then not read.</param>
    /// <param name="missingAsZero">True if counts and populations that were not given stand for zero. Otherwise one makes the rate <see cref="Missing.NotGiven"/>.</param>
    /// <returns>The rate (<see cref="StandardisedRatio.Reference"/> is that of the reference population), or why there is none, as for the ratio.</returns>
    /// <exception cref="ArgumentException">A band is unknown or there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, not finite or out of its range.</exception>
    public static Answer<StandardisedRatio> Of(
        ReadOnlySpan<Stratum> strata, ReferenceRates reference, double multiplier = 100_000, double? observed = null, bool missingAsZero = false)
    {
        Check.Multiplier(multiplier);
        return IndirectStandardisation.Of(
            strata, reference, IndirectStandardisation.Rate(reference.Counts, reference.Populations, multiplier), observed, missingAsZero);
    }

    /// <summary>The rates of many areas, without an allocation for any area. Their limits: <see cref="IndirectlyStandardisedRatio.Limits"/>.</summary>
    /// <param name="observed">The events: areas × bands, or one total an area; NaN where missing.</param>
    /// <param name="populations">The people, areas × bands: band <c>j</c> of area <c>i</c> is at <c>i * referenceCounts.Length + j</c>; NaN where missing.</param>
    /// <param name="referenceCounts">The events of each band in the reference population.</param>
    /// <param name="referencePopulations">The people of each band in the reference population, above zero.</param>
    /// <param name="rates">Where the rates go, one an area.</param>
    /// <param name="multiplier">The unit of the rates, above zero.</param>
    /// <param name="missingAsZero">True if missing counts and populations stand for zero; otherwise one makes the rate <see cref="Missing.NotGiven"/>.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, infinite or out of its range.</exception>
    public static void Of(
        ReadOnlySpan<double> observed, ReadOnlySpan<double> populations, ReadOnlySpan<double> referenceCounts, ReadOnlySpan<double> referencePopulations,
        Span<Answer<StandardisedRatio>> rates, double multiplier = 100_000, bool missingAsZero = false)
    {
        Check.Multiplier(multiplier);
        var scale = IndirectStandardisation.Rate(referenceCounts, referencePopulations, multiplier);
        IndirectStandardisation.Of(observed, populations, referenceCounts, referencePopulations, rates, scale, missingAsZero);
    }
}
