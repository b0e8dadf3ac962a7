using System.Buffers;

namespace Endeavour.Statistics;

public static partial class Quantiles
{
    /// <summary>
    /// The rule of SQL's NTILE: areas in order of value, lowest first, are dealt into groups whose sizes differ by one at most, the first groups being
    /// the larger ones. Ties can be split. Where SQL leaves it to chance which area goes first, here it is the one whose key comes first, compared
    /// character by character: the same data give the same groups in whatever order they come.
    /// </summary>
    /// <param name="keys">The areas' codes, each once.</param>
    /// <param name="values">The values, as many as keys; NaN where missing.</param>
    /// <param name="quantiles">The number of quantiles, 2 or more.</param>
    /// <returns>
    /// For each value its quantile, 1 (lowest) to k; <see cref="Missing.NotGiven"/> for a missing value; <see cref="Missing.TooFewValues"/> for every
    /// other value if there are fewer values than quantiles.
    /// </returns>
    /// <exception cref="ArgumentException">The spans differ in length, a key is there twice, fewer than two quantiles are asked for, or a value is infinite.</exception>
    public static Answer<int>[] Ntile(ReadOnlySpan<string> keys, ReadOnlySpan<double> values, int quantiles)
    {
        CheckQuantiles(quantiles);
        if (keys.Length != values.Length) throw new ArgumentException("Give one key for each value.", nameof(keys));
        var result = new Answer<int>[values.Length];
        var order = new List<(double Value, string Key, int Place)>();
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i])) continue;
            Check.Finite(values[i], nameof(values));
            order.Add((values[i], keys[i], i));
        }
        order.Sort(static (one, other) => one.Value != other.Value ? one.Value.CompareTo(other.Value) : string.CompareOrdinal(one.Key, other.Key));
        CheckKeys(keys);
        var (size, larger) = Math.DivRem(order.Count, quantiles);
        var inLarger = larger * (size + 1);
        for (var i = 0; i < order.Count; i++)
            result[order[i].Place] = size == 0 ? new(Missing.TooFewValues) : new(i < inLarger ? i / (size + 1) + 1 : larger + (i - inLarger) / size + 1);
        return result;
    }

    /// <summary>
    /// The bounds of the quartile comparator of Fingertips: as <see cref="FingertipsQuintiles"/>, with the percentiles 25, 50 and 75.
    /// </summary>
    /// <param name="values">The values of all areas of the type, in England or in the parent area; NaN where missing.</param>
    /// <returns>The bounds; <see cref="Missing.TooFewValues"/> with fewer than four values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is infinite.</exception>
    public static Answer<QuartileBounds> FingertipsQuartiles(ReadOnlySpan<double> values)
    {
        var rented = ArrayPool<double>.Shared.Rent(values.Length);
        var sorted = Sorted(values, rented);
        var bounds = sorted.Length < 4
            ? new Answer<QuartileBounds>(Missing.TooFewValues)
            : new(new QuartileBounds(Percentile(sorted, 0), Percentile(sorted, 0.25), Percentile(sorted, 0.5), Percentile(sorted, 0.75), Percentile(sorted, 1)));
        ArrayPool<double>.Shared.Return(rented);
        return bounds;
    }

    /// <summary>A percentile by the rule of Fingertips: linear interpolation at place (N - 1) p + 1, rounded to ten decimals, halves away from zero.</summary>
    /// <param name="values">The values; NaN where missing.</param>
    /// <param name="share">The percentile as a share from 0 (the minimum) to 1 (the maximum).</param>
    /// <returns>The percentile; <see cref="Missing.TooFewValues"/> without a value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is infinite, or the share is out of its range.</exception>
    public static Answer<double> FingertipsPercentile(ReadOnlySpan<double> values, double share)
    {
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "Give a share from 0 to 1, such as 0.9 for the 90th percentile.");
        var rented = ArrayPool<double>.Shared.Rent(values.Length);
        var sorted = Sorted(values, rented);
        var percentile = sorted.Length == 0 ? new Answer<double>(Missing.TooFewValues) : new(Percentile(sorted, share));
        ArrayPool<double>.Shared.Return(rented);
        return percentile;
    }

    static void CheckKeys(ReadOnlySpan<string> keys)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
            if (!seen.Add(key)) throw new ArgumentException($"Give each key once: {key} is there twice.", nameof(keys));
    }
}
