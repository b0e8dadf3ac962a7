namespace Endeavour.Statistics;

/// <summary>
/// Rates and percentages of counts that may be withheld. A rate with a known denominator gives its count back; limits beside a rate give the count back even
/// without one, since their width depends on it. So what is derived from a withheld count is withheld with it, and what is derived from a rounded count uses
/// the rounded one: the exact rate would undo the rounding.
/// </summary>
public static class DerivedFigures
{
    /// <summary>Whether what is derived from these cells must be withheld: a rate, a percentage, their limits, a share of a total.</summary>
    /// <param name="cells">The counts and denominators that go into it, as they are published.</param>
    /// <returns>True if any of them is withheld.</returns>
    public static bool MustWithhold(params ReadOnlySpan<Cell> cells)
    {
        foreach (var cell in cells)
            if (cell.IsSuppressed) return true;
        return false;
    }

    /// <summary>The rate of a published count.</summary>
    /// <param name="count">The count as it is published.</param>
    /// <param name="denominator">The denominator as it is published.</param>
    /// <param name="multiplier">The unit, such as 100,000. Above zero.</param>
    /// <returns>The rate; <see cref="Missing.Suppressed"/> if a cell is withheld; <see cref="Missing.NotGiven"/> if nobody is in the denominator.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The multiplier is out of its range.</exception>
    public static Answer<double> Rate(Cell count, Cell denominator, double multiplier = 1)
    {
        Check.Multiplier(multiplier);
        if (!count.TryGet(out var events) || !denominator.TryGet(out var people)) return new(Missing.Suppressed);
        return people == 0 ? new(Missing.NotGiven) : Finite((double)events / people * multiplier);
    }

    /// <summary>The limits of the rate of a published count, by <see cref="Statistics.Rate.Byars(double, double, double, double)"/>.</summary>
    /// <param name="count">The count as it is published.</param>
    /// <param name="denominator">The denominator as it is published.</param>
    /// <param name="confidence">The confidence level, 0.9 to 1.</param>
    /// <param name="multiplier">The unit, such as 100,000. Above zero.</param>
    /// <returns>The limits; <see cref="Missing.Suppressed"/> if a cell is withheld; <see cref="Missing.NotGiven"/> if nobody is in the denominator.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence or the multiplier is out of its range.</exception>
    public static Answer<Interval> RateLimits(Cell count, Cell denominator, double confidence = 0.95, double multiplier = 1)
    {
        Check.Multiplier(multiplier);
        Check.Confidence(confidence);
        if (!count.TryGet(out var events) || !denominator.TryGet(out var people)) return new(Missing.Suppressed);
        return people == 0 ? new(Missing.NotGiven) : new(Statistics.Rate.Byars(events, people, confidence, multiplier));
    }

    /// <summary>The percentage of a part in its whole, both as they are published. Publish the part by <see cref="SuppressionRule.PublishPart"/>.</summary>
    /// <param name="part">The part as it is published.</param>
    /// <param name="whole">The whole as it is published.</param>
    /// <returns>0 to 100; <see cref="Missing.Suppressed"/> if a cell is withheld; <see cref="Missing.NotGiven"/> if nobody is in the whole.</returns>
    /// <exception cref="ArgumentException">The part exceeds the whole.</exception>
    public static Answer<double> Percentage(Cell part, Cell whole)
    {
        if (!part.TryGet(out var some) || !whole.TryGet(out var all)) return new(Missing.Suppressed);
        if (some > all) throw new ArgumentException("Give a part no larger than the whole.", nameof(part));
        return all == 0 ? new(Missing.NotGiven) : new(100.0 * some / all);
    }

    static Answer<double> Finite(double value) =>
        double.IsFinite(value) ? new(value) : throw new ArgumentOutOfRangeException(nameof(value), "Give a smaller multiplier: the rate is too large for a number.");
}
