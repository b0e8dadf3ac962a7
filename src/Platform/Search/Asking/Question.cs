using System.Text;

namespace Endeavour.Platform.Search.Asking;

/// <summary>What somebody typed, as words to look for. Nothing that can be typed is wrong: what is no word is left out.</summary>
public sealed class Question
{
    /// <summary>Letters that are read.</summary>
    public const int Longest = 200;

    const int MostTerms = 12;

    Question(string typed, IReadOnlyList<Term> terms, bool onlyCommon) => (Typed, Terms, OnlyCommon) = (typed, terms, onlyCommon);

    /// <summary>As it was typed, for the box and the sentence.</summary>
    public string Typed { get; }

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>There were words, but only such as nearly every text has.</summary>
    public bool OnlyCommon { get; }

    public static Question Read(string? typed)
    {
        var said = Tidy(typed ?? "");
        var terms = new List<Term>();
        foreach (var (part, quoted) in Parts(said))
            terms.AddRange(quoted ? Phrase(part, false) : part.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Phrase(word, word.TrimEnd('"', '\'', ')', '.', ',').EndsWith('*'))));
        var telling = terms.Where(term => term.IsPrefix || term.Words.Any(word => !CommonWords.Has(word))).DistinctBy(term => term.ToString()).Take(MostTerms).ToList();
        return new(said, telling, terms.Count > 0 && telling.Count == 0);
    }

    /// <summary>One line of whole letters, and not endless.</summary>
    static string Tidy(string typed)
    {
        var tidy = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes())
        {
            if (tidy.Length >= Longest) break;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) tidy.Append(' ');
            else tidy.Append(rune);
        }
        return tidy.ToString().Normalize().Trim();
    }

    /// <summary>What stands between two quotation marks, and the rest. A mark without a second is nothing.</summary>
    static IEnumerable<(string Part, bool Quoted)> Parts(string said)
    {
        var parts = said.Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('«', '"').Replace('»', '"').Split('"');
        for (var at = 0; at < parts.Length; at++) yield return (parts[at], at % 2 == 1 && at < parts.Length - 1);
    }

    /// <summary>Words that stand together: of a quotation, or of one like "long-term". The s of "children's" says nothing by itself.</summary>
    static IEnumerable<Term> Phrase(string text, bool prefix)
    {
        var folded = Folded.Of(text);
        var words = new List<string>();
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            while (end < folded.Length && folded[end] != ' ') end++;
            if (end > at && !(end - at == 1 && at > 0 && text[at - 1] is '\'' or '’')) words.Add(folded[at..end]);
            at = end + 1;
        }
        if (words.Count > 0) yield return new([.. words.Take(MostTerms)], prefix);
    }
}

/// <summary>A word, or words one after the other.</summary>
/// <param name="IsPrefix">What begins so is meant too.</param>
public sealed record Term(IReadOnlyList<string> Words, bool IsPrefix)
{
    const int ShortestBeginning = 4;

    /// <summary>
    /// The last word, shorter by what endings and slips of the finger change: "vaccinaton" begins like "vaccination", and both are kept by their stem. None for a word too short to tell.
    /// </summary>
    public string? Beginning => Words[^1] is { Length: >= ShortestBeginning } last ? last[..Math.Max(ShortestBeginning, (last.Length + 1) / 2)] : null;

    public override string ToString() => string.Join(' ', Words) + (IsPrefix ? "*" : "");
}
