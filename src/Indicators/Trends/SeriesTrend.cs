using Endeavour.Indicators.Periods;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Trends;

/// <summary>One point of a series, as the trend test needs it.</summary>
public readonly record struct SeriesPoint(Period Period, double? Value, Interval? Limits95, double? Count, double? Denominator);

/// <summary>
/// The recent trend of one series, or the reason why there is none: five yearly points that do not overlap, of a kind of
/// figure that the test is for (Fingertips' technical guidance on trend markers).
/// </summary>
public static class SeriesTrend
{
    static readonly HashSet<string> Eligible = new(StringComparer.OrdinalIgnoreCase)
    {
        "Crude rate", "Directly standardised rate", "Indirectly standardised rate", "Indirectly standardised ratio", "Indirectly standardised proportion",
        "Proportion", "Ratio", "Rate ratio", "Life expectancy", "Slope Index of Inequality", "Excess risk", "Mean", "Median", "Gap",
    };

    /// <param name="points">In time order; the latest five are used.</param>
    /// <param name="valueType">Fingertips' value type; empty where it is not known.</param>
    public static Trend Of(ReadOnlySpan<SeriesPoint> points, string valueType)
    {
        if (valueType.Length > 0 && !Eligible.Contains(valueType)) return Trend.NotCalculated(TrendReason.ValueTypeNotEligible);
        if (points.Length < RecentTrend.Points) return Trend.NotCalculated(TrendReason.NotEnoughPoints);
        var latest = points[^RecentTrend.Points..];
        if (NotYearly(latest) is { } reason) return Trend.NotCalculated(reason);
        foreach (var point in latest)
            if (point.Value is null) return Trend.NotCalculated(TrendReason.MissingValues);
        return IsProportion(latest, valueType) ? OfProportions(latest) : OfValues(latest);
    }

    static TrendReason? NotYearly(ReadOnlySpan<SeriesPoint> latest)
    {
        foreach (var point in latest)
            if (!point.Period.IsYear) return point.Period.Months > 12 ? TrendReason.PooledPeriods : TrendReason.NotYearly;
        for (var i = 1; i < latest.Length; i++)
        {
            if (latest[i].Period.StartMonth != latest[0].Period.StartMonth) return TrendReason.BreakInSeries;
            if (latest[i].Period.StartYear != latest[i - 1].Period.StartYear + 1) return TrendReason.MissingValues;
        }
        return null;
    }

    /// <summary>Where the source does not name the type, a value that is its count over its denominator in hundreds is a proportion.</summary>
    static bool IsProportion(ReadOnlySpan<SeriesPoint> latest, string valueType)
    {
        if (valueType.Length > 0) return valueType.Equals("Proportion", StringComparison.OrdinalIgnoreCase);
        foreach (var point in latest)
            if (point is not { Count: { } count, Denominator: > 0 and { } denominator } || Math.Abs(100 * count / denominator - point.Value!.Value) > 0.05) return false;
        return true;
    }

    static Trend OfProportions(ReadOnlySpan<SeriesPoint> latest)
    {
        Span<ProportionPoint> points = stackalloc ProportionPoint[latest.Length];
        for (var i = 0; i < latest.Length; i++)
        {
            if (latest[i] is not { Count: { } count, Denominator: > 0 and { } denominator } || count < 0 || count > denominator) return Trend.NotCalculated(TrendReason.MissingCounts);
            points[i] = new(latest[i].Period.StartYear, count, denominator);
        }
        return RecentTrend.OfProportions(points);
    }

    static Trend OfValues(ReadOnlySpan<SeriesPoint> latest)
    {
        Span<ValuePoint> points = stackalloc ValuePoint[latest.Length];
        for (var i = 0; i < latest.Length; i++)
        {
            if (latest[i].Limits95 is not { } limits) return Trend.NotCalculated(TrendReason.MissingLimits);
            points[i] = new(latest[i].Period.StartYear, latest[i].Value, limits.Lower, limits.Upper);
        }
        return RecentTrend.OfValues(points);
    }
}
