namespace Endeavour.Statistics;

/// <summary>
/// The slope index of inequality (SII) and the relative index (RII): the difference and the ratio between the two ends of a line through the values of
/// groups in order of disadvantage, each group placed at the middle of its share of the population and weighted by it (Pamuk 1985; Mackenbach and
/// Kunst 1997). The rules are those of PHEindicatormethods.
/// </summary>
public static class SlopeIndex
{
    /// <summary>With fewer groups than this there is no index.</summary>
    public const int FewestGroups = 5;

    /// <summary>More groups than this are refused: they would be areas, not groups.</summary>
    public const int MostGroups = 100;

    /// <summary>The indices of one population.</summary>
    /// <param name="groups">The groups in any order, each quantile once; 5 to 100.</param>
    /// <param name="settings">What the values are and how the line is fitted; null: values such as life expectancy, as they are.</param>
    /// <returns>
    /// The indices, which answer for their limits; <see cref="Missing.GroupMissing"/> where a quantile, a number or a group's people are missing;
    /// <see cref="Missing.TooFewValues"/> with fewer than five groups; <see cref="Missing.NoneOrAll"/> for a rate or proportion without a log or logit.
    /// </returns>
    /// <exception cref="ArgumentException">A quantile is there twice or out of range, there are more than 100 groups, or a number is out of its range.</exception>
    public static Answer<Slope> Of(ReadOnlySpan<InequalityGroup> groups, SlopeSettings? settings = null)
    {
        settings ??= new();
        var sorted = groups.ToArray();
        Array.Sort(sorted, static (one, other) => one.Quantile.CompareTo(other.Quantile));
        if (CheckOrder(sorted, settings) is { } unordered) return new(unordered);
        var line = new double[SlopeLine.Room * sorted.Length];
        var reason = new SlopeLine(line).Fill(
            [.. sorted.Select(group => group.Population)], [.. sorted.Select(group => group.Value)], [.. sorted.Select(group => group.StandardError)], settings);
        return reason is { } unfit ? new(unfit) : new(new Slope(new(line, settings)));
    }

    /// <summary>
    /// The indices of many indicators or areas, on all cores, without an allocation for any row. A row's results are the same, to the last digit, as
    /// those of <see cref="Of(ReadOnlySpan{InequalityGroup}, SlopeSettings?)"/>, whatever else is in the batch.
    /// </summary>
    /// <param name="batch">The numbers, rows × groups; the groups of each row are in order.</param>
    /// <param name="settings">What the values are and how the line is fitted.</param>
    /// <param name="confidences">The confidence levels, each from 0.9 to 1.</param>
    /// <param name="estimates">Where the indices go, one a row; missing as in the single form.</param>
    /// <param name="limits">Where the limits go, rows × levels: level <c>j</c> of row <c>i</c> is at <c>i * confidences.Length + j</c>.</param>
    /// <exception cref="ArgumentException">The memories do not fit each other, there are more than 100 groups, or a number is out of its range.</exception>
    public static void Of(
        SlopeBatch batch, SlopeSettings settings, ReadOnlyMemory<double> confidences, Memory<Answer<SlopeEstimate>> estimates, Memory<Answer<SlopeLimits>> limits)
    {
        batch.CheckRoom(confidences.Span, estimates.Length, limits.Length);
        new SlopeBatchRun(batch, settings, confidences).Rows(estimates, limits);
    }

    static Missing? CheckOrder(InequalityGroup[] sorted, SlopeSettings settings)
    {
        if (sorted.Length > MostGroups) throw new ArgumentException("Give 100 groups at most.", nameof(sorted));
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i].Quantile == sorted[i - 1].Quantile) throw new ArgumentException($"Give each quantile once: {sorted[i].Quantile} is there twice.", nameof(sorted));
        if (sorted.Length == 0) return Missing.TooFewValues;
        var (first, last) = settings.Quantiles is { } all ? (1, all) : (sorted[0].Quantile, sorted[^1].Quantile);
        if (sorted[0].Quantile < first || sorted[^1].Quantile > last) throw new ArgumentException($"Give quantiles from 1 to {last}.", nameof(sorted));
        return sorted.Length == (long)last - first + 1 ? null : Missing.GroupMissing;
    }
}
