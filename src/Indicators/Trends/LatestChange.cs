using Endeavour.Statistics;

namespace Endeavour.Indicators.Trends;

/// <summary>
/// Whether the latest figure of a series differs from an earlier one by more than chance: by Fingertips' rule that the two 95% intervals do not overlap.
/// Rolling years share months with the years before them and so always look alike: the earlier figure is the latest one that shares none.
/// </summary>
/// <param name="Before">The earlier point.</param>
/// <param name="Chance">How often the rule would find a change where there is none.</param>
public readonly record struct LatestChange(SeriesPoint Before, Position Direction, double Chance)
{
    /// <param name="points">In time order.</param>
    /// <returns>Null where it cannot be told: no figure or no limits, or no earlier period as long that shares no month with the latest.</returns>
    public static LatestChange? Of(ReadOnlySpan<SeriesPoint> points)
    {
        if (points.Length < 2 || points[^1] is not { Value: { } value, Limits95: { } limits } latest) return null;
        for (var i = points.Length - 2; i >= 0; i--)
        {
            var before = points[i];
            if (!before.Period.EndsBefore(latest.Period) || before.Period.Months != latest.Period.Months) continue;
            if (before is not { Value: { } was, Limits95: { } wasWithin }) return null;
            if (limits.Lower > limits.Upper || wasWithin.Lower > wasWithin.Upper) return null;
            return new(before, Comparison.ChangeFromPrevious(was, wasWithin, value, limits), Comparison.ChanceOfChange(wasWithin, limits));
        }
        return null;
    }
}
