using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Sheets;

/// <summary>
/// Reads a template that somebody filled in, as CSV or as a workbook: a table of figures, and one of what is said of the indicators. The figures are written on as an export would hold them.
/// </summary>
/// <param name="known">What was said of indicators before.</param>
/// <param name="year">The year of today.</param>
sealed class TemplateFile(string path, LocalNumbers numbers, Func<int, IndicatorDefinition?> known, int year, ImportProblems problems)
{
    readonly string _file = Path.GetFileName(path);
    readonly DerivedFigures _derived = new(Path.GetFileName(path), problems);
    int[] _places = [];
    SheetRow _header, _row;
    bool _divided;

    /// <summary>What the file says of its indicators.</summary>
    public Dictionary<int, IndicatorDefinition> Said { get; } = [];

    /// <summary>Rows that were written on.</summary>
    public int Rows { get; private set; }

    public int RowsRefused { get; private set; }

    public void Read(IEnumerable<SheetRow> rows, Stream to)
    {
        var tables = SheetTables.Of(rows, _file, problems);
        if (tables.Figures is not { } header)
        {
            if (!problems.AnyRefusal) problems.Add(new(_file, 0, null, "wrongHeader", "No row names the columns of the template. Get an empty one with endeavour indicators template, and keep its first row."));
            return;
        }
        foreach (var (said, row) in new TemplateDefinitions(_file, numbers, known, problems).Read(tables.DefinitionHeader, tables.Definitions))
            if (!Said.TryAdd(said.Id, said)) problems.Add(Cells.At(_file, row, -1, "Indicator", "definedTwice", $"Indicator {said.Id} ({said.Name}) is defined twice. Remove one of the rows."));
        if (!Takes(header)) return;
        using var plain = new PlainLines(to);
        plain.Begin(header.Line);
        foreach (var row in tables.Rows) Write(row, plain);
        foreach (var said in _derived.Say().ToList()) Said[said.Id] = said;
        Rows = plain.Rows;
        problems.SayAs(_file, InPlace);
    }

    bool Takes(SheetRow header)
    {
        (_header, _places) = (header, TemplateColumns.Places(header.Cells, TemplateColumns.Figures));
        var before = problems.Refusals;
        foreach (var needed in TemplateColumns.Needed.Where(column => _places[(int)column] < 0))
            problems.Add(Cells.At(_file, header, -1, TemplateColumns.Figures[(int)needed], "columnMissing", $"The column \"{TemplateColumns.Figures[(int)needed]}\" is missing. Add it, or begin again from an empty template."));
        if (_places[(int)TemplateColumn.Indicator] < 0 && _places[(int)TemplateColumn.Name] < 0)
            problems.Add(Cells.At(_file, header, -1, "Name", "columnMissing", "The columns \"Indicator\" and \"Name\" are both missing. Add at least one."));
        foreach (var (place, cell) in header.Cells.Index().Where(cell => !TemplateColumns.IsKnown(cell.Item, TemplateColumns.Figures)))
            problems.Add(Cells.At(_file, header, place, cell, "columnUnknown", $"The column \"{cell}\" is not one of the template and was not read.") with { Refuses = false });
        foreach (var twice in header.Cells.Select(TemplateColumns.Plain).Where(name => name.Length > 0).GroupBy(name => name).Where(group => group.Count() > 1))
            problems.Add(Cells.At(_file, header, -1, twice.Key, "columnTwice", $"The column \"{twice.Key}\" stands in the header twice. Remove or rename one."));
        return problems.Refusals == before;
    }

    void Write(SheetRow row, PlainLines plain)
    {
        _row = row;
        if (row.IsBlank) return;
        if (row.Cells is [var only] && OtherDelimiter.In(only) is { } delimiter)
        {
            if (!_divided) problems.Add(OtherDelimiter.Problem(_file, row.Line, delimiter));
            (_divided, RowsRefused) = (true, RowsRefused + 1);
            return;
        }
        if (row.Sheet.Length == 0 && row.Cells.Length != _header.Cells.Length)
        {
            Refuse(TemplateColumn.Indicator, "fieldCount", $"This row has {row.Cells.Length} {(row.Cells.Length == 1 ? "value" : "values")}, the first row names {_header.Cells.Length} columns. A comma inside a value needs quotation marks round it; a row that is cut short means that the file is.", whole: true);
            return;
        }
        if (!Sensible() || Indicator() is not { } id) return;
        var figures = SheetFigures.Read(Cell);
        _derived.Fill(figures, Said.GetValueOrDefault(id) ?? known(id) ?? new(id, ""), (column, code, message) => Problem(column, code, message));
        plain.Add(row.Line, Number(id), Cell(TemplateColumn.Name), Cell(TemplateColumn.AreaCode).Trim().ToUpperInvariant(), Cell(TemplateColumn.AreaName), TemplateWords.Sex(Cell(TemplateColumn.Sex)), Cell(TemplateColumn.Age), Cell(TemplateColumn.CategoryType), Cell(TemplateColumn.Category),
            Cell(TemplateColumn.Period), Figure(figures.Value, TemplateColumn.Value), Figure(figures.Limits[0]?.Lower, TemplateColumn.Lower95), Figure(figures.Limits[0]?.Upper, TemplateColumn.Upper95),
            Figure(figures.Limits[1]?.Lower), Figure(figures.Limits[1]?.Upper), Cell(TemplateColumn.Count), Cell(TemplateColumn.Denominator), Cell(TemplateColumn.Note));
    }

    /// <summary>What the check of rows, which takes published files too, lets pass and a template may not hold.</summary>
    bool Sensible()
    {
        if (TemplateWords.IsExample(Cell(TemplateColumn.Name))) { Refuse(TemplateColumn.Name, "templateExample", "This is the template's example. Delete its rows, also the one among the definitions, and fill in your own."); return false; }
        if (TemplateWords.WrongSex(Cell(TemplateColumn.Sex)) is { } sex) { Refuse(TemplateColumn.Sex, "sex", sex); return false; }
        if (TemplateWords.WrongPeriod(Cell(TemplateColumn.Period), year) is not { } period) return true;
        Refuse(TemplateColumn.Period, "period", period);
        return false;
    }

    /// <summary>By its number, else by its name.</summary>
    int? Indicator()
    {
        var (number, name) = (Cell(TemplateColumn.Indicator).Trim(), TextIds.Tidy(Cell(TemplateColumn.Name)));
        if (number.Length == 0 && name.Length > 0) return numbers.Of(name);
        if (number.Length == 0) Refuse(TemplateColumn.Indicator, "indicatorId", "The row names no indicator. Give its name, or its number from 1,000,000 upwards.");
        else if (LocalNumbers.Read(number) is { } id)
        {
            numbers.Know(id, name);
            return id;
        }
        else Refuse(TemplateColumn.Indicator, "localNumber", TemplateDefinitions.NotLocal(number));
        return null;
    }

    void Refuse(TemplateColumn column, string code, string message, bool whole = false)
    {
        RowsRefused++;
        problems.Add(whole ? Cells.At(_file, _row, -1, null, code, message) : Problem(column, code, message));
    }

    ImportProblem Problem(TemplateColumn column, string code, string message) => Cells.At(_file, _row, _places[(int)column], TemplateColumns.Figures[(int)column], code, message);

    /// <summary>What the check of rows says, in the words and at the place of this file.</summary>
    ImportProblem InPlace(ImportProblem problem)
    {
        if (problem.Line == 0 || problem.Column?.Contains('!', StringComparison.Ordinal) == true) return problem;
        var column = problem.Column is { } title ? TemplateColumns.Behind(title) : -1;
        var place = column < 0 ? -1 : _places[column];
        return Cells.At(_file, _header with { Line = problem.Line }, place, place >= 0 ? _header.Cells[place].Trim() : problem.Column, problem.Code, problem.Message) with { Refuses = problem.Refuses };
    }

    string Cell(TemplateColumn column) => _row[_places[(int)column]];

    string Figure(double? worked, TemplateColumn? column = null) => worked is { } figure ? figure.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : column is { } given ? Cell(given) : "";

    static string Number(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Says where in a file or a workbook a problem is.</summary>
static class Cells
{
    /// <param name="place">The column's place in the row, or -1 where the whole row is meant.</param>
    public static ImportProblem At(string file, SheetRow row, int place, string? column, string code, string message)
    {
        if (row.Sheet.Length == 0) return new(file, row.Line, column, code, message);
        var cell = place >= 0 ? $"{row.Sheet}!{WorkbookRows.Letters(place)} ({column})" : column is null ? $"{row.Sheet}!" : $"{row.Sheet}! ({column})";
        return new(file, row.Line, cell, code, message);
    }
}
