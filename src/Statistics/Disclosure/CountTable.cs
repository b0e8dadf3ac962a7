namespace Endeavour.Statistics;

/// <summary>
/// A table of true counts with the totals that will be shown beside them, and the way to publish it: <see cref="Protect"/>. It holds what must not leave;
/// nothing of it is public but its shape.
/// </summary>
public sealed class CountTable
{
    const long Most = 1L << 53;
    readonly CellNetwork _network;

    CountTable(long[] counts, int columns, bool hasTotalColumn, int[] parents)
    {
        (Rows, Columns) = (parents.Length, columns);
        _network = CellNetwork.Of(counts, columns, hasTotalColumn, parents);
    }

    /// <summary>The number of rows, totals included; the last row is the total.</summary>
    public int Rows { get; }

    /// <summary>The number of columns, totals included; the last column is the total. A one-way table has one column.</summary>
    public int Columns { get; }

    /// <summary>Counts with their total: rows 0 to n - 1 are the counts, row n is the total, in column 0.</summary>
    /// <param name="counts">The counts, one or more, each zero or more; their sum is at most 2^53.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">There are no counts, or one is negative, or they are too large.</exception>
    public static CountTable OneWay(ReadOnlySpan<long> counts)
    {
        var table = new long[counts.Length, 1];
        for (var row = 0; row < counts.Length; row++) table[row, 0] = counts[row];
        return Of(table, new int[counts.Length], groups: 0, hasTotalColumn: false);
    }

    /// <summary>Counts by rows and columns, with a total of each row (the last column), of each column (the last row) and of all.</summary>
    /// <param name="counts">The counts, rows × columns, each zero or more; their sum is at most 2^53.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">There are no counts, or one is negative, or they are too large.</exception>
    public static CountTable TwoWay(long[,] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return Of(counts, new int[counts.GetLength(0)], groups: 0, hasTotalColumn: true);
    }

    /// <summary>
    /// As <see cref="TwoWay"/>, with totals of groups of rows too, such as wards in districts in a county: first the rows, then the groups, then the total.
    /// </summary>
    /// <param name="counts">The counts, rows × columns, each zero or more; their sum is at most 2^53.</param>
    /// <param name="groups">For each row its group, numbered from 0 without a gap.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">There are no counts, or one is negative, or they are too large, or the groups do not fit.</exception>
    public static CountTable Nested(long[,] counts, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(counts);
        int[] known = [.. groups];
        if (known.Length != counts.GetLength(0)) throw new ArgumentException("Give one group for each row.", nameof(groups));
        var distinct = known.Distinct().Order().ToList();
        if (distinct.Count > 0 && (distinct[0] != 0 || distinct[^1] != distinct.Count - 1))
            throw new ArgumentException("Give groups numbered from 0 without a gap, each with a row.", nameof(groups));
        return Of(counts, known, distinct.Count, hasTotalColumn: true);
    }

    /// <summary>
    /// The table as it may be published. Small counts are hidden, and as many others as it takes that each small one could, by all that is shown, be anything
    /// from the lowest count to more than the threshold; where the shown zeros alone rule that out, as wide as they leave it. Hidden beside them are the
    /// smallest counts that do, totals last, zeros never. No hidden figure can be worked out exactly. The same counts always give the same answer.
    /// </summary>
    /// <param name="rule">Which counts are small.</param>
    /// <returns>The cells, as many as the table has, totals included.</returns>
    public ProtectedTable Protect(SuppressionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var hidden = Complements.Hide(_network, rule);
        return new(Rows, Columns, _network.Counts.Select((count, place) => hidden[place] ? Hidden(rule, count) : (Cell.Shown(rule.Rounded(count)), null)));
    }

    /// <summary>
    /// What can be worked out about each hidden figure by whoever knows all shown ones exactly, knows the rule, and knows that counts are whole. Exact, by
    /// largest flows (Gusfield 1988). For the desk that holds the counts, not for the page.
    /// </summary>
    /// <param name="rule">Which counts are small.</param>
    /// <param name="isHidden">Whether the figure in a row and column is hidden: by <see cref="Protect"/>, or by hand.</param>
    /// <returns>The range of each hidden figure, by rows.</returns>
    /// <exception cref="ArgumentException">A small count is not hidden, or a zero is hidden although the rule shows zeros.</exception>
    public IReadOnlyList<CellRange> Audit(SuppressionRule rule, Func<int, int, bool> isHidden)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(isHidden);
        bool[] hidden = [.. Enumerable.Range(0, Rows * Columns).Select(place => isHidden(place / Columns, place % Columns))];
        return DisclosureAudit.Of(_network, rule, hidden, Columns);
    }

    static (Cell Cell, Withheld? Why) Hidden(SuppressionRule rule, long count) =>
        (Cell.Suppressed(Withheld.PrimaryOrSecondary), rule.Withholds(count) ? Withheld.Primary : Withheld.Secondary);

    static CountTable Of(long[,] counts, int[] groupOf, int groups, bool hasTotalColumn)
    {
        var (rows, given) = (counts.GetLength(0), counts.GetLength(1));
        if (rows == 0 || given == 0) throw new ArgumentException("Give at least one count.", nameof(counts));
        var columns = given + (hasTotalColumn ? 1 : 0);
        int[] parents = [.. groupOf.Select(group => rows + group), .. Enumerable.Repeat(rows + groups, groups), -1];
        var all = new long[parents.Length * columns];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < given; column++) Add(all, counts[row, column], row, column, columns, hasTotalColumn, parents);
        return new(all, columns, hasTotalColumn, parents);
    }

    static void Add(long[] all, long count, int row, int column, int columns, bool hasTotalColumn, int[] parents)
    {
        if (count is < 0 or > Most || all[^1] + count > Most) throw new ArgumentException("Give counts of zero or more that add up to no more than 9,007,199,254,740,992.", nameof(count));
        for (; row >= 0; row = parents[row])
        {
            all[row * columns + column] += count;
            if (hasTotalColumn) all[row * columns + columns - 1] += count;
        }
    }
}
