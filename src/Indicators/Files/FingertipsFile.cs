using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;

namespace Endeavour.Indicators.Files;

/// <summary>
/// Reads the records of one Fingertips export, of any vintage, in batches of checked rows. A bad record is a problem,
/// never an exception; the delimiter and the quote are named, never guessed.
/// </summary>
sealed class FingertipsFile : IDisposable
{
    static readonly CsvDataReaderOptions Style = new()
    {
        HasHeaders = false, Delimiter = ',', Quote = '"', Escape = '"', BufferSize = 1 << 18, MaxBufferSize = 1 << 22, Culture = CultureInfo.InvariantCulture,
    };

    readonly string _path, _file;
    readonly FileWords _words;
    readonly ImportProblems _problems;
    readonly StreamReader _text;
    readonly byte _number;
    CsvDataReader? _csv;
    RowCheck? _check;
    int _line, _nextLine = 1, _width;
    bool _ended, _divided;
    char _lineEnd;

    /// <param name="stream">The file's bytes.</param>
    /// <param name="path">Where they lie, to look again at bytes that are no text.</param>
    public FingertipsFile(Stream stream, string path, byte number, FileWords words, ImportProblems problems)
    {
        (_path, _file, _number, _words, _problems) = (path, Path.GetFileName(path), number, words, problems);
        _text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 1 << 18, leaveOpen: true);
    }

    public int RowsRead { get; private set; }
    public int RowsRefused { get; private set; }

    /// <summary>Fills a batch with the next rows that passed every check. Zero at the end of the file.</summary>
    public int Fill(Span<ObservationRow> rows)
    {
        var filled = 0;
        try
        {
            if (_ended || (_check is null && !Open())) return 0;
            while (filled < rows.Length && Advance())
                if (Accept(ref rows[filled])) filled++;
            if (filled == rows.Length) return filled;
            if (RowsRead == 0) Refuse(0, "noRows", "The file has column names but no rows. Download it again.");
            _check!.CheckWords();
        }
        catch (DecoderFallbackException) { _problems.Add(FileCheck.NotUtf8(_path, _file)); }
        catch (CsvInvalidCharacterException) { Refuse(_nextLine, "quotes", "A quotation mark in this row is not closed, or stands in the middle of a value. If the file was cut short, download it again; otherwise double the quotation mark."); }
        catch (CsvRecordTooLargeException) { Refuse(_nextLine, "tooLong", "The row that starts here never ends: a quotation mark is probably not closed. Download the file again."); }
        _ended = true;
        return filled;
    }

    bool Open()
    {
        if (_text.Peek() == '\uFEFF') _text.Read();
        _csv = CsvDataReader.Create(_text, Style);
        do
            if (!Advance()) { Refuse(0, "empty", "The file is empty. Download it again."); return !(_ended = true); }
        while (IsBlank);
        _lineEnd = _csv.GetRawRecordSpan()[^1];
        var names = Enumerable.Range(0, _csv.RowFieldCount).Select(_csv.GetString).ToArray();
        if (FingertipsHeader.Read(_file, names, _problems) is not { } header) return !(_ended = true);
        _width = header.Width;
        _check = new RowCheck(_file, header, _words, _problems);
        return true;
    }

    bool Advance()
    {
        if (!_csv!.Read()) return false;
        _line = _nextLine;
        _nextLine += Math.Max(1, _csv.GetRawRecordSpan().Count('\n'));
        return true;
    }

    bool IsBlank => _csv!.RowFieldCount <= 1 && _csv.GetRawRecordSpan().IsWhiteSpace();

    bool Accept(ref ObservationRow row)
    {
        var csv = _csv!;
        var width = csv.RowFieldCount;
        if (IsBlank) return false;
        RowsRead++;
        if (width != _width && !Widen(width) || !_check!.Read(csv, _line, ref row)) { RowsRefused++; return false; }
        row.File = _number;
        row.Line = _line;
        return true;
    }

    /// <summary>Some exports name one column more than their rows hold: the first row settles how wide the file is.</summary>
    bool Widen(int width)
    {
        if (width == 1 && OtherDelimiter.In(_csv!.GetString(0)) is { } delimiter)
        {
            if (!_divided) _problems.Add(OtherDelimiter.Problem(_file, _line, delimiter));
            return !(_divided = true);
        }
        if (RowsRead == 1 && _check!.Header.MayEndAt(width)) { _width = width; return true; }
        if (width == _check!.Header.Width) return true;
        var cut = width < _width && !_csv!.GetRawRecordSpan().EndsWith("\n");
        Refuse(_line, cut ? "truncated" : "fieldCount", cut
            ? $"The file stops in the middle of this row: it has {width} values and should have {_width}. The download was cut short; download the file again."
            : $"This row has {width} {(width == 1 ? "value" : "values")}, the file's other rows have {_width}. A comma inside a value needs quotation marks round it.");
        return false;
    }

    /// <summary>A file whose last row lacks the line end that its first one has may have been cut short.</summary>
    public void CheckEnd(byte last)
    {
        if (RowsRead > 0 && last != _lineEnd)
            _problems.Add(new(_file, _line, null, "noFinalLineEnd", "The last row has no line end, so the file may have been cut short. Check that this row is the last one you expect and that its last values are whole.", Refuses: false));
    }

    void Refuse(int line, string code, string message) => _problems.Add(new(_file, line, null, code, message));

    public void Dispose()
    {
        _csv?.Dispose();
        _text.Dispose();
    }
}
