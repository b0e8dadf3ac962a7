using System.Globalization;
using System.Text;
using Endeavour.Indicators.Files;
using Sylvan.Data.Csv;

namespace Endeavour.Indicators.Sheets;

/// <summary>The rows of a CSV file that people filled in.</summary>
static class CsvRows
{
    public static IEnumerable<SheetRow> Read(Stream stream, string path, ImportProblems problems)
    {
        using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using var csv = Open(text, path, problems);
        if (csv is null) yield break;
        for (var (line, next) = (1, 1); Advance(csv, path, next, problems); line = next)
        {
            line = next;
            next += Math.Max(1, csv.GetRawRecordSpan().Count('\n'));
            yield return new("", line, [.. Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString)]);
        }
    }

    static CsvDataReader? Open(StreamReader text, string path, ImportProblems problems)
    {
        try
        {
            if (text.Peek() == '\uFEFF') text.Read();
            return CsvDataReader.Create(text, new() { HasHeaders = false, Delimiter = ',', Quote = '"', Escape = '"', MaxBufferSize = 1 << 22, Culture = CultureInfo.InvariantCulture });
        }
        catch (DecoderFallbackException) { problems.Add(FileCheck.NotUtf8(path, Path.GetFileName(path))); }
        return null;
    }

    static bool Advance(CsvDataReader csv, string path, int line, ImportProblems problems)
    {
        try { return csv.Read(); }
        catch (DecoderFallbackException) { problems.Add(FileCheck.NotUtf8(path, Path.GetFileName(path))); }
        catch (Exception broken) when (broken is CsvInvalidCharacterException or CsvRecordTooLargeException)
        {
            problems.Add(new(Path.GetFileName(path), line, null, "quotes", "A quotation mark in this row is not closed, or stands in the middle of a value. Double the quotation mark, or save the file again from the spreadsheet."));
        }
        return false;
    }
}
