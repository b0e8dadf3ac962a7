using System.Text;
using Endeavour.Evidence.Claims.Syntax;
using Markdig;

namespace Endeavour.Evidence.Search;

/// <summary>
/// The words of a text as they can be found: without the signs of Markdown, and without the figures that it quotes. Those come from the figures themselves, some of which may not be
/// shown yet or to everyone, and are others tomorrow.
/// </summary>
public static class PlainWords
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static string OfMarkdown(string? text) => string.IsNullOrWhiteSpace(text) ? "" : Markdown.ToPlainText(Of(text), Pipeline);

    /// <summary>Of plain text.</summary>
    public static string Of(string? text)
    {
        if (text is null || !ClaimSyntax.Any(text)) return text ?? "";
        var (words, at) = (new StringBuilder(), 0);
        foreach (var claim in ClaimSyntax.Read(text))
        {
            words.Append(text, at, claim.Start - at).Append('…');
            at = claim.End;
        }
        return words.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Texts one after the other; those that are empty are left out.</summary>
    public static string Join(params IEnumerable<string?> texts) => string.Join(" · ", texts.Where(text => !string.IsNullOrWhiteSpace(text)));
}
