using System.Globalization;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Statistics.Oracle;

/// <summary>A file of the reference results, read by column name. "NA" and "NaN" are both read as NaN: not available.</summary>
sealed class OracleTable
{
    readonly Dictionary<string, int> _columns;

    OracleTable(string[] header, List<string[]> rows)
    {
        _columns = header.Index().ToDictionary(column => column.Item, column => column.Index);
        Rows = [.. rows.Select(cells => new OracleRow(this, cells))];
    }

    public IReadOnlyList<OracleRow> Rows { get; }

    public static OracleTable Read(string name)
    {
        var lines = File.ReadLines(Shared.Path("oracle", name)).Select(Split).ToList();
        var table = new OracleTable(lines[0], lines[1..]);
        Assert.NotEmpty(table.Rows);
        return table;
    }

    public int Place(string column) => _columns[column];

    public double[] Numbers(string column) => [.. Rows.Select(row => row.Number(column))];

    // Cells are quoted only when they hold a comma.
    static string[] Split(string line) => [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : Unquoted(part, i))];

    static string[] Unquoted(string part, int i) => (i > 0 ? part.TrimStart(',') : part).TrimEnd(',') is { Length: > 0 } cells ? cells.Split(',') : [];
}

/// <summary>A row of a reference file.</summary>
sealed record OracleRow(OracleTable Table, string[] Cells)
{
    public string Text(string column) => Cells[Table.Place(column)];

    public double Number(string column) => Text(column) is "NA" or "NaN" ? double.NaN : double.Parse(Text(column), CultureInfo.InvariantCulture);

    public double? Known(string column) => double.IsNaN(Number(column)) ? null : Number(column);

    public int Whole(string column) => int.Parse(Text(column), CultureInfo.InvariantCulture);
}
