using System.Globalization;
using System.Text;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Sheets;
using Sylvan.Data.Csv;

namespace Endeavour.Indicators.Uploads;

/// <summary>Reads the producer's upload and writes it on in words, as an export would hold it: sexes, ages, categories and notes by the registry, -1 as no figure.</summary>
sealed class UploadFile(string path, Registry registry, Func<int, IndicatorDefinition?> known, ImportProblems problems)
{
    static readonly Dictionary<string, string> AreaNames = UpperTierArea.All.ToDictionary(area => area.Code, area => area.Name);

    readonly string _file = Path.GetFileName(path);
    readonly int[] _places = new int[UploadColumns.Count];
    readonly HashSet<int> _yearTypeUnknown = [];
    CsvDataReader _csv = null!;
    string[] _names = [];
    int _line;

    /// <summary>Rows that were written on.</summary>
    public int Rows { get; private set; }

    public int RowsRefused { get; private set; }

    public void Read(Stream stream, Stream to)
    {
        try
        {
            using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
            if (text.Peek() == '\uFEFF') text.Read();
            using var csv = _csv = CsvDataReader.Create(text, new() { HasHeaders = false, Delimiter = ',', Quote = '"', Escape = '"', MaxBufferSize = 1 << 22, Culture = CultureInfo.InvariantCulture });
            using var plain = new PlainLines(to);
            var next = 1;
            while (Advance(ref next))
                if (IsBlank) continue;
                else if (_names.Length == 0) { if (!Header(plain)) return; }
                else Row(plain);
            Rows = plain.Rows;
        }
        catch (DecoderFallbackException) { problems.Add(FileCheck.NotUtf8(path, _file)); }
        catch (Exception broken) when (broken is CsvInvalidCharacterException or CsvRecordTooLargeException)
        {
            problems.Add(new(_file, _line + 1, null, "quotes", "A quotation mark in this row is not closed, or stands in the middle of a value."));
        }
    }

    bool Advance(ref int next)
    {
        if (!_csv.Read()) return false;
        _line = next;
        next += Math.Max(1, _csv.GetRawRecordSpan().Count('\n'));
        return true;
    }

    bool IsBlank => _csv.GetRawRecordSpan().IsWhiteSpace();

    bool Header(PlainLines plain)
    {
        _names = [.. Enumerable.Range(0, _csv.RowFieldCount).Select(place => TextIds.Tidy(_csv.GetString(place)))];
        Array.Fill(_places, -1);
        var before = problems.Refusals;
        foreach (var (place, name) in _names.Index())
            if (UploadColumns.Find(name) is not { } column) problems.Add(new(_file, _line, name, "columnUnknown", $"The column \"{name}\" is not one of the upload format and was not read.", Refuses: false));
            else if (_places[(int)column] >= 0) problems.Add(new(_file, _line, name, "columnTwice", $"The column \"{name}\" stands in the header twice. Remove or rename one."));
            else _places[(int)column] = place;
        foreach (var column in UploadColumns.Needed.Where(column => _places[(int)column] < 0))
            problems.Add(new(_file, _line, $"{column}", "columnMissing", $"The column \"{column}\" of the upload format is missing. Add it; where it has nothing to say, its values are -1."));
        plain.Begin(_line);
        problems.SayAs(_file, InPlace);
        return problems.Refusals == before;
    }

    void Row(PlainLines plain)
    {
        var before = problems.Refusals;
        if (_csv.RowFieldCount != _names.Length) problems.Add(new(_file, _line, null, "fieldCount", $"This row has {_csv.RowFieldCount} values, the header names {_names.Length} columns. If the file was cut short, get it again."));
        else Write(plain);
        if (problems.Refusals > before) RowsRefused++;
    }

    void Write(PlainLines plain)
    {
        var id = Number(UploadColumn.IndicatorId);
        var period = Period(id);
        var sex = Word(UploadColumn.SexId, registry.Sex(Cell(UploadColumn.SexId)), "sex");
        var age = Word(UploadColumn.AgeId, registry.Age(Cell(UploadColumn.AgeId)), "age");
        var note = Word(UploadColumn.ValueNoteId, registry.Note(Cell(UploadColumn.ValueNoteId)), "note", !registry.KnowsNotes);
        var category = registry.Category(Cell(UploadColumn.CategoryTypeId), Cell(UploadColumn.CategoryId));
        Word(UploadColumn.CategoryId, category?.Name, $"category of type {Cell(UploadColumn.CategoryTypeId)} and", !registry.KnowsCategories);
        if (id is null || period is null || sex is null || age is null || note is null || category is null) return;
        var area = Cell(UploadColumn.AreaCode).ToUpperInvariant();
        plain.Add(_line, Cell(UploadColumn.IndicatorId), known(id.Value)?.Name ?? "", area, area == Areas.AreaKinds.England ? "England" : AreaNames.GetValueOrDefault(area, area), sex, age, category.Value.Type, category.Value.Name, period,
            Figure(UploadColumn.Value), Figure(UploadColumn.LowerCI95), Figure(UploadColumn.UpperCI95), Figure(UploadColumn.LowerCI998), Figure(UploadColumn.UpperCI998), Figure(UploadColumn.Count), Figure(UploadColumn.Denominator), note);
    }

    string? Period(int? indicator)
    {
        if (Number(UploadColumn.Year) is not { } year || Number(UploadColumn.YearRange) is not { } years || Number(UploadColumn.Quarter) is not { } quarter || Number(UploadColumn.Month) is not { } month || indicator is not { } id) return null;
        var yearType = known(id)?.YearType ?? "";
        if (yearType.Length == 0 && month <= 0 && _yearTypeUnknown.Add(id))
            problems.Add(new(_file, _line, "Year", "yearTypeUnknown", $"Nothing says whether the years of indicator {id} are calendar, financial or academic years; they were read as calendar years. Give what the producer says of its indicators with --metadata.", Refuses: false));
        if (UploadPeriod.Of(year, years, Math.Max(0, quarter), Math.Max(0, month), yearType) is { } period) return period;
        problems.Add(new(_file, _line, Name(UploadColumn.Year), "period", $"Year {year}, range {years}, quarter {quarter} and month {month} make no period{(yearType.Length > 0 ? $" of the kind of year {yearType}" : "")}. The unused of quarter and month is -1."));
        return null;
    }

    int? Number(UploadColumn column)
    {
        var cell = Cell(column);
        if (int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        problems.Add(new(_file, _line, Name(column), "notANumber", $"\"{cell}\" is not a whole number, and {Name(column)} is one."));
        return null;
    }

    string? Word(UploadColumn column, string? word, string what, bool numberless = false)
    {
        if (word is null)
            problems.Add(new(_file, _line, Name(column), "registry", $"The registry has no {what} {Cell(column)}. {(numberless ? "Its file says no numbers of the producer (a column \"code\"), so they cannot be told: ask for one that does." : "Get the registry of the same day as the file, and give it with --registry FOLDER.")}"));
        return word;
    }

    /// <summary>-1 is the producer's sign for no figure.</summary>
    string Figure(UploadColumn column) => Cell(column) is var cell && (cell is "-1" or "-1.0") ? "" : cell;

    string Cell(UploadColumn column) => _places[(int)column] is >= 0 and var place ? _csv.GetString(place).Trim() : "";

    string Name(UploadColumn column) => _places[(int)column] is >= 0 and var place ? _names[place] : $"{column}";

    /// <summary>A figure's column in the words of this file.</summary>
    ImportProblem InPlace(ImportProblem problem) => problem with
    {
        Column = problem.Column is { } title ? FingertipsColumns.Find(title) switch
        {
            FingertipsColumn.Lower95 => Name(UploadColumn.LowerCI95), FingertipsColumn.Upper95 => Name(UploadColumn.UpperCI95), FingertipsColumn.Value => Name(UploadColumn.Value),
            FingertipsColumn.Count => Name(UploadColumn.Count), FingertipsColumn.Denominator => Name(UploadColumn.Denominator), FingertipsColumn.AreaCode => Name(UploadColumn.AreaCode),
            FingertipsColumn.IndicatorId => Name(UploadColumn.IndicatorId), FingertipsColumn.Period => Name(UploadColumn.Year), _ => title,
        } : null,
    };
}
