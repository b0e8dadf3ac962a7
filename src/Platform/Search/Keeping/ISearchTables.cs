using Endeavour.Platform.Database;
using Endeavour.Platform.Search.Asking;

namespace Endeavour.Platform.Search.Keeping;

/// <summary>
/// The two tables of texts in one kind of database, with what that kind finds words by. The tables are derived from the record and are no part of it: no archive carries them,
/// and another kind of database makes its own.
/// </summary>
public interface ISearchTables
{
    /// <summary>Takes away what is there and makes empty tables, for <see cref="SearchTable.All"/>.</summary>
    string Make { get; }

    /// <summary>Asks whether the tables were made: one row with a number above 0.</summary>
    string Made { get; }

    /// <summary>How many texts of each kind a question finds.</summary>
    Task<IReadOnlyList<KindCount>> Count(AppDb db, SearchTable table, Question question, bool anyWord, CancellationToken cancel);

    /// <summary>The best of them, with their words marked by <see cref="Snippet.Begin"/> and <see cref="Snippet.End"/> in the folded texts.</summary>
    /// <param name="kind">Only of this kind; empty for all.</param>
    Task<IReadOnlyList<FoundRow>> Find(AppDb db, SearchTable table, Question question, bool anyWord, string kind, int skip, int take, CancellationToken cancel);
}

/// <summary>A table of texts: one that holds only what anyone may read, and one for those who belong, which holds that too.</summary>
public sealed record SearchTable(string Name, Audience For)
{
    public static readonly SearchTable Public = new("SearchPublic", Audience.Everyone);
    public static readonly SearchTable Belonging = new("SearchBelonging", Audience.Partnership);

    public static IReadOnlyList<SearchTable> All { get; } = [Public, Belonging];

    public bool Takes(SearchText text) => text.For >= For;
}

/// <summary>How many were found of a kind.</summary>
public sealed record KindCount(string Kind, int Count);

/// <summary>A text that was found, as it is kept.</summary>
public sealed record FoundRow(string Kind, string Word, string Title, string Url, string Text, string TitleMarked, string TextMarked);
