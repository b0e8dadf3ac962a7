namespace Endeavour.Cli.Stats.Tables;

/// <summary>The columns that name a row in the answer, looked up once for all rows.</summary>
sealed class RowKeys(InputTable table, IReadOnlyList<string> columns)
{
    readonly int[] _places = [.. columns.Select(table.Place)];

    public IReadOnlyList<string> Columns => columns;

    public IEnumerable<string> Of(int row) => _places.Select(place => table.Rows[row].Cells[place]);
}
