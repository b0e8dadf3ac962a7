using System.Globalization;
using System.IO.Compression;
using Endeavour.Indicators.Files;
using MiniExcelLibs;

namespace Endeavour.Indicators.Sheets;

/// <summary>The rows of every sheet of a workbook, with what each cell shows as text.</summary>
static class WorkbookRows
{
    /// <summary>What a person fills in is far smaller; a workbook that unpacks to more is not one.</summary>
    const long MostUnpacked = 400L << 20;

    public static IReadOnlyList<SheetRow> Read(Stream stream, string file, ImportProblems problems)
    {
        try
        {
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
                if (zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
                {
                    problems.Add(new(file, 0, null, "tooLarge", "The workbook is too large to be a template. Save its figures as CSV UTF-8 and import that."));
                    return [];
                }
            stream.Position = 0;
            var rows = new List<SheetRow>();
            foreach (var sheet in stream.GetSheetNames())
            {
                stream.Position = 0;
                rows.AddRange(stream.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX).Select((row, number) => new SheetRow(sheet, number + 1, Cells(row))));
            }
            return rows;
        }
        // Whatever the library finds wrong in a file is wrong with the file.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            problems.Add(new(file, 0, null, "workbook", $"The workbook cannot be read ({broken.Message}) Open it in a spreadsheet, save it again as .xlsx without a password, and import that."));
            return [];
        }
    }

    static string[] Cells(object row) => [.. ((IDictionary<string, object?>)row).Values.Select(Text)];

    /// <summary>A month that the spreadsheet took for a date is written as a month again.</summary>
    static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime { Day: 1, TimeOfDay.Ticks: 0 } month => month.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    /// <summary>The letters that a spreadsheet gives to a column: A, B … Z, AA.</summary>
    public static string Letters(int place) => place < 26 ? $"{(char)('A' + place)}" : Letters(place / 26 - 1) + (char)('A' + place % 26);
}
