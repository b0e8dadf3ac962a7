using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace Endeavour.Evidence.NeedsAssessment.Topics;

/// <summary>A summary in Markdown as part of a page: classes for its parts, and nothing that could run or load.</summary>
static class SafeMarkdown
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    static readonly (string Elements, string Class)[] Classes =
        [("h1, h2", "govuk-heading-m"), ("h3, h4, h5, h6", "govuk-heading-s"), ("p", "govuk-body"), ("a", "govuk-link"), ("ul", "govuk-list govuk-list--bullet"), ("ol", "govuk-list govuk-list--number")];

    public static IHtmlContent Html(string markdown)
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Remove("img");
        sanitizer.AllowedAttributes.Remove("style");
        var body = sanitizer.SanitizeDom(Markdown.ToHtml(markdown, Pipeline)).Body!;
        foreach (var (elements, classes) in Classes)
            foreach (var element in body.QuerySelectorAll(elements)) element.ClassName = classes;
        return new HtmlString(body.InnerHtml);
    }
}
