using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Search.Keeping;

namespace Endeavour.Platform.Search.Asking;

/// <summary>
/// Asks the index that is for whoever asks: visitors the public one, which holds nothing else; those who belong the other. First for texts with all the words; where there are none, for those with some.
/// </summary>
public sealed class AskIndex(AppDb db, CurrentPerson person)
{
    public const int PageSize = 20;

    /// <summary>Whoever has read so many looks for something else; and no page costs more than this one.</summary>
    public const int MostPages = 25;

    public IReadOnlyList<ISearched> Kinds => db.SearchKinds.All;

    public async Task<SearchAnswer> Ask(string? typed, string? kind, int page, CancellationToken cancel)
    {
        var (question, only, table) = (Question.Read(typed), db.SearchKinds.Find(kind), person.Belongs ? SearchTable.Belonging : SearchTable.Public);
        if (db.SearchTables is not { } tables || question.Terms.Count == 0) return new(question, only, [], [], 1, false);
        var any = false;
        var counts = await tables.Count(db, table, question, any, cancel);
        if (counts.Count == 0)
        {
            any = true;
            counts = await tables.Count(db, table, question, any, cancel);
        }
        var answer = new SearchAnswer(question, only, counts, [], page, any);
        if (answer.Shown == 0) return answer;
        answer = answer with { Page = Math.Clamp(page, 1, answer.Pages) };
        var rows = await tables.Find(db, table, question, any, only?.Kind ?? "", (answer.Page - 1) * PageSize, PageSize, cancel);
        return answer with { Results = [.. rows.Select(Found)] };
    }

    static SearchResult Found(FoundRow row) => new(row.Kind, row.Word, row.Url, Snippet.Whole(row.Title, row.TitleMarked), Snippet.Best(row.Text, row.TextMarked));
}
