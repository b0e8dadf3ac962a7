using System.Text.Encodings.Web;
using CsCheck;
using Endeavour.Platform.Search.Asking;

namespace Endeavour.Tests.Rules.Platform.Search;

/// <summary>What is shown of a text that was found.</summary>
public sealed class SnippetTests
{
    static string Marked(string text, params string[] words) => words.Aggregate(Folded.Of(text), (marked, word) => marked.Replace(word, $"{Snippet.Begin}{word}{Snippet.End}", StringComparison.Ordinal));

    static string Html(Snippet snippet)
    {
        using var written = new StringWriter();
        snippet.Html.WriteTo(written, HtmlEncoder.Default);
        return written.ToString();
    }

    [Fact]
    public void Words_are_marked_in_the_text_as_it_was_written() =>
        Assert.Equal("A <mark class=\"app-mark\">Caf&#xE9;</mark>, open &lt;b&gt;late&lt;/b&gt;", Html(Snippet.Whole("A Café, open <b>late</b>", Marked("A Café, open <b>late</b>", "cafe"))));

    [Fact]
    public void Of_a_long_text_the_piece_with_the_words_is_shown()
    {
        var text = string.Join(' ', Enumerable.Range(0, 300).Select(number => number == 200 ? "needle" : $"straw{number}"));
        var snippet = Snippet.Best(text, Marked(text, "needle"));
        Assert.Contains(snippet.Parts, part => part is { IsMarked: true, Text: "needle" });
        Assert.Equal(("… ", " …"), (snippet.Parts[0].Text, snippet.Parts[^1].Text));
        Assert.True(snippet.Parts.Sum(part => part.Text.Length) < 260);
    }

    [Fact]
    public void A_database_that_gives_another_text_back_marks_nothing_wrong() =>
        Assert.Equal("Damp homes", Html(Snippet.Whole("Damp homes", $"{Snippet.Begin}damp{Snippet.End}  homes")));

    [Fact]
    public void Any_text_is_cut_into_pieces_of_itself() => Gen.Select(Gen.String, Gen.String[0, 600], Gen.Int[0, 700]).Sample((before, after, at) =>
    {
        var text = $"{before} needle {after}";
        var snippet = Snippet.Best(text, Marked(text, "needle"));
        var shown = string.Concat(snippet.Parts.Where(part => part.Text is not ("… " or " …")).Select(part => part.Text));
        Assert.Contains(shown, text, StringComparison.Ordinal);
    });
}
