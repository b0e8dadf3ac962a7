namespace Endeavour.Statistics;

/// <summary>A table that may be published: it holds no hidden count. Made by <see cref="CountTable.Protect"/>.</summary>
public sealed class ProtectedTable
{
    readonly (Cell Cell, Withheld? Why)[] _cells;

    internal ProtectedTable(int rows, int columns, IEnumerable<(Cell Cell, Withheld? Why)> cells)
    {
        (Rows, Columns) = (rows, columns);
        _cells = [.. cells];
    }

    /// <summary>The number of rows, totals included.</summary>
    public int Rows { get; }

    /// <summary>The number of columns, totals included.</summary>
    public int Columns { get; }

    /// <summary>How many figures are hidden.</summary>
    public int Hidden => _cells.Count(each => each.Cell.IsSuppressed);

    /// <summary>True if the total of all had to be hidden too.</summary>
    public bool IsGrandTotalHidden => _cells[^1].Cell.IsSuppressed;

    /// <summary>One figure of the table. Hidden ones all say <see cref="Withheld.PrimaryOrSecondary"/>.</summary>
    /// <param name="row">The row, from 0; the last is the total.</param>
    /// <param name="column">The column, from 0; the last is the total, unless the table is one-way.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such row or column.</exception>
    public Cell this[int row, int column] => At(row, column).Cell;

    /// <summary>
    /// Why a figure is hidden: small, or to protect a small one. For the desk that holds the counts; published, this label can give a count away.
    /// </summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The reason; null if the figure is shown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such row or column.</exception>
    public Withheld? WhyForTheDesk(int row, int column) => At(row, column).Why;

    (Cell Cell, Withheld? Why) At(int row, int column)
    {
        if (row < 0 || row >= Rows) throw new ArgumentOutOfRangeException(nameof(row), row, "Give a row of the table, counted from 0.");
        if (column < 0 || column >= Columns) throw new ArgumentOutOfRangeException(nameof(column), column, "Give a column of the table, counted from 0.");
        return _cells[row * Columns + column];
    }
}
