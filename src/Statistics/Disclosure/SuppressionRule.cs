namespace Endeavour.Statistics;

/// <summary>
/// Which counts are too small to show, and how the others are rounded. The default is the rule of NHS England for hospital data below national
/// level without its rounding: counts from 1 to 7 are withheld and zero is shown (NHS Digital 2018).
/// </summary>
public sealed record SuppressionRule
{
    const long Most = 1L << 53;

    /// <summary>A rule.</summary>
    /// <param name="threshold">The largest count that is withheld, 1 or more: 7 withholds 1 to 7.</param>
    /// <param name="withholdsZero">True if zero is withheld too, where it would say that nobody in a group has something.</param>
    /// <param name="roundTo">
    /// The base to which the counts that are shown are rounded, such as 5; null for no rounding. From 2 to twice the first count that is shown, so that
    /// no count is rounded to zero.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold or the base is out of its range.</exception>
    public SuppressionRule(int threshold = 7, bool withholdsZero = false, int? roundTo = null)
    {
        if (threshold is < 1 or > 1_000_000)
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "Give the largest count to withhold, from 1 to 1,000,000, such as 7.");
        if (roundTo is { } step && (step < 2 || step > 2L * (threshold + 1)))
            throw new ArgumentOutOfRangeException(nameof(roundTo), roundTo, "Give a base of 2 or more, and no more than twice the first count that is shown, or a count would be rounded to zero.");
        (Threshold, WithholdsZero, RoundTo) = (threshold, withholdsZero, roundTo);
    }

    /// <summary>Counts from 1 to 7 are withheld; the others are shown as they are.</summary>
    public static SuppressionRule Default { get; } = new();

    /// <summary>The rule of NHS England for hospital data below national level: 1 to 7 withheld, zero shown, the rest rounded to the nearest 5.</summary>
    public static SuppressionRule Nhs { get; } = new(roundTo: 5);

    /// <summary>The largest count that is withheld.</summary>
    public int Threshold { get; }

    /// <summary>True if zero is withheld too.</summary>
    public bool WithholdsZero { get; }

    /// <summary>The base to which shown counts are rounded; null for no rounding.</summary>
    public int? RoundTo { get; }

    /// <summary>The smallest count that a hidden cell can have, as everybody knows who knows the rule: 1, or 0 where zero is withheld.</summary>
    internal long Lowest => WithholdsZero ? 0 : 1;

    /// <summary>Whether a count is too small to show.</summary>
    /// <param name="count">The true count, 0 to 2^53.</param>
    /// <returns>True from 1 (or 0) to the threshold.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of its range. The message does not repeat it.</exception>
    public bool Withholds(long count)
    {
        if (count is < 0 or > Most) throw new ArgumentOutOfRangeException(nameof(count), "Give a count from zero to 9,007,199,254,740,992.");
        return count >= Lowest && count <= Threshold;
    }

    /// <summary>A count that stands alone, as it may be published. In a table use <see cref="CountTable.Protect"/>: a total could give the count back.</summary>
    /// <param name="count">The true count, 0 to 2^53.</param>
    /// <returns>The cell: withheld as <see cref="Withheld.Primary"/>, or shown and rounded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of its range.</exception>
    public Cell Publish(long count) => Withholds(count) ? Cell.Suppressed(Withheld.Primary) : Cell.Shown(Rounded(count));

    /// <summary>
    /// A part of a whole that is known, such as 98 vaccinated of 100: withheld if the part or what remains of the whole is small, for each gives the other.
    /// </summary>
    /// <param name="count">The true count of the part, 0 to <paramref name="whole"/>.</param>
    /// <param name="whole">The true count of the whole, up to 2^53.</param>
    /// <returns>The cell of the part: withheld as <see cref="Withheld.PrimaryOrSecondary"/>, or shown and rounded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range, or the part exceeds the whole.</exception>
    public Cell PublishPart(long count, long whole)
    {
        var small = Withholds(count) | Withholds(whole);
        if (count > whole) throw new ArgumentOutOfRangeException(nameof(count), "Give a part no larger than the whole.");
        return small || Withholds(whole - count) ? Cell.Suppressed(Withheld.PrimaryOrSecondary) : Cell.Shown(Rounded(count));
    }

    // Halves go up; zero stays zero, and nothing else becomes zero.
    internal long Rounded(long count) => RoundTo is { } step ? (count + step / 2) / step * step : count;
}
