using System.Globalization;
using Endeavour.Platform.Search.Keeping;

namespace Endeavour.Platform.Search.Asking;

/// <summary>What was found.</summary>
/// <param name="Only">The one kind that was asked for; none for all.</param>
/// <param name="Counts">Of each kind that has any, whatever was asked for.</param>
/// <param name="AnyWord">No text has all the words; these have some, or words that begin so.</param>
public sealed record SearchAnswer(Question Question, ISearched? Only, IReadOnlyList<KindCount> Counts, IReadOnlyList<SearchResult> Results, int Page, bool AnyWord)
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public int Total => Counts.Sum(each => each.Count);

    /// <summary>Of the kind that was asked for.</summary>
    public int Shown => Only is null ? Total : CountOf(Only);

    public int Pages => Math.Clamp((Shown + AskIndex.PageSize - 1) / AskIndex.PageSize, 1, AskIndex.MostPages);

    /// <summary>There are more than pages show.</summary>
    public bool HasMore => Shown > AskIndex.PageSize * AskIndex.MostPages;

    public int CountOf(ISearched kind) => Counts.FirstOrDefault(each => each.Kind == kind.Kind)?.Count ?? 0;

    /// <summary>"12 results for damp homes in Rutland."</summary>
    public string Sentence(string place)
    {
        var among = Only is null ? "" : $" among {Only.Called}";
        if (Question.Terms.Count == 0) return Question.OnlyCommon ? "Nearly every text has these words. Add one that says what you are looking for." : "Type what you are looking for.";
        if (Shown == 0) return $"Nothing found for “{Question.Typed}”{among} in {place}.";
        var results = string.Create(English, $"{Shown:N0} {(Shown == 1 ? "result" : "results")}");
        if (!AnyWord) return $"{results} for “{Question.Typed}”{among} in {place}.";
        var none = Question.Terms.Count == 1 && Question.Terms[0].Words.Count == 1 ? $"No text has “{Question.Typed}”." : $"No text has all the words of “{Question.Typed}”.";
        return $"{none} {results}{among} in {place} for {(Question.Terms.Count == 1 ? "words that begin like it" : "some of them, or words that begin like them")}.";
    }
}

/// <summary>A text that was found.</summary>
public sealed record SearchResult(string Kind, string Word, string Url, Snippet Title, Snippet Text);
