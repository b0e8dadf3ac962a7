using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

public static partial class Comparison
{
    /// <summary>
    /// Compares by two overlapping intervals: similar if the area's and the benchmark's 95% limits overlap or touch; otherwise by value. It is the only
    /// rule that heeds the benchmark's own uncertainty, and it finds fewer differences than a test would (Austin and Hux 2002).
    /// </summary>
    /// <param name="benchmark">The benchmark's value.</param>
    /// <param name="benchmarkLimits95">The benchmark's 95% confidence limits.</param>
    /// <param name="value">The area's value.</param>
    /// <param name="limits95">The area's 95% confidence limits.</param>
    /// <returns><see cref="Position.Below"/>, <see cref="Position.Similar"/> or <see cref="Position.Above"/>.</returns>
    /// <exception cref="ArgumentException">A number is missing or not finite, or a lower limit is above its upper one.</exception>
    public static Position AgainstInterval(double benchmark, Interval benchmarkLimits95, double value, Interval limits95)
    {
        Check.Finite(benchmark);
        Check.Finite(value);
        Check.Limits(benchmarkLimits95);
        Check.Limits(limits95);
        var apart = limits95.Upper < benchmarkLimits95.Lower || limits95.Lower > benchmarkLimits95.Upper;
        return apart ? (Position)value.CompareTo(benchmark) : Position.Similar;
    }

    /// <summary>The change from the previous value, by the rule of Fingertips: there is one only if the two values' 95% limits do not overlap.</summary>
    /// <param name="previous">The previous value.</param>
    /// <param name="previousLimits95">Its 95% confidence limits.</param>
    /// <param name="value">The value now.</param>
    /// <param name="limits95">Its 95% confidence limits.</param>
    /// <returns><see cref="Position.Above"/> for an increase, <see cref="Position.Below"/> for a decrease, <see cref="Position.Similar"/> for no clear change.</returns>
    /// <exception cref="ArgumentException">A number is missing or not finite, or a lower limit is above its upper one.</exception>
    public static Position ChangeFromPrevious(double previous, Interval previousLimits95, double value, Interval limits95) =>
        AgainstInterval(previous, previousLimits95, value, limits95);

    /// <summary>
    /// How often the limits of two independent figures would not overlap, were the truth behind them the same: what <see cref="ChangeFromPrevious"/> finds by chance
    /// alone. With half-widths h and k of normal 95% limits it is the share of the normal distribution beyond z (h + k) / √(h² + k²), both ways: 0.0056 where they are
    /// equally wide, and up to 0.05 the more they differ (Schenker and Gentleman 2001, The American Statistician 55(3)).
    /// </summary>
    /// <param name="previousLimits95">The previous value's 95% confidence limits.</param>
    /// <param name="limits95">The 95% confidence limits now.</param>
    /// <returns>A probability, from 0.0056 to 0.05; 0.05 where neither has any width.</returns>
    /// <exception cref="ArgumentException">A limit is missing or not finite, or a lower limit is above its upper one.</exception>
    public static double ChanceOfChange(Interval previousLimits95, Interval limits95)
    {
        Check.Limits(previousLimits95);
        Check.Limits(limits95);
        var (before, now) = (previousLimits95.Upper - previousLimits95.Lower, limits95.Upper - limits95.Lower);
        var together = Math.Sqrt(before * before + now * now);
        return Normal.BothTails(Normal.TwoSided(0.95) * (together == 0 ? 1 : (before + now) / together));
    }

    /// <summary>
    /// Compares with the goal of Fingertips to be at or above the value that England had a year before. The rule as published takes no account of
    /// polarity: below is missed, also where low is good.
    /// </summary>
    /// <param name="value">The area's value.</param>
    /// <param name="previousEngland">England's value of the year before.</param>
    /// <returns>Missed below England's value of the year before, met otherwise.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is missing or not finite.</exception>
    public static GoalVerdict AgainstPreviousEngland(double value, double previousEngland)
    {
        Check.Finite(value);
        Check.Finite(previousEngland);
        return value < previousEngland ? GoalVerdict.Missed : GoalVerdict.Met;
    }

    /// <summary>
    /// Compares with a goal of two limits that are percentiles of all areas, by the rule of <see cref="Quantiles.FingertipsPercentile"/> and
    /// <see cref="AgainstGoal(double, double, double, Polarity)"/>.
    /// </summary>
    /// <param name="value">The area's value.</param>
    /// <param name="areas">The values of all areas of the type; NaN where missing.</param>
    /// <param name="lowerShare">The percentile under which a value is low, as a share from 0 to 1.</param>
    /// <param name="upperShare">The percentile from which a value is high, no lower than the other.</param>
    /// <param name="polarity">Whether high or low is good.</param>
    /// <returns>Met, close or missed; not compared if neither direction is good or no area has a value.</returns>
    /// <exception cref="ArgumentException">A number is not finite, a share is out of its range, the shares are the wrong way round, or the polarity is not one of the list.</exception>
    public static GoalVerdict AgainstPercentiles(double value, ReadOnlySpan<double> areas, double lowerShare, double upperShare, Polarity polarity)
    {
        Check.Finite(value);
        if (lowerShare > upperShare) throw new ArgumentException("Give the lower percentile first.", nameof(lowerShare));
        var (lower, upper) = (Quantiles.FingertipsPercentile(areas, lowerShare), Quantiles.FingertipsPercentile(areas, upperShare));
        return lower.IsMissing ? GoalVerdict.NotCompared : AgainstGoal(value, lower.Value, upper.Value, polarity);
    }
}
