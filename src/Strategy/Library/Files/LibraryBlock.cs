using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Library.Marking;

namespace Endeavour.Strategy.Library.Files;

/// <summary>Partners' strategies of one partnership as text: the rows of the matrix, themes in groups, documents and what each says of the themes.</summary>
public sealed record LibraryBlock(string Partnership, IReadOnlyList<RowLines> Rows, IReadOnlyList<GroupLines> Groups, IReadOnlyList<DocumentLines> Documents, int Line)
{
    const int Most = 100_000;

    /// <summary>Reads and checks all that can be judged from this text alone.</summary>
    public static LibraryBlock Read(Fields fields)
    {
        fields.Require("partnership", "groups", "documents");
        var names = new LibraryNames(fields.Problems);
        var block = new LibraryBlock(fields.Text("partnership") ?? "", fields.Groups("rows", row => LibraryReader.Row(row, names)), fields.Groups("groups", group => LibraryReader.Group(group, names)),
            fields.Groups("documents", document => DocumentReader.Read(document, names)), fields.Line);
        names.Check();
        if (fields.Group("expect") is { } expect) Check(expect, block);
        fields.Close();
        return block;
    }

    public IEnumerable<ThemeLines> Themes => Groups.SelectMany(group => group.Themes);

    static void Check(Fields expect, LibraryBlock block)
    {
        Check(expect, "rows", block.Rows.Count);
        Check(expect, "groups", block.Groups.Count);
        Check(expect, "themes", block.Themes.Count());
        Check(expect, "documents", block.Documents.Count);
        Check(expect, "marks", block.Documents.Sum(document => document.Marks.Count));
        expect.Close();
    }

    static void Check(Fields expect, string key, int actual)
    {
        if (expect.Whole(key, 0, Most) is { } said && said != actual)
            expect.Problems.Add(expect.LineOf(key), expect.At(key), "count", $"`expect` says {said} {key}, but the list has {actual}. Correct the number, or the list.");
    }
}

public sealed record RowLines(string Id, string Name);

public sealed record GroupLines(string Id, string Name, string? Definition, IReadOnlyList<ThemeLines> Themes);

/// <param name="Elements">Parts of the current strategy; none when the file leaves them as they are.</param>
public sealed record ThemeLines(string Id, string Name, string? Definition, IReadOnlyList<NamedAt>? Elements);

public sealed record DocumentLines(string Id, string Title, string Organisation, IReadOnlyList<string> Rows, DocumentFacts Facts, IReadOnlyList<MarkLines> Marks);

/// <summary>What a document says of itself beside its name.</summary>
public sealed record DocumentFacts(int? From, int? To, bool IsOpenEnded, bool IsDraft, string? Link, string? Notes, DateOnly? Reviewed, string? DistinctBecause);

public sealed record MarkLines(string Theme, MarkLevel Level, string? Quotation, string? Place);

/// <summary>A place that names something outside the file.</summary>
public sealed record NamedAt(string Value, int Line, string Path);
