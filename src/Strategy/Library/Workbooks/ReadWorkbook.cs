using System.Globalization;
using Endeavour.Strategy.Library.Texts;
using MiniExcelLibs;

namespace Endeavour.Strategy.Library.Workbooks;

/// <summary>A row of a sheet, with what its cells show as text.</summary>
sealed record SheetLine(string Sheet, int Number, string[] Cells)
{
    public string this[int column] => column >= 0 && column < Cells.Length ? Cells[column].Trim() : "";

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    public string Address(int column) => string.Create(CultureInfo.InvariantCulture, $"{Letters(Math.Max(column, 0))}{Number}");

    static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}

/// <summary>Something wrong in a cell, and what to do.</summary>
public sealed record CellProblem(string Sheet, string Cell, string Says);

/// <summary>Reads the sheets that can be filled in.</summary>
static class ReadWorkbook
{
    public const int Megabytes = 5, MostRows = 20_000;

    const long MostUnpacked = 60L << 20;

    public static (IReadOnlyList<SheetLine> Lines, string? Problem) Lines(byte[] bytes)
    {
        try
        {
            ZipWeight.Judge(bytes, MostUnpacked);
            using var stream = new MemoryStream(bytes, writable: false);
            var lines = new List<SheetLine>();
            foreach (var sheet in stream.GetSheetNames().Where(name => name is MatrixWorkbook.Matrix or MatrixWorkbook.Quotations))
            {
                stream.Position = 0;
                foreach (var (number, row) in stream.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX).Index())
                {
                    if (lines.Count >= MostRows) return ([], $"The workbook has more than {MostRows:N0} rows, which is more than a matrix has.");
                    lines.Add(new(sheet, number + 1, [.. ((IDictionary<string, object?>)row).Values.Select(Text)]));
                }
            }
            return (lines, null);
        }
        catch (TooMuchException)
        {
            return ([], "The workbook unpacks to far more than a matrix has, so it was not opened. Copy the sheets into a new workbook and bring in that.");
        }
        // Whatever the library finds wrong in a file is wrong with the file.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return ([], "The file cannot be read as a workbook. Open it in a spreadsheet, save it again as .xlsx without a password, and bring in that.");
        }
    }

    static string Text(object? cell) => cell switch { null => "", string text => text, IFormattable other => other.ToString(null, CultureInfo.InvariantCulture), _ => $"{cell}" };
}
