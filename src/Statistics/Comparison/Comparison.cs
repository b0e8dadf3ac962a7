namespace Endeavour.Statistics;

/// <summary>
/// Comparison of an area with a benchmark or a goal, by the rules of Fingertips (the "single overlapping confidence interval" methods and goals).
/// All numbers are in the same unit.
/// </summary>
public static partial class Comparison
{
    /// <summary>
    /// Compares with a benchmark at one level: similar if the benchmark is inside the area's 95% limits, ends included; otherwise by value.
    /// The benchmark's own uncertainty is ignored.
    /// </summary>
    /// <param name="benchmark">The benchmark's value, usually England's.</param>
    /// <param name="value">The area's value.</param>
    /// <param name="limits95">The area's 95% confidence limits.</param>
    /// <returns><see cref="Position.Below"/>, <see cref="Position.Similar"/> or <see cref="Position.Above"/>.</returns>
    /// <exception cref="ArgumentException">A number is missing or not finite, or the lower limit is above the upper one.</exception>
    public static Position Against(double benchmark, double value, Interval limits95)
    {
        Check.Finite(benchmark);
        Check.Finite(value);
        Check.Limits(limits95);
        return limits95.Contains(benchmark) ? Position.Similar : (Position)value.CompareTo(benchmark);
    }

    /// <summary>
    /// Compares with a benchmark at two levels: similar if the benchmark is inside the 95% limits; below or above if it is outside them but
    /// inside the 99.8% limits; far below or far above if it is outside both. Ends are included.
    /// </summary>
    /// <param name="benchmark">The benchmark's value, usually England's.</param>
    /// <param name="value">The area's value.</param>
    /// <param name="limits95">The area's 95% confidence limits.</param>
    /// <param name="limits998">The area's 99.8% confidence limits.</param>
    /// <returns>One of the five positions.</returns>
    /// <exception cref="ArgumentException">A number is missing or not finite, or a lower limit is above its upper one.</exception>
    public static Position AgainstTwoLevels(double benchmark, double value, Interval limits95, Interval limits998)
    {
        Check.Limits(limits998);
        var position = Against(benchmark, value, limits95);
        return limits998.Contains(benchmark) ? position : (Position)(2 * (sbyte)position);
    }

    /// <summary>Turns a position into a verdict.</summary>
    /// <param name="position">Where the area lies; null if a value, a limit or the benchmark is missing.</param>
    /// <param name="polarity">Whether high or low is good.</param>
    /// <returns>
    /// Better, worse, best or worst where a direction is good; higher or lower without judgement, at either level; similar;
    /// not compared if the polarity is not applicable or the position is missing.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The position or the polarity is not one of its list.</exception>
    public static Verdict Judge(Position? position, Polarity polarity) => (position, polarity) switch
    {
        (_, < Polarity.NotApplicable or > Polarity.NoJudgement) => throw UnknownPolarity(polarity),
        (< Position.FarBelow or > Position.FarAbove, _) => throw new ArgumentOutOfRangeException(nameof(position), position, "This is not a known position."),
        (null, _) or (_, Polarity.NotApplicable) => Verdict.NotCompared,
        (Position.Similar, _) => Verdict.Similar,
        (var there, Polarity.NoJudgement) => there > 0 ? Verdict.Higher : Verdict.Lower,
        (Position.FarAbove, Polarity.HighIsGood) or (Position.FarBelow, Polarity.LowIsGood) => Verdict.Best,
        (Position.FarBelow, Polarity.HighIsGood) or (Position.FarAbove, Polarity.LowIsGood) => Verdict.Worst,
        (Position.Above, Polarity.HighIsGood) or (Position.Below, Polarity.LowIsGood) => Verdict.Better,
        _ => Verdict.Worse,
    };

    /// <summary>Compares a value with a goal of one limit. The limit itself meets the goal.</summary>
    /// <param name="value">The area's value.</param>
    /// <param name="limit">The goal.</param>
    /// <param name="polarity">Whether high or low is good.</param>
    /// <returns>Met or missed; not compared if neither direction is good.</returns>
    /// <exception cref="ArgumentException">A number is missing or not finite, or the polarity is not one of the list.</exception>
    public static GoalVerdict AgainstGoal(double value, double limit, Polarity polarity)
    {
        Check.Finite(value);
        Check.Finite(limit);
        return Goal(polarity, high: value >= limit, low: value <= limit);
    }

    /// <summary>
    /// Compares confidence limits with a goal of one limit: above if the lower confidence limit is at the goal or above it, below if the upper
    /// confidence limit is under the goal, close otherwise.
    /// </summary>
    /// <param name="limits95">The area's 95% confidence limits.</param>
    /// <param name="limit">The goal.</param>
    /// <param name="polarity">Whether high or low is good.</param>
    /// <returns>Met, close or missed; not compared if neither direction is good.</returns>
    /// <exception cref="ArgumentException">A number is missing or not finite, or the polarity is not one of the list.</exception>
    public static GoalVerdict AgainstGoal(Interval limits95, double limit, Polarity polarity)
    {
        Check.Limits(limits95);
        Check.Finite(limit);
        var (above, below) = (limits95.Lower >= limit, limits95.Upper < limit);
        return above || below ? Goal(polarity, high: above, low: below) : Goal(polarity);
    }

    /// <summary>Compares a value with a goal of two limits. The lower limit itself is between; the upper limit itself is above.</summary>
    /// <param name="value">The area's value.</param>
    /// <param name="lowerLimit">Under it a value is low.</param>
    /// <param name="upperLimit">At it or above a value is high; no lower than <paramref name="lowerLimit"/>.</param>
    /// <param name="polarity">Whether high or low is good.</param>
    /// <returns>Met, close or missed; not compared if neither direction is good.</returns>
    /// <exception cref="ArgumentException">A number is missing or not finite, the limits are the wrong way round, or the polarity is not one of the list.</exception>
    public static GoalVerdict AgainstGoal(double value, double lowerLimit, double upperLimit, Polarity polarity)
    {
        Check.Finite(value);
        Check.Limits(new(lowerLimit, upperLimit), nameof(lowerLimit));
        var (high, low) = (value >= upperLimit, value < lowerLimit);
        return high || low ? Goal(polarity, high, low) : Goal(polarity);
    }

    static GoalVerdict Goal(Polarity polarity, bool high, bool low) => polarity switch
    {
        Polarity.HighIsGood => high ? GoalVerdict.Met : GoalVerdict.Missed,
        Polarity.LowIsGood => low ? GoalVerdict.Met : GoalVerdict.Missed,
        _ => Goal(polarity),
    };

    static GoalVerdict Goal(Polarity polarity) => polarity switch
    {
        Polarity.HighIsGood or Polarity.LowIsGood => GoalVerdict.Close,
        Polarity.NoJudgement or Polarity.NotApplicable => GoalVerdict.NotCompared,
        _ => throw UnknownPolarity(polarity),
    };

    static ArgumentOutOfRangeException UnknownPolarity(Polarity polarity) => new(nameof(polarity), polarity, "This is not a known polarity.");
}
