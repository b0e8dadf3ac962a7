using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Themes;

namespace Endeavour.Strategy.Library.Workbooks;

/// <summary>A cell that the workbook changes.</summary>
/// <param name="Level">None: the mark is taken out.</param>
public sealed record CellChange(PartnerDocument Document, Theme Theme, MarkLevel? Level, string? Quotation, string? Place);

/// <summary>What a workbook says against what stands in the record: every problem by its cell, and what would change.</summary>
sealed class WorkbookCheck
{
    readonly MatrixPicture _matrix;
    readonly bool _takeOut;
    readonly Dictionary<string, PartnerDocument> _documents;
    readonly Dictionary<string, Theme> _themes = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<(Guid, Guid), ThemeMark> _marks;
    readonly Dictionary<(Guid, Guid), (MarkLevel? Level, SheetLine Line, int Column)> _wanted = [];
    readonly Dictionary<(Guid, Guid), (string? Quotation, string? Place)> _words = [];
    readonly Dictionary<Guid, (SheetLine Line, int Column)> _versions = [];
    readonly List<CellProblem> _problems = [];

    WorkbookCheck(MatrixPicture matrix, bool takeOut)
    {
        (_matrix, _takeOut) = (matrix, takeOut);
        _documents = matrix.Parts.Documents.ToDictionary(document => document.Slug, StringComparer.OrdinalIgnoreCase);
        foreach (var (theme, name) in MatrixWorkbook.Names(matrix.Themes)) _themes[name] = matrix.Themes.First(each => each.Id == theme);
        foreach (var theme in matrix.Themes) _themes.TryAdd(theme.Slug, theme);
        _marks = matrix.Parts.Marks.ToDictionary(mark => (mark.DocumentId, mark.ThemeId));
    }

    /// <summary>Cells that are empty in the workbook, and marked on the site, and stay so.</summary>
    public int Left { get; private set; }
    public IReadOnlyList<CellProblem> Problems => _problems;
    public IReadOnlyList<CellChange> Changes { get; private set; } = [];

    public static WorkbookCheck Of(IReadOnlyList<SheetLine> lines, MatrixPicture matrix, bool takeOut)
    {
        var check = new WorkbookCheck(matrix, takeOut);
        check.Matrix([.. lines.Where(line => line.Sheet == MatrixWorkbook.Matrix)]);
        check.Quotations([.. lines.Where(line => line.Sheet == MatrixWorkbook.Quotations)]);
        check.Compare();
        return check;
    }

    void Say(SheetLine line, int column, string says) => _problems.Add(new(line.Sheet, line.Address(column), says));

    static (SheetLine? Header, IReadOnlyList<SheetLine> Rows) Table(IReadOnlyList<SheetLine> lines)
    {
        var at = lines.ToList().FindIndex(line => line.Cells.Any(cell => Is(cell, MatrixWorkbook.Document)));
        return at < 0 ? (null, []) : (lines[at], [.. lines.Skip(at + 1).Where(line => !line.IsBlank)]);
    }

    static bool Is(string cell, string name) => string.Equals(cell.Trim(), name, StringComparison.OrdinalIgnoreCase);

    static int Column(SheetLine header, string name) => Array.FindIndex(header.Cells, cell => Is(cell, name));

    void Matrix(IReadOnlyList<SheetLine> lines)
    {
        if (Table(lines) is not ({ } header, var rows))
        {
            _problems.Add(new(MatrixWorkbook.Matrix, "A1", "There is no sheet Matrix with a column Document. Download the workbook and fill in that one."));
            return;
        }
        var (named, version) = (Column(header, MatrixWorkbook.Document), Column(header, MatrixWorkbook.Version));
        var columns = new Dictionary<int, Theme>();
        foreach (var (column, cell) in header.Cells.Index())
        {
            if (cell.Trim() is "" || column == named || column == version || Is(cell, "Organisation") || Is(cell, "Title")) continue;
            if (!_themes.TryGetValue(cell.Trim(), out var theme)) Say(header, column, $"There is no theme \"{cell.Trim()}\". Give the column the name of a theme, or delete it.");
            else if (columns.ContainsValue(theme)) Say(header, column, $"The theme {theme.Name} has two columns. Delete one.");
            else columns[column] = theme;
        }
        foreach (var row in rows) Row(row, named, version, columns);
    }

    void Row(SheetLine row, int named, int version, Dictionary<int, Theme> columns)
    {
        if (Find(row, named) is not { } document) return;
        if (!_versions.TryAdd(document.Id, (row, version)))
        {
            Say(row, named, $"The document {document.Slug} has two rows. Delete one.");
            return;
        }
        foreach (var (column, theme) in columns)
        {
            if (Level(row[column]) is (true, var level)) _wanted[(document.Id, theme.Id)] = (level, row, column);
            else Say(row, column, $"\"{row[column]}\" is not a mark. Write High, Priority or nothing.");
        }
    }

    PartnerDocument? Find(SheetLine row, int column)
    {
        if (_documents.TryGetValue(row[column], out var document)) return document;
        Say(row, column, row[column] == "" ? "The row does not say its document. Write the name from the first column of the downloaded workbook, or delete the row." : $"There is no document \"{row[column]}\" in the library. Add it there first, or delete the row.");
        return null;
    }

    static (bool Known, MarkLevel? Level) Level(string cell) => cell.ToLowerInvariant() switch
    {
        "" or "0" or "-" or "not mentioned" => (true, null),
        "high" or "high priority" or "h" or "1" or "■" or "□" => (true, MarkLevel.High),
        "priority" or "p" or "2" or "●" or "○" => (true, MarkLevel.Priority),
        _ => (false, null),
    };

    void Quotations(IReadOnlyList<SheetLine> lines)
    {
        if (Table(lines) is not ({ } header, var rows)) return;
        var (named, themed, said, placed) = (Column(header, MatrixWorkbook.Document), Column(header, MatrixWorkbook.Theme), Column(header, MatrixWorkbook.Quotation), Column(header, MatrixWorkbook.Place));
        if (themed < 0 || said < 0)
        {
            Say(header, 0, "The sheet Quotations needs the columns Document, Theme, Quotation and Page or section.");
            return;
        }
        foreach (var row in rows)
        {
            if (Find(row, named) is not { } document) continue;
            if (!_themes.TryGetValue(row[themed], out var theme)) Say(row, themed, $"There is no theme \"{row[themed]}\". Write its name as on the sheet Matrix.");
            else if (_words.ContainsKey((document.Id, theme.Id))) Say(row, said, $"{document.Slug} and {theme.Name} have two rows of quotations. Keep one.");
            else Words(row, document, theme, said, placed);
        }
    }

    void Words(SheetLine row, PartnerDocument document, Theme theme, int said, int placed)
    {
        var key = (document.Id, theme.Id);
        var (quotation, place) = (row[said] is "" ? null : row[said].ReplaceLineEndings(" "), row[placed] is "" ? null : row[placed]);
        if (quotation?.Length > ThemeMark.LongestQuotation) Say(row, said, $"A quotation can have {ThemeMark.LongestQuotation} letters at most. Choose the words that say it.");
        if (place?.Length > ThemeMark.LongestPlace) Say(row, placed, $"The page or section can have {ThemeMark.LongestPlace} letters at most.");
        _words[key] = (quotation, place);
        var marked = _wanted.TryGetValue(key, out var cell) ? cell.Level is not null : _marks.ContainsKey(key);
        if (!marked && (quotation ?? place) is not null && !_marks.ContainsKey(key)) Say(row, said, $"There are words for {theme.Name}, but no mark on the sheet Matrix{(cell.Line is null ? "" : $" ({cell.Line.Address(cell.Column)})")}. Write High or Priority there, or empty this cell.");
    }

    void Compare()
    {
        var changes = new List<CellChange>();
        foreach (var key in _wanted.Keys.Union(_words.Keys))
        {
            var held = _marks.GetValueOrDefault(key);
            var level = _wanted.TryGetValue(key, out var cell) ? cell.Level : held?.Level;
            if (level is null && held is not null && !_takeOut)
            {
                Left++;
                level = held.Level;
            }
            // Words that the workbook leaves out stay.
            var words = _words.GetValueOrDefault(key);
            var (quotation, place) = level is null ? (null, null) : (words.Quotation ?? held?.Quotation, words.Place ?? held?.Place);
            if ((level, quotation, place) != (held?.Level, held?.Quotation, held?.Place)) changes.Add(new(_matrix.Parts.Documents.First(document => document.Id == key.Item1), _matrix.Themes.First(theme => theme.Id == key.Item2), level, quotation, place));
        }
        Changes = changes;
        foreach (var document in changes.Select(change => change.Document).Distinct())
            if (_versions.TryGetValue(document.Id, out var at) && at.Column >= 0 && at.Line[at.Column] is { Length: > 0 } version && version != MatrixWorkbook.VersionOf(_matrix, document))
                Say(at.Line, at.Column, $"Someone has changed the marks of {document.Slug} since this workbook was downloaded. Download it again, and fill in what is still to be changed.");
    }
}
