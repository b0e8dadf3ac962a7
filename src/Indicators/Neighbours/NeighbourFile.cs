using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Endeavour.Indicators.Files;
using Sylvan.Data.Csv;

namespace Endeavour.Indicators.Neighbours;

/// <summary>Reads a file of nearest neighbours: a row for each area and neighbour with its rank, 1 the most alike.</summary>
static partial class NeighbourFile
{
    static readonly string[] Columns = ["area", "neighbour", "rank"];

    public static Dictionary<string, IReadOnlyList<string>> Read(string path, ImportProblems problems)
    {
        var file = Path.GetFileName(path);
        if (FileCheck.Refusal(path) is { } refusal) { problems.Add(refusal); return []; }
        var rows = new List<(string Area, string Neighbour, int Rank, int Line)>();
        try
        {
            using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',' });
            if (!csv.Read() || Header(csv) is not { } at)
            {
                problems.Add(new(file, 1, null, "wrongHeader", "The first line must name the columns area, neighbour and rank. Areas are codes such as E06000002."));
                return [];
            }
            for (var line = 2; csv.Read(); line++) Row(csv, at, line, file, rows, problems);
        }
        catch (DecoderFallbackException) { problems.Add(FileCheck.NotUtf8(path, file)); }
        catch (CsvFormatException) { problems.Add(new(file, 0, null, "quotes", "A quotation mark is not closed. Save the file again.")); }
        Check(rows, file, problems);
        return rows.GroupBy(row => row.Area).ToDictionary(area => area.Key, area => (IReadOnlyList<string>)[.. area.OrderBy(row => row.Rank).Select(row => row.Neighbour)]);
    }

    static int[]? Header(CsvDataReader csv)
    {
        var names = Enumerable.Range(0, csv.RowFieldCount).Select(i => csv.GetString(i).Trim().ToLowerInvariant()).ToList();
        var at = Array.ConvertAll(Columns, names.IndexOf);
        return at.Any(index => index < 0) ? null : at;
    }

    static void Row(CsvDataReader csv, int[] at, int line, string file, List<(string, string, int, int)> rows, ImportProblems problems)
    {
        if (csv.RowFieldCount == 1 && csv.GetFieldSpan(0).IsEmpty) return;
        string Cell(int column) => at[column] < csv.RowFieldCount ? csv.GetString(at[column]).Trim() : "";
        var (area, neighbour) = (Cell(0), Cell(1));
        foreach (var (code, column) in new[] { (area, Columns[0]), (neighbour, Columns[1]) })
            if (!Code().IsMatch(code)) problems.Add(new(file, line, column, "areaCode", $"\"{code}\" is no area's code. Give one such as E06000002."));
        if (area.Length > 0 && area == neighbour) problems.Add(new(file, line, Columns[1], "ownNeighbour", $"{area} is named as its own neighbour. Remove the row."));
        if (!int.TryParse(Cell(2), NumberStyles.None, CultureInfo.InvariantCulture, out var rank) || rank < 1) problems.Add(new(file, line, Columns[2], "rank", $"\"{Cell(2)}\" is no rank. Give a whole number from 1, the most alike."));
        rows.Add((area, neighbour, rank, line));
    }

    static void Check(List<(string Area, string Neighbour, int Rank, int Line)> rows, string file, ImportProblems problems)
    {
        if (rows.Count == 0 && !problems.AnyRefusal) problems.Add(new(file, 0, null, "noRows", "The file names no neighbours."));
        foreach (var twice in rows.GroupBy(row => (row.Area, row.Neighbour)).SelectMany(same => same.Skip(1)))
            problems.Add(new(file, twice.Line, null, "duplicate", $"{twice.Neighbour} is named twice as a neighbour of {twice.Area}. Remove one of the rows."));
        foreach (var twice in rows.Where(row => row.Rank > 0).GroupBy(row => (row.Area, row.Rank)).SelectMany(same => same.Skip(1)))
            problems.Add(new(file, twice.Line, Columns[2], "rankTwice", $"Rank {twice.Rank} of {twice.Area} is given twice. Give each neighbour a rank of its own."));
    }

    [GeneratedRegex("^[A-Z][0-9]{8}$")]
    private static partial Regex Code();
}
