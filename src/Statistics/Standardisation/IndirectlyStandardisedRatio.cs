namespace Endeavour.Statistics;

/// <summary>
/// Indirectly standardised ratios, such as the standardised mortality ratio: the events observed in an area over those expected, E = Σ nᵢ rᵢ, if each
/// of its bands had the rate of the reference population. Limits of the observed count: exact below ten events (Garwood 1936), Byar's from ten
/// (Breslow and Day 1987). No event expected: <see cref="Missing.NothingExpected"/>.
/// </summary>
public static class IndirectlyStandardisedRatio
{
    /// <summary>The ratio of one area.</summary>
    /// <param name="strata">The events and people of each band, in any order, each band of <paramref name="reference"/> once; bands it left out are passed over.</param>
    /// <param name="reference">The reference population.</param>
    /// <param name="referenceValue">What "as many as expected" stands for: 1 for a ratio, 100 for one in percent. Above zero.</param>
    /// <param name="observed">The events of the area in all, where they are not known by band: the counts of the strata are then not read.</param>
    /// <param name="missingAsZero">True if counts and populations that were not given stand for zero. Otherwise one makes the ratio <see cref="Missing.NotGiven"/>.</param>
    /// <returns>The ratio, or why there is none: <see cref="Missing.AgeBandMissing"/>, <see cref="Missing.NotGiven"/> or <see cref="Missing.NothingExpected"/>.</returns>
    /// <exception cref="ArgumentException">A band is unknown or there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, not finite or out of its range.</exception>
    public static Answer<StandardisedRatio> Of(
        ReadOnlySpan<Stratum> strata, ReferenceRates reference, double referenceValue = 1, double? observed = null, bool missingAsZero = false)
    {
        Check.Multiplier(referenceValue);
        return IndirectStandardisation.Of(strata, reference, referenceValue, observed, missingAsZero);
    }

    /// <summary>The ratios of many areas, without an allocation for any area.</summary>
    /// <param name="observed">The events: areas × bands, or one total an area; NaN where missing.</param>
    /// <param name="populations">The people, areas × bands: band <c>j</c> of area <c>i</c> is at <c>i * referenceCounts.Length + j</c>; NaN where missing.</param>
    /// <param name="referenceCounts">The events of each band in the reference population.</param>
    /// <param name="referencePopulations">The people of each band in the reference population, above zero.</param>
    /// <param name="ratios">Where the ratios go, one an area.</param>
    /// <param name="referenceValue">What "as many as expected" stands for, above zero.</param>
    /// <param name="missingAsZero">True if missing counts and populations stand for zero; otherwise one makes the ratio <see cref="Missing.NotGiven"/>.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, infinite or out of its range.</exception>
    public static void Of(
        ReadOnlySpan<double> observed, ReadOnlySpan<double> populations, ReadOnlySpan<double> referenceCounts, ReadOnlySpan<double> referencePopulations,
        Span<Answer<StandardisedRatio>> ratios, double referenceValue = 1, bool missingAsZero = false)
    {
        Check.Multiplier(referenceValue);
        IndirectStandardisation.CheckReference(referenceCounts, referencePopulations);
        IndirectStandardisation.Of(observed, populations, referenceCounts, referencePopulations, ratios, referenceValue, missingAsZero);
    }

    /// <summary>The limits of many ratios or rates at several confidence levels, without an allocation for any of them.</summary>
    /// <param name="ratios">The ratios or rates; the limits of a missing one are missing for the same reason.</param>
    /// <param name="confidences">The confidence levels, each from 0.9 to 1.</param>
    /// <param name="limits">Where the intervals go, ratios × levels: level <c>j</c> of ratio <c>i</c> is at <c>i * confidences.Length + j</c>.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A confidence is out of its range.</exception>
    public static void Limits(ReadOnlySpan<Answer<StandardisedRatio>> ratios, ReadOnlySpan<double> confidences, Span<Answer<Interval>> limits) =>
        IndirectStandardisation.Limits(ratios, confidences, limits);
}
