namespace Endeavour.Statistics;

/// <summary>
/// A result, or the reason why there is none. Every method that can leave a result out returns this, so that a missing result is never NaN,
/// zero or null. <c>default</c> is missing with the reason <see cref="Missing.NotGiven"/>.
/// </summary>
/// <typeparam name="T">The type of the result.</typeparam>
public readonly record struct Answer<T>
    where T : struct
{
    // In this order a million of them take the least room.
    readonly T _value;
    readonly Missing _reason;
    readonly bool _known;

    /// <summary>A result that is there.</summary>
    /// <param name="value">The result.</param>
    public Answer(T value)
    {
        _known = true;
        _value = value;
    }

    /// <summary>A result that is missing.</summary>
    /// <param name="reason">Why there is none.</param>
    public Answer(Missing reason) => _reason = reason;

    /// <summary>True if there is no result.</summary>
    public bool IsMissing => !_known;

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">The result is missing; the message says why.</exception>
    public T Value => _known ? _value : throw new InvalidOperationException("There is no result to read. " + _reason.Words());

    /// <summary>Why there is no result; null if there is one.</summary>
    public Missing? Reason => _known ? null : _reason;

    /// <summary>Reads the result if there is one.</summary>
    /// <param name="value">The result, or <c>default</c> where it is missing.</param>
    /// <returns>True if there is a result.</returns>
    public bool TryGet(out T value)
    {
        value = _value;
        return _known;
    }

    /// <summary>The result as a nullable value, for storage that has no room for a reason.</summary>
    /// <returns>The result, or null where it is missing.</returns>
    public T? OrNull() => _known ? _value : null;

    /// <summary>The result in words for logs and test messages, or why there is none.</summary>
    /// <returns>The result, or the reason as a sentence.</returns>
    public override string ToString() => _known ? FormattableString.Invariant($"{_value}") : _reason.Words();
}
