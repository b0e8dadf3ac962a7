using AngleSharp.Dom;
using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace Endeavour.Evidence.Desk.Commentaries;

/// <summary>From what someone wrote in Markdown to a part of a page: paragraphs, lists, emphasis, small headings and links; nothing that could run, and no pictures from elsewhere.</summary>
static class CommentaryText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    static readonly (string Elements, string Class)[] Classes =
        [("h2", "govuk-heading-m"), ("h3", "govuk-heading-s"), ("p", "govuk-body"), ("a", "govuk-link"), ("ul", "govuk-list govuk-list--bullet"), ("ol", "govuk-list govuk-list--number"), ("blockquote", "govuk-inset-text")];

    /// <param name="headings">It has two levels of headings of its own; otherwise it stands below a heading of the page, whatever the writer took for the top.</param>
    public static IHtmlContent Html(string markdown, bool headings = false)
    {
        var body = Sanitizer().SanitizeDom(Markdown.ToHtml(markdown, Pipeline)).Body!;
        foreach (var heading in body.QuerySelectorAll("h1, h2, h4, h5, h6").ToList()) Level(heading, headings && heading.LocalName is ("h1" or "h2") ? "h2" : "h3");
        foreach (var (elements, classes) in Classes)
            foreach (var element in body.QuerySelectorAll(elements)) element.ClassName = classes;
        // A figure in an address is no figure: what holds its place there goes with the address.
        foreach (var link in body.QuerySelectorAll("a[href]").Where(link => link.GetAttribute("href")!.Contains('\uE000'))) link.RemoveAttribute("href");
        return new HtmlString(body.InnerHtml);
    }

    static void Level(IElement heading, string to)
    {
        var level = heading.Owner!.CreateElement(to);
        level.InnerHtml = heading.InnerHtml;
        heading.Replace(level);
    }

    static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(["h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "code", "hr"]);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.Add("href");
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        return sanitizer;
    }
}
