using System.Buffers;

namespace Endeavour.Statistics;

/// <summary>
/// Puts areas into groups of about equal size by their values. Two rules are in use in England and they can differ by an area at a boundary:
/// <see cref="Assign(ReadOnlySpan{double}, int, bool)"/> by rank (deprivation deciles, slope index), <see cref="FingertipsQuintiles"/> by percentile.
/// </summary>
public static partial class Quantiles
{
    /// <summary>
    /// The rank rule of PHEindicatormethods: with N values and k quantiles a value of rank r (ties share the lowest rank) is in quantile
    /// floor(k + 1 - ceil((N + 1 - r) / (N / k))), or 1 where that is 0. Ties are never split, so a quantile can be skipped or oversized.
    /// </summary>
    /// <param name="values">The values, one an area; NaN where missing.</param>
    /// <param name="quantiles">The number of quantiles k, 2 or more: 10 for deciles, 5 for quintiles.</param>
    /// <param name="highestFirst">True: quantile 1 holds the highest values. False: the lowest.</param>
    /// <returns>
    /// For each value its quantile, 1 to k; <see cref="Missing.NotGiven"/> for a missing value; <see cref="Missing.TooFewValues"/> for every
    /// other value if there are fewer values than quantiles.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two quantiles are asked for, or a value is infinite.</exception>
    public static Answer<int>[] Assign(ReadOnlySpan<double> values, int quantiles, bool highestFirst = true)
    {
        var result = new Answer<int>[values.Length];
        Assign(values, quantiles, highestFirst, result);
        return result;
    }

    /// <summary>The rank rule as in <see cref="Assign(ReadOnlySpan{double}, int, bool)"/>, into a span of the caller's.</summary>
    /// <param name="values">The values, one an area; NaN where missing.</param>
    /// <param name="quantiles">The number of quantiles, 2 or more.</param>
    /// <param name="highestFirst">True: quantile 1 holds the highest values. False: the lowest.</param>
    /// <param name="into">Where the quantiles go, as many places as values.</param>
    /// <exception cref="ArgumentException">The spans differ in length, fewer than two quantiles are asked for, or a value is infinite.</exception>
    public static void Assign(ReadOnlySpan<double> values, int quantiles, bool highestFirst, Span<Answer<int>> into)
    {
        CheckQuantiles(quantiles);
        if (into.Length != values.Length) throw new ArgumentException("Give one place for each value.", nameof(into));
        var (rented, starts, labels) = (ArrayPool<double>.Shared.Rent(values.Length), ArrayPool<double>.Shared.Rent(values.Length), ArrayPool<int>.Shared.Rent(values.Length));
        var sign = highestFirst ? -1 : 1;
        var sorted = Sorted(values, rented, sign);
        var steps = sorted.Length < quantiles ? 0 : Steps(sorted, quantiles, starts, labels);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i])) into[i] = new(Missing.NotGiven);
            else if (steps == 0) into[i] = new(Missing.TooFewValues);
            else into[i] = new(labels[StepOf(starts.AsSpan(0, steps), sign * values[i])]);
        }
        ArrayPool<double>.Shared.Return(rented);
        ArrayPool<double>.Shared.Return(starts);
        ArrayPool<int>.Shared.Return(labels);
    }

    /// <summary>
    /// The bounds of the quintile comparator of Fingertips: the minimum, the percentiles 20, 40, 60 and 80 by linear interpolation at place
    /// (N - 1) p + 1 (as spreadsheets do), and the maximum, each rounded to ten decimals, halves away from zero.
    /// </summary>
    /// <param name="values">The values of all areas of the type, in England or in the parent area; NaN where missing.</param>
    /// <returns>The bounds; <see cref="Missing.TooFewValues"/> with fewer than five values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is infinite.</exception>
    public static Answer<QuintileBounds> FingertipsQuintiles(ReadOnlySpan<double> values)
    {
        var rented = ArrayPool<double>.Shared.Rent(values.Length);
        var sorted = Sorted(values, rented);
        var bounds = sorted.Length < 5
            ? new Answer<QuintileBounds>(Missing.TooFewValues)
            : new(new QuintileBounds(
                Percentile(sorted, 0), Percentile(sorted, 0.2), Percentile(sorted, 0.4), Percentile(sorted, 0.6), Percentile(sorted, 0.8), Percentile(sorted, 1)));
        ArrayPool<double>.Shared.Return(rented);
        return bounds;
    }

    static void CheckQuantiles(int quantiles)
    {
        if (quantiles < 2) throw new ArgumentOutOfRangeException(nameof(quantiles), quantiles, "Give two quantiles or more, such as 10 for deciles.");
    }

    static ReadOnlySpan<double> Sorted(ReadOnlySpan<double> values, double[] rented, int sign = 1)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            Check.Finite(value, nameof(values));
            rented[count++] = sign * value;
        }
        var sorted = rented.AsSpan(0, count);
        sorted.Sort();
        return sorted;
    }

    /// <summary>The value at which each quantile starts, and which one it is: ties have the rank of the first of them, so none is split.</summary>
    static int Steps(ReadOnlySpan<double> sorted, int quantiles, double[] starts, int[] labels)
    {
        var steps = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] == sorted[i - 1]) continue;
            var quantile = Quantile(i + 1, sorted.Length, quantiles);
            if (steps > 0 && labels[steps - 1] == quantile) continue;
            (starts[steps], labels[steps]) = (sorted[i], quantile);
            steps++;
        }
        return steps;
    }

    // Few quantiles are counted without a branch, many are searched.
    static int StepOf(ReadOnlySpan<double> starts, double value)
    {
        var passed = 0;
        if (starts.Length <= 32)
        {
            foreach (var start in starts) passed += value >= start ? 1 : 0;
            return passed - 1;
        }
        var beyond = starts.Length;
        while (passed < beyond)
        {
            var middle = (passed + beyond) / 2;
            if (starts[middle] <= value) passed = middle + 1;
            else beyond = middle;
        }
        return passed - 1;
    }

    // In double and in this order: for some k the rounding of N / k moves an area at a boundary, and the published figures have it so.
    static int Quantile(int rank, int count, int quantiles)
    {
        var quantile = Math.Floor(quantiles + 1 - Math.Ceiling((count + 1.0 - rank) / ((double)count / quantiles)));
        return Math.Max(1, (int)quantile);
    }

    static double Percentile(ReadOnlySpan<double> sorted, double share)
    {
        var place = (sorted.Length - 1) * share;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return Math.Round(sorted[below] + (place - below) * (sorted[above] - sorted[below]), 10, MidpointRounding.AwayFromZero);
    }
}
