using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Markdig;

namespace Endeavour.Publishing.Methods;

/// <summary>From Markdown to a page in the site's own look: classes for its parts, headers for its tables, and nothing that could run.</summary>
static class MethodText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().Build();

    static readonly (string Elements, string Class)[] Classes =
    [
        ("h2", "govuk-heading-l"), ("h3", "govuk-heading-m"), ("h4", "govuk-heading-s"), ("p", "govuk-body"), ("a", "govuk-link"),
        ("ul", "govuk-list govuk-list--bullet"), ("ol", "govuk-list govuk-list--number"), ("table", "govuk-table"), ("thead", "govuk-table__head"),
        ("tbody", "govuk-table__body"), ("tr", "govuk-table__row"), ("th", "govuk-table__header"), ("td", "govuk-table__cell"), ("pre", "formula"),
    ];

    public static MethodPage Read(string slug, string markdown, MethodShelf shelf)
    {
        var document = Sanitizer().SanitizeDom(Markdown.ToHtml(markdown, Pipeline));
        var body = document.Body!;
        var heading = body.QuerySelector("h1") ?? throw new InvalidDataException($"docs/methods/{slug}.md has no title: begin it with a line that starts with #.");
        var title = heading.TextContent.Trim();
        heading.Remove();
        var first = body.FirstElementChild is IHtmlParagraphElement paragraph ? paragraph : null;
        var summary = first?.TextContent.Trim().ReplaceLineEndings(" ") ?? "";
        first?.Remove();
        Dress(body);
        return new(slug, title, summary, body.InnerHtml, shelf);
    }

    static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedAttributes.Add("id");
        sanitizer.AllowedAttributes.Remove("style");
        return sanitizer;
    }

    static void Dress(IElement body)
    {
        foreach (var (elements, classes) in Classes)
            foreach (var element in body.QuerySelectorAll(elements)) element.ClassName = classes;
        foreach (var link in body.QuerySelectorAll("a[href]")) Follow(link);
        foreach (var table in body.QuerySelectorAll("table").ToList()) Dress((IHtmlTableElement)table);
        foreach (var formula in body.QuerySelectorAll("pre")) formula.SetAttribute("tabindex", "0");
    }

    /// <summary>Texts link to one another by file; on the site they stand side by side.</summary>
    static void Follow(IElement link)
    {
        var address = link.GetAttribute("href")!;
        var (file, part) = address.IndexOf('#') is >= 0 and var at ? (address[..at], address[at..]) : (address, "");
        if (file.EndsWith(".md", StringComparison.Ordinal) && !file.Contains('/')) link.SetAttribute("href", file[..^3] + part);
    }

    /// <summary>Each column and each row has a header, and a table too wide for a phone scrolls by itself.</summary>
    static void Dress(IHtmlTableElement table)
    {
        foreach (var header in table.QuerySelectorAll("thead th"))
        {
            header.SetAttribute("scope", "col");
            if (header.TextContent.Trim().Length == 0) header.TextContent = "Case";
        }
        foreach (var cell in table.QuerySelectorAll("tbody td:first-child").ToList())
        {
            var header = cell.Owner!.CreateElement("th");
            header.InnerHtml = cell.InnerHtml;
            header.ClassName = "govuk-table__header";
            header.SetAttribute("scope", "row");
            cell.Replace(header);
        }
        var scroll = table.Owner!.CreateElement("div");
        scroll.ClassName = "table-scroll";
        table.Replace(scroll);
        scroll.Append(table);
        Name(scroll);
    }

    /// <summary>What scrolls can be reached by keyboard, and says what it is: the heading above it.</summary>
    static void Name(IElement scroll)
    {
        var above = scroll.PreviousElementSibling;
        while (above is not null and not IHtmlHeadingElement) above = above.PreviousElementSibling;
        scroll.SetAttribute("tabindex", "0");
        scroll.SetAttribute("role", "group");
        scroll.SetAttribute("aria-label", above is null ? "Table" : $"{above.TextContent.Trim()}: table");
    }
}
