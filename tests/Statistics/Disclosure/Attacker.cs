using System.Numerics;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Disclosure;

/// <summary>
/// Somebody who has the published table and wants the hidden counts. Written apart from the library: linear algebra in exact fractions, and trying out
/// every way to fill the table.
/// </summary>
sealed class Attacker(int rows, int columns, int[] groups, Func<int, int, long?> shown)
{
    readonly int _groups = groups.Length == 0 ? 0 : groups.Max() + 1;

    int AllRows => rows + _groups + 1;

    int AllColumns => columns + 1;

    /// <summary>A table with all its totals, added up anew.</summary>
    public static long[,] WithTotals(long[,] counts, int[] groups)
    {
        var (rows, columns, all) = (counts.GetLength(0), counts.GetLength(1), groups.Length == 0 ? 0 : groups.Max() + 1);
        var table = new long[rows + all + 1, columns + 1];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                foreach (var row in groups.Length == 0 ? [r, rows] : new[] { r, rows + groups[r], rows + all })
                    foreach (var column in new[] { c, columns }) table[row, column] += counts[r, c];
        return table;
    }

    /// <summary>The hidden figures that the shown ones fix by adding and subtracting alone.</summary>
    public HashSet<(int Row, int Column)> SolvedByAlgebra()
    {
        List<(int Row, int Column)> unknown = [.. Places().Where(place => shown(place.Row, place.Column) is null)];
        var equations = Sums().Select(sum => unknown.Select(place => (BigInteger)sum(place.Row, place.Column)).ToArray()).ToList();
        var pivots = new List<(BigInteger[] Row, int Column)>();
        for (var column = 0; column < unknown.Count; column++)
        {
            var place = equations.FindIndex(row => row[column] != 0);
            if (place < 0) continue;
            var pivot = equations[place];
            equations.RemoveAt(place);
            foreach (var row in equations.Concat(pivots.Select(each => each.Row))) Eliminate(row, pivot, column);
            pivots.Add((pivot, column));
        }
        return [.. pivots.Where(each => each.Row.Count(number => number != 0) == 1).Select(each => unknown[each.Column])];
    }

    /// <summary>
    /// The least and the largest count of each hidden figure over all ways to fill the table with whole numbers from <paramref name="lowest"/> up in hidden
    /// places, trying numbers up to <paramref name="most"/>.
    /// </summary>
    public Dictionary<(int Row, int Column), (long Least, long Most)> TriesEverything(long lowest, long most)
    {
        var found = new Dictionary<(int, int), (long, long)>();
        var fill = new long[rows, columns];
        Try(0);
        return found;

        void Try(int place)
        {
            if (place == rows * columns)
            {
                Note(found, fill);
                return;
            }
            var (r, c) = (place / columns, place % columns);
            var (from, to) = shown(r, c) is { } known ? (known, known) : (lowest, most);
            for (fill[r, c] = from; fill[r, c] <= to; fill[r, c]++)
                if (Fits(fill, r, c)) Try(place + 1);
            fill[r, c] = 0;
        }
    }

    // So far no shown row or column total is passed, and those that are complete are met.
    bool Fits(long[,] fill, int row, int column)
    {
        var (across, down) = (0L, 0L);
        for (var c = 0; c <= column; c++) across += fill[row, c];
        for (var r = 0; r <= row; r++) down += fill[r, column];
        return Meets(across, shown(row, columns), column == columns - 1) && (groups.Length > 0 || Meets(down, shown(rows, column), row == rows - 1));
    }

    static bool Meets(long sum, long? total, bool complete) => total is not { } known || (complete ? sum == known : sum <= known);

    void Note(Dictionary<(int, int), (long Least, long Most)> found, long[,] fill)
    {
        var all = WithTotals(fill, groups);
        foreach (var (r, c) in Places())
            if (shown(r, c) is { } known && known != all[r, c]) return;
        foreach (var (r, c) in Places())
        {
            if (shown(r, c) is not null) continue;
            var (least, most) = found.GetValueOrDefault((r, c), (long.MaxValue, long.MinValue));
            found[(r, c)] = (Math.Min(least, all[r, c]), Math.Max(most, all[r, c]));
        }
    }

    IEnumerable<(int Row, int Column)> Places() =>
        from r in Enumerable.Range(0, AllRows) from c in Enumerable.Range(0, AllColumns) select (r, c);

    // Each sum of the table as the coefficients of its figures: parts 1, total -1.
    IEnumerable<Func<int, int, int>> Sums()
    {
        for (var r = 0; r < AllRows; r++)
        {
            var row = r;
            yield return (i, j) => i != row ? 0 : j < columns ? 1 : -1;
        }
        for (var c = 0; c < AllColumns; c++)
        {
            var column = c;
            yield return (i, j) => j != column ? 0 : i < rows ? 1 : i == AllRows - 1 ? -1 : 0;
            for (var g = 0; g < _groups; g++)
            {
                var group = g;
                yield return (i, j) => j != column ? 0 : i < rows ? (groups[i] == group ? 1 : 0) : i == rows + group ? -1 : 0;
            }
        }
    }

    static void Eliminate(BigInteger[] row, BigInteger[] pivot, int column)
    {
        var (a, b) = (pivot[column], row[column]);
        if (b == 0) return;
        for (var i = 0; i < row.Length; i++) row[i] = row[i] * a - pivot[i] * b;
        var common = row.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        if (common > 1) for (var i = 0; i < row.Length; i++) row[i] /= common;
    }
}
