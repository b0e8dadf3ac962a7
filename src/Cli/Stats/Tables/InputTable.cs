using System.Globalization;
using System.Text;
using Endeavour.Indicators.Files;
using Sylvan.Data.Csv;

namespace Endeavour.Cli.Stats.Tables;

/// <summary>A row of the file: its line and its cells.</summary>
sealed record InputRow(int Line, string[] Cells);

/// <summary>A CSV file that a method runs over, and everything that is wrong with it. Nothing is computed from a file with a problem.</summary>
sealed class InputTable
{
    static readonly CsvDataReaderOptions Style = new()
    {
        HasHeaders = false, Delimiter = ',', Quote = '"', Escape = '"', BufferSize = 1 << 16, MaxBufferSize = 1 << 22, Culture = CultureInfo.InvariantCulture,
    };

    readonly List<InputRow> _rows = [];
    int _next = 1;

    InputTable(string file) => File = file;

    public string File { get; }
    public IReadOnlyList<string> Header { get; private set; } = [];
    public IReadOnlyList<InputRow> Rows => _rows;
    public List<ImportProblem> Problems { get; } = [];

    public static InputTable Read(string path)
    {
        var table = new InputTable(Path.GetFileName(path));
        try
        {
            using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var csv = CsvDataReader.Create(text, Style);
            table.Read(csv);
        }
        catch (DecoderFallbackException) { table.Refuse(0, null, "This file is not UTF-8 text. Save it again as CSV UTF-8."); }
        catch (CsvInvalidCharacterException) { table.Refuse(table._next, null, "A quotation mark in this row is not closed, or stands in the middle of a value. Close it, or double it."); }
        catch (CsvRecordTooLargeException) { table.Refuse(table._next, null, "The row that starts here never ends: a quotation mark is probably not closed."); }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException) { table.Refuse(0, null, $"There is no file {path}. Check its name and folder."); }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException) { table.Refuse(0, null, $"{path} cannot be read: {closed.Message}"); }
        return table;
    }

    public bool Has(string column) => Header.Contains(column, StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a column stands; where it is missing, a problem that names the columns there are.</summary>
    public int Place(string column)
    {
        for (var place = 0; place < Header.Count; place++)
            if (string.Equals(Header[place], column, StringComparison.OrdinalIgnoreCase)) return place;
        if (Header.Count > 0) Refuse(1, column, $"This column is missing. The file has: {string.Join(", ", Header)}.");
        return -1;
    }

    public void Refuse(int line, string? column, string message) => Problems.Add(new(File, line, column, "stats", message));

    void Read(CsvDataReader csv)
    {
        while (csv.Read())
        {
            var line = _next;
            _next += Math.Max(1, csv.GetRawRecordSpan().Count('\n'));
            if (csv.RowFieldCount <= 1 && csv.GetRawRecordSpan().IsWhiteSpace()) continue;
            var cells = Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString).ToArray();
            if (cells.Length > 1 && cells.All(string.IsNullOrWhiteSpace)) continue; // Spreadsheets leave such rows at the end.
            if (Header.Count == 0) Name(cells);
            else if (cells.Length != Header.Count) Refuse(line, null, $"This row has {cells.Length} values, and there are {Header.Count} columns. A comma inside a value needs quotation marks round it.");
            else _rows.Add(new(line, cells));
        }
        if (Header.Count == 0) Refuse(0, null, "The file is empty. It needs a row of column names and a row for each case.");
        else if (_rows.Count == 0 && Problems.Count == 0) Refuse(0, null, "The file has column names but no rows.");
    }

    void Name(string[] names)
    {
        Header = [.. names.Select(name => name.Trim().TrimStart('\uFEFF'))];
        if (Header is [var all] && all.AsSpan().ContainsAny(";\t")) Refuse(1, null, "The columns seem to be separated by semicolons or tabs. Save the file as CSV with commas.");
        foreach (var twice in Header.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            Refuse(1, twice.Key, "Two columns have this name. Rename one of them.");
    }
}
