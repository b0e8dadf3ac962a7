using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Themes;

namespace Endeavour.Strategy.Library.Matrix;

/// <summary>The matrix as it stands: rows, themes in their groups, and what each document says of each. Everything that is counted is counted here, from the marks.</summary>
public sealed class MatrixPicture
{
    readonly Dictionary<(Guid Row, Guid Theme), MatrixCell> _cells = [];
    readonly Dictionary<Guid, IReadOnlyList<PartnerDocument>> _documents;
    readonly HashSet<Guid> _marked, _read;

    public MatrixPicture(MatrixParts parts)
    {
        (Parts, _marked) = (parts, [.. parts.Marks.Select(mark => mark.DocumentId)]);
        _documents = parts.Rows.ToDictionary(row => row.Id, row => (IReadOnlyList<PartnerDocument>)[.. parts.Documents.Where(document => document.Rows.Contains(row.Slug))]);
        var byDocument = parts.Marks.ToLookup(mark => mark.DocumentId);
        foreach (var row in parts.Rows)
            foreach (var mark in _documents[row.Id].SelectMany(document => byDocument[document.Id].Select(mark => (Document: document, Mark: mark))).GroupBy(pair => pair.Mark.ThemeId))
                _cells[(row.Id, mark.Key)] = new([.. mark.OrderByDescending(pair => pair.Mark.Level).ThenBy(pair => pair.Mark.IsHollow).Select(pair => new Said(pair.Document, pair.Mark))]);
        Read = [.. parts.Rows.Where(row => _documents[row.Id].Any(IsRead))];
        _read = [.. Read.Select(row => row.Id)];
        Counts = parts.Themes.ToDictionary(theme => theme.Id, theme => ThemeCount.Of(theme, Read.Select(row => Cell(row, theme)).OfType<MatrixCell>()));
    }

    public MatrixParts Parts { get; }
    public IReadOnlyList<MatrixRow> Rows => Parts.Rows;
    public IReadOnlyList<Theme> Themes => Parts.Themes;
    /// <summary>Rows with a document in which the themes were looked for.</summary>
    public IReadOnlyList<MatrixRow> Read { get; }
    public IReadOnlyDictionary<Guid, ThemeCount> Counts { get; }

    public int Filled => _cells.Count;
    public int Hollow => _cells.Values.Count(cell => cell.IsHollow);
    public int NotFound => Parts.Marks.Count(mark => mark.Check == QuotationCheck.NotFound);

    public IEnumerable<ThemeGroup> Groups => Parts.Groups.Where(group => Parts.Themes.Any(theme => theme.GroupId == group.Id));

    public IEnumerable<Theme> Of(ThemeGroup group) => Parts.Themes.Where(theme => theme.GroupId == group.Id);

    public MatrixCell? Cell(MatrixRow row, Theme theme) => _cells.GetValueOrDefault((row.Id, theme.Id));

    public IReadOnlyList<PartnerDocument> Documents(MatrixRow row) => _documents[row.Id];

    public bool IsRead(MatrixRow row) => _read.Contains(row.Id);

    bool IsRead(PartnerDocument document) => document.ReviewedOn is not null || _marked.Contains(document.Id);

    public (int High, int All) Count(MatrixRow row) =>
        (Parts.Themes.Count(theme => Cell(row, theme)?.Level == MarkLevel.High), Parts.Themes.Count(theme => Cell(row, theme) is not null));

    /// <summary>The themes that are named at all, the most named first.</summary>
    public IReadOnlyList<ThemeCount> Most(IEnumerable<Theme>? among = null) =>
        [.. (among ?? Parts.Themes).Select(theme => Counts[theme.Id]).Where(count => count.All > 0).OrderByDescending(count => count.All).ThenByDescending(count => count.High)];
}

/// <summary>What the matrix is made of, each in its order.</summary>
public sealed record MatrixParts(IReadOnlyList<ThemeGroup> Groups, IReadOnlyList<Theme> Themes, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<PartnerDocument> Documents, IReadOnlyList<ThemeMark> Marks);

/// <summary>What a document says of a theme.</summary>
public sealed record Said(PartnerDocument Document, ThemeMark Mark);

/// <summary>A filled cell: what its documents say, the strongest first.</summary>
public sealed record MatrixCell(IReadOnlyList<Said> Said)
{
    public MarkLevel Level => Said[0].Mark.Level;

    /// <summary>No document's words stand behind it.</summary>
    public bool IsHollow => Said.All(said => said.Mark.IsHollow);

    public string Sign => (Level, IsHollow) switch { (MarkLevel.High, false) => "■", (MarkLevel.High, true) => "□", (_, false) => "●", _ => "○" };

    public string Words => (Level == MarkLevel.High ? "High priority" : "Priority") + (IsHollow ? ", no quotation" : "");
}

/// <summary>How many of the rows that were read name a theme.</summary>
public sealed record ThemeCount(Theme Theme, int High, int All)
{
    public static ThemeCount Of(Theme theme, IEnumerable<MatrixCell> cells)
    {
        var all = cells.ToList();
        return new(theme, all.Count(cell => cell.Level == MarkLevel.High), all.Count);
    }
}
