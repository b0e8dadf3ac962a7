using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Endeavour.Platform.Forms;

/// <summary>The first thing on a page whose form came back: every error, linked to its field, and the two versions where two people wrote different things.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummary(Layout.PageFrame frame) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var errors = ViewContext.ModelState.Where(entry => entry.Value!.ValidationState == ModelValidationState.Invalid)
            .OrderBy(entry => Place(entry.Key)).SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage))).Distinct().ToList();
        if (errors.Count == 0) return;
        frame.HasErrors = true;
        output.Content.AppendHtml(Summary(errors));
        if (ViewContext.ViewData.Model is FormPage { Conflict: { Count: > 0 } conflict }) output.Content.AppendHtml(Both(conflict));
    }

    /// <summary>In the order of the form, as far as its fields are declared in that order.</summary>
    int Place(string field) =>
        field.Split('.', '[') is ["Input", var name, ..] && ViewContext.ViewData.Model?.GetType().GetProperty("Input") is { } input
            ? Array.FindIndex(input.PropertyType.GetProperties(), property => property.Name == name)
            : -1;

    static TagBuilder Summary(List<(string Field, string Says)> errors)
    {
        var list = Element("ul", "govuk-list govuk-error-summary__list");
        foreach (var (field, says) in errors)
        {
            var item = Element("li");
            if (field == "") item.InnerHtml.Append(says);
            else item.InnerHtml.AppendHtml(Element("a", null, says, ("href", "#" + Field.IdOf(field))));
            list.InnerHtml.AppendHtml(item);
        }
        var body = Element("div", "govuk-error-summary__body");
        body.InnerHtml.AppendHtml(list);
        var alert = Element("div", null, null, ("role", "alert"));
        alert.InnerHtml.AppendHtml(Element("h2", "govuk-error-summary__title", "There is a problem")).AppendHtml(body);
        var summary = Element("div", "govuk-error-summary", null, ("data-module", "govuk-error-summary"));
        summary.InnerHtml.AppendHtml(alert);
        return summary;
    }

    static TagBuilder Both(IReadOnlyList<Difference> conflict)
    {
        var table = Element("table", "govuk-table");
        table.InnerHtml.AppendHtml(Element("caption", "govuk-table__caption govuk-table__caption--m", "What each of you wrote"));
        table.InnerHtml.AppendHtml(Row("th", "What", "Theirs, saved", "Yours, not saved yet"));
        foreach (var difference in conflict) table.InnerHtml.AppendHtml(Row("td", difference.Field, difference.Theirs, difference.Yours));
        var section = Element("section", "app-conflict", null, ("aria-label", "Two versions"));
        section.InnerHtml.AppendHtml(table);
        var keep = Element("p", "govuk-body");
        keep.InnerHtml.Append("To keep theirs, ").AppendHtml(Element("a", "govuk-link", "start again from what they saved", ("href", "?"))).Append(".");
        section.InnerHtml.AppendHtml(keep);
        return section;
    }

    static TagBuilder Row(string cell, params IEnumerable<string> texts)
    {
        var row = Element("tr", "govuk-table__row");
        foreach (var (column, text) in texts.Index())
            row.InnerHtml.AppendHtml(cell == "th" || column == 0 ? Element("th", "govuk-table__header", text, ("scope", cell == "th" ? "col" : "row")) : Element("td", "govuk-table__cell", text));
        var part = Element(cell == "th" ? "thead" : "tbody", cell == "th" ? "govuk-table__head" : "govuk-table__body");
        part.InnerHtml.AppendHtml(row);
        return part;
    }

    static TagBuilder Element(string name, string? classes = null, string? text = null, params IEnumerable<(string Name, string Value)> attributes)
    {
        var tag = new TagBuilder(name);
        if (classes is not null) tag.AddCssClass(classes);
        foreach (var (attribute, value) in attributes) tag.Attributes[attribute] = value;
        if (text is not null) tag.InnerHtml.Append(text);
        return tag;
    }
}
