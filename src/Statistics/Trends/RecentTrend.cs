namespace Endeavour.Statistics;

/// <summary>
/// The recent trend of Fingertips: over the latest five yearly points, a chi-squared test at 99.8% and no outlier, which means that the slope
/// keeps its sign when each of the five points is left out in turn. Years may have gaps: the test uses the years as they are.
/// Whether a series is yearly, unbroken and of a fit type is for the caller to know: see <see cref="Trend.NotCalculated"/>.
/// </summary>
public static class RecentTrend
{
    /// <summary>The number of points that the test uses.</summary>
    public const int Points = 5;

    /// <summary>The value above which the test is significant: the 99.8% point of chi-squared on one degree of freedom.</summary>
    public const double Threshold = 9.54953570608324;

    const double NoWidth = 1e-60;

    /// <summary>
    /// The trend of proportions from their counts: the Cochran–Armitage test (Cochran 1954, Armitage 1955) and the least squares slope of the
    /// logit, log(count / (denominator - count)), on the year.
    /// </summary>
    /// <param name="points">The points in any order, one a year; the five latest are used.</param>
    /// <returns>The trend; it cannot be calculated with fewer than five points, a year twice, a missing number or a proportion of 0 or 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, a denominator is not above zero, or a count exceeds its denominator.</exception>
    public static Trend OfProportions(ReadOnlySpan<ProportionPoint> points)
    {
        foreach (var point in points) CheckPoint(point);
        Span<int> latest = stackalloc int[Points];
        if (LatestYears.Of(points, static point => point.Year, latest) is { } unfit) return Trend.NotCalculated(unfit);
        Span<double> years = stackalloc double[Points], counts = stackalloc double[Points], denominators = stackalloc double[Points];
        for (var i = 0; i < Points; i++)
        {
            var point = points[latest[i]];
            if (point.Count is not { } count || point.Denominator is not { } denominator) return Trend.NotCalculated(TrendReason.MissingValues);
            (years[i], counts[i], denominators[i]) = (point.Year - points[latest[0]].Year, count, denominator);
        }
        return OfCounts(years, counts, denominators);
    }

    /// <summary>
    /// The trend of values from their 95% limits: the weighted least squares slope on the year, with standard errors (upper - lower) / (2 × 1.95996…)
    /// and weights one over their squares, and the square of the slope over its variance as the test.
    /// </summary>
    /// <param name="points">The points in any order, one a year; the five latest are used.</param>
    /// <returns>The trend; it cannot be calculated with fewer than five points, a year twice, a missing number or limits of no width.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or a lower limit is above its upper one.</exception>
    public static Trend OfValues(ReadOnlySpan<ValuePoint> points)
    {
        foreach (var point in points) CheckPoint(point);
        Span<int> latest = stackalloc int[Points];
        if (LatestYears.Of(points, static point => point.Year, latest) is { } unfit) return Trend.NotCalculated(unfit);
        foreach (var i in latest)
            if (points[i].Value is null) return Trend.NotCalculated(TrendReason.MissingValues);
        Span<double> years = stackalloc double[Points], values = stackalloc double[Points], weights = stackalloc double[Points];
        for (var i = 0; i < Points; i++)
        {
            var point = points[latest[i]];
            if (point.Lower is not { } lower || point.Upper is not { } upper) return Trend.NotCalculated(TrendReason.MissingLimits);
            if (upper - lower < NoWidth) return Trend.NotCalculated(TrendReason.LimitsWithoutWidth);
            var error = (upper - lower) / (2 * Distributions.Normal.TwoSided(0.95));
            (years[i], values[i], weights[i]) = (point.Year - points[latest[0]].Year, point.Value!.Value, 1 / (error * error));
        }
        var line = WeightedLine.Fit(years, values, weights);
        return Judge(line.Slope * line.Slope * line.Spread, line.Slope, years, values, weights);
    }

    static Trend OfCounts(ReadOnlySpan<double> years, ReadOnlySpan<double> counts, ReadOnlySpan<double> denominators)
    {
        Span<double> logits = stackalloc double[Points], weights = stackalloc double[Points];
        weights.Fill(1);
        var (all, events, others, time) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < Points; i++)
        {
            if (counts[i] == 0 || counts[i] == denominators[i]) return Trend.NotCalculated(TrendReason.CountIsNoneOrAll);
            logits[i] = Math.Log(counts[i] / (denominators[i] - counts[i]));
            (all, events, others, time) = (all + denominators[i], events + counts[i], others + (denominators[i] - counts[i]), time + denominators[i] * years[i]);
        }
        var (together, spread) = (0.0, 0.0);
        for (var i = 0; i < Points; i++)
        {
            var t = years[i] - time / all;
            (together, spread) = (together + t * (counts[i] - denominators[i] * (events / all)), spread + denominators[i] * t * t);
        }
        return Judge(together * together / (events / all * (others / all) * spread), WeightedLine.Fit(years, logits, weights).Slope, years, logits, weights);
    }

    static Trend Judge(double chiSquared, double slope, ReadOnlySpan<double> years, ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (chiSquared <= Threshold) return new(TrendDirection.NoSignificantChange, TrendReason.NoSignificantTrend, chiSquared, slope);
        for (var left = 0; left < Points; left++)
            if (Math.Sign(WeightedLine.Fit(years, values, weights, leftOut: left).Slope) != Math.Sign(slope))
                return new(TrendDirection.NoSignificantChange, TrendReason.OutlierFound, chiSquared, slope);
        return new(slope > 0 ? TrendDirection.Increasing : TrendDirection.Decreasing, TrendReason.SignificantTrend, chiSquared, slope);
    }

    static void CheckPoint(ProportionPoint point)
    {
        if (point.Count is { } count) Check.Count(count);
        if (point.Denominator is { } denominator) Check.Denominator(denominator);
        if (point is { Count: { } some, Denominator: { } all }) Check.CountWithinDenominator(some, all);
    }

    static void CheckPoint(ValuePoint point)
    {
        if (point.Value is { } value) Check.Finite(value, nameof(point.Value));
        if (point.Lower is { } lower) Check.Finite(lower, nameof(point.Lower));
        if (point.Upper is { } upper) Check.Finite(upper, nameof(point.Upper));
        if (point is { Lower: { } from, Upper: { } to }) Check.Limits(new(from, to), "limits");
    }
}
