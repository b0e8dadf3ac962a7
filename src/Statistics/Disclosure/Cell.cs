using System.Globalization;
using System.Text.Json.Serialization;

namespace Endeavour.Statistics;

/// <summary>
/// A count as it may be published: shown, or withheld with the reason. A withheld cell does not hold its count in any field, so that neither
/// reflection nor serialisation can bring it out. <c>default</c> is withheld with the reason <see cref="Withheld.NotGiven"/>; it is not zero.
/// </summary>
[JsonConverter(typeof(CellJson))]
public readonly record struct Cell
{
    readonly long _shown;
    readonly bool _isShown;
    readonly Withheld _why;

    Cell(long shown, bool isShown, Withheld why) => (_shown, _isShown, _why) = (shown, isShown, why);

    /// <summary>True if the count is not there to read.</summary>
    public bool IsSuppressed => !_isShown;

    /// <summary>Why the count is not shown; null if it is.</summary>
    public Withheld? Why => _isShown ? null : _why;

    /// <summary>The count that is shown, which may be rounded.</summary>
    /// <exception cref="InvalidOperationException">The count is withheld; the message says why.</exception>
    public long Value => _isShown ? _shown : throw new InvalidOperationException($"There is no count to read: it is {_why.Words()}.");

    /// <summary>A count that is shown.</summary>
    /// <param name="count">The count, zero or more; rounded, if the rule rounds.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Cell Shown(long count) =>
        count >= 0 ? new(count, true, default) : throw new ArgumentOutOfRangeException(nameof(count), "Give a count of zero or more.");

    /// <summary>A count that is withheld. It takes no count, so that it cannot keep one.</summary>
    /// <param name="why">Why the count is not shown.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not one of the list.</exception>
    public static Cell Suppressed(Withheld why) =>
        Enum.IsDefined(why) ? new(0, false, why) : throw new ArgumentOutOfRangeException(nameof(why), why, "Give one of the known reasons why a count is not shown.");

    /// <summary>Reads the count if it is shown.</summary>
    /// <param name="count">The count; 0 where it is withheld.</param>
    /// <returns>True if the count is shown.</returns>
    public bool TryGet(out long count)
    {
        count = _shown;
        return _isShown;
    }

    /// <summary>The count for the page, as in "1,234", or the words that stand in its place.</summary>
    /// <returns>Words without a full stop.</returns>
    public string Words() => _isShown ? _shown.ToString("#,##0", CultureInfo.InvariantCulture) : _why.Words();

    /// <summary>The count in plain digits, or the words that stand in its place.</summary>
    /// <returns>Words without a full stop.</returns>
    public override string ToString() => _isShown ? _shown.ToString(CultureInfo.InvariantCulture) : _why.Words();
}
