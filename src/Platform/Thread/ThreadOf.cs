using System.Globalization;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Endeavour.Platform.Thread;

/// <summary>A record's thread on its own page: what someone tied to it, and the way to the whole thread.</summary>
[HtmlTargetElement("thread-of", Attributes = "kind,id", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ThreadOf(GoldenThread thread, CurrentPartnership current, CurrentPerson person) : TagHelper
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public string Kind { get; set; } = "";
    public string Id { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-labelledby", "thread-of");
        var walk = await thread.From(new(Kind, Id), current.Id, all: person.Belongs, steps: 1, CancellationToken.None);
        if (walk is null)
        {
            output.SuppressOutput();
            return;
        }
        output.Content.AppendHtml("<h2 class=\"govuk-heading-m\" id=\"thread-of\">Its thread</h2>").AppendHtml(Ties(walk))
            .AppendHtml($"<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/{current.Id}/thread/{Kind.ToLowerInvariant()}/{Id}\">Follow the whole thread</a>, from what it rests on to what came of it</p>");
    }

    static IHtmlContent Ties(ThreadWalk walk)
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("govuk-list govuk-list--bullet app-prose");
        foreach (var step in walk.Steps.Where(step => step.Tie.Link is not null))
        {
            var link = new TagBuilder("a") { Attributes = { ["class"] = "govuk-link", ["href"] = step.Record.Url } };
            link.InnerHtml.Append(step.Record.Title);
            var item = new TagBuilder("li");
            item.InnerHtml.Append($"{step.Says} ").AppendHtml(link).Append($" ({step.Record.Word}): {step.Tie.Why} (since {step.Tie.Since?.ToString("d MMMM yyyy", English)})");
            list.InnerHtml.AppendHtml(item);
        }
        return walk.Steps.Any(step => step.Tie.Link is not null) ? list : HtmlString.Empty;
    }
}
