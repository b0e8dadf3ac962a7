namespace Endeavour.Statistics;

/// <summary>The numbers of many slope indices, rows × groups, row after row; the groups of each row are in order of disadvantage.</summary>
/// <param name="Groups">The number of groups of each row, 100 at most; fewer than five give no index.</param>
/// <param name="Populations">The people in each group; NaN or zero where missing.</param>
/// <param name="Values">The values, as many; NaN where missing.</param>
/// <param name="StandardErrors">Their standard errors, as many, on the scale of <see cref="InequalityValue"/>; NaN where missing.</param>
public readonly record struct SlopeBatch(
    int Groups, ReadOnlyMemory<double> Populations, ReadOnlyMemory<double> Values, ReadOnlyMemory<double> StandardErrors)
{
    /// <summary>The number of rows.</summary>
    public int Rows => Groups > 0 ? Populations.Length / Groups : 0;

    internal void CheckRoom(ReadOnlySpan<double> confidences, int estimates, int limits)
    {
        if (Groups is < 1 or > SlopeIndex.MostGroups) throw new ArgumentException("Give 1 to 100 groups a row.");
        if (Populations.Length % Groups != 0 || Values.Length != Populations.Length || StandardErrors.Length != Populations.Length)
            throw new ArgumentException("Give one population, one value and one standard error for each group of each row.");
        if (estimates != Rows || limits != (long)Rows * confidences.Length)
            throw new ArgumentException("Give room for one result for each row, and for one for each row and each confidence level.", nameof(estimates));
        foreach (var confidence in confidences) Check.Confidence(confidence);
    }
}
