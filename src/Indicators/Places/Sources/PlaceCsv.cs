using System.Globalization;
using System.Text;
using Endeavour.Indicators.Files;
using Sylvan.Data.Csv;

namespace Endeavour.Indicators.Places.Sources;

/// <summary>Reads the records of one CSV file; a bad record is a problem, never an exception.</summary>
sealed class PlaceCsv : IDisposable
{
    static readonly CsvDataReaderOptions Style = new()
    {
        HasHeaders = false, Delimiter = ',', Quote = '"', Escape = '"', BufferSize = 1 << 16, MaxBufferSize = 1 << 20, Culture = CultureInfo.InvariantCulture,
    };

    readonly string _path, _file;
    readonly ImportProblems _problems;
    readonly StreamReader _text;
    CsvDataReader? _csv;
    int _nextLine = 1, _line;

    public PlaceCsv(Stream stream, string path, ImportProblems problems)
    {
        (_path, _file, _problems) = (path, Path.GetFileName(path), problems);
        _text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
    }

    /// <summary>Reads the header, asks what reads such a file, and gives it every row.</summary>
    /// <returns>How many rows there were.</returns>
    public int Read(Func<string[], CsvSource?> recognise, CancellationToken cancel)
    {
        try { return ReadRows(recognise, cancel); }
        catch (DecoderFallbackException) { _problems.Add(FileCheck.NotUtf8(_path, _file)); }
        catch (CsvInvalidCharacterException) { Refuse(_nextLine, "quotes", "A quotation mark in this row is not closed, or stands in the middle of a value. If the file was cut short, download it again; otherwise double the quotation mark."); }
        catch (CsvRecordTooLargeException) { Refuse(_nextLine, "tooLong", "The row that starts here never ends: a quotation mark is probably not closed. Download the file again."); }
        return 0;
    }

    int ReadRows(Func<string[], CsvSource?> recognise, CancellationToken cancel)
    {
        if (_text.Peek() == '\uFEFF') _text.Read();
        _csv = CsvDataReader.Create(_text, Style);
        if (!Advance()) { Refuse(0, "empty", "The file is empty. Download it again."); return 0; }
        var names = Enumerable.Range(0, _csv.RowFieldCount).Select(position => TextIds.Tidy(_csv.GetFieldSpan(position))).ToArray();
        if (recognise(names) is not { } source) return 0;
        var (row, rows) = (new PlaceRow(_file, names, _problems), 0);
        while (Advance())
        {
            cancel.ThrowIfCancellationRequested();
            rows++;
            if (_csv.RowFieldCount != names.Length) { Width(names.Length); continue; }
            row.Start(_csv, _line);
            source.Read(row);
        }
        if (rows == 0) Refuse(0, "noRows", "The file has column names but no rows. Download it again.");
        return rows;
    }

    /// <summary>The next row that is not blank.</summary>
    bool Advance()
    {
        while (_csv!.Read())
        {
            _line = _nextLine;
            _nextLine += Math.Max(1, _csv.GetRawRecordSpan().Count('\n'));
            if (_csv.RowFieldCount > 1 || !_csv.GetRawRecordSpan().IsWhiteSpace()) return true;
        }
        return false;
    }

    void Width(int width)
    {
        var cut = _csv!.RowFieldCount < width && !_csv.GetRawRecordSpan().EndsWith("\n");
        Refuse(_line, cut ? "truncated" : "fieldCount", cut
            ? $"The file stops in the middle of this row: it has {_csv.RowFieldCount} values and should have {width}. The download was cut short; download the file again."
            : $"This row has {_csv.RowFieldCount} values, the header has {width}. A comma inside a value needs quotation marks round it.");
    }

    void Refuse(int line, string code, string message) => _problems.Add(new(_file, line, null, code, message));

    public void Dispose()
    {
        _csv?.Dispose();
        _text.Dispose();
    }
}
