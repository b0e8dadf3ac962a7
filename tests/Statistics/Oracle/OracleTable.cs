using System.Globalization;
using System.Text;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Statistics.Oracle;

/// <summary>A file of reference results or published figures, read by column name. "NA", "NaN" and empty cells are read as NaN: not available.</summary>
sealed class OracleTable
{
    readonly Dictionary<string, int> _columns;

    OracleTable(string[] header, List<string[]> rows)
    {
        _columns = header.Index().ToDictionary(column => column.Item, column => column.Index);
        Rows = [.. rows.Select(cells => new OracleRow(this, cells))];
    }

    public IReadOnlyList<OracleRow> Rows { get; }

    public static OracleTable Read(string name) => ReadFile("oracle", name);

    public static OracleTable ReadFile(params string[] path) => Open(Shared.Path(path));

    public static OracleTable Open(string path)
    {
        var records = Records(File.ReadAllText(path)).ToList();
        var table = new OracleTable(records[0], records[1..]);
        Assert.NotEmpty(table.Rows);
        return table;
    }

    public IEnumerable<string> Columns => _columns.OrderBy(column => column.Value).Select(column => column.Key);

    public int Place(string column) => _columns[column];

    public bool Has(string column) => _columns.ContainsKey(column);

    public double[] Numbers(string column) => [.. Rows.Select(row => row.Number(column))];

    // Published files have line feeds inside quoted cells.
    static IEnumerable<string[]> Records(string text)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var character in text.TrimEnd('\n') + '\n')
        {
            if (character == '"') quoted = !quoted;
            else if (quoted || character is not (',' or '\n' or '\r')) cell.Append(character);
            if (quoted || character is not (',' or '\n')) continue;
            cells.Add(cell.ToString());
            cell.Clear();
            if (character == ',') continue;
            yield return [.. cells];
            cells.Clear();
        }
    }
}

/// <summary>A row of a reference file.</summary>
sealed record OracleRow(OracleTable Table, string[] Cells)
{
    public string Text(string column) => Cells[Table.Place(column)];

    public double Number(string column) => Text(column) is "NA" or "NaN" or "" ? double.NaN : double.Parse(Text(column), CultureInfo.InvariantCulture);

    public double? Known(string column) => double.IsNaN(Number(column)) ? null : Number(column);

    public int Whole(string column) => int.Parse(Text(column), CultureInfo.InvariantCulture);
}
