using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Endeavour.Platform.Forms;

/// <summary>A question of a form with its label, hint and errors, as the GOV.UK Design System draws it. What was typed is kept.</summary>
public abstract class Field : TagHelper
{
    protected static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The property that the answer is bound to.</summary>
    public ModelExpression For { get; set; } = null!;

    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Id => IdOf(For.Name);

    protected string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected IReadOnlyList<string> Errors => [.. (ViewContext.ModelState.TryGetValue(FullName, out var entry) ? entry.Errors : []).Select(error => error.ErrorMessage)];

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>What was typed, or else what the thing holds.</summary>
    protected string Value => ViewContext.ModelState.TryGetValue(FullName, out var entry) && entry.AttemptedValue is { } typed ? typed : Convert.ToString(For.Model, English) ?? "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Errors.Count > 0 ? "govuk-form-group govuk-form-group--error" : "govuk-form-group");
        output.Content.SetHtmlContent(Inside());
    }

    protected abstract IHtmlContent Inside();

    /// <summary>The hint and the errors, which the control names as its description.</summary>
    protected IHtmlContent Notes() => new HtmlContentBuilder().AppendHtml(HintWith(null)).AppendHtml(Problems());

    protected IHtmlContent HintWith(string? also) => Hint is null ? HtmlString.Empty : Tag("div", $"govuk-hint {also}".TrimEnd(), Hint, ("id", $"{Id}-hint"));

    protected IHtmlContent Problems()
    {
        if (Errors.Count == 0) return HtmlString.Empty;
        var error = Tag("p", "govuk-error-message", null, ("id", $"{Id}-error"));
        error.InnerHtml.AppendHtml(Tag("span", "govuk-visually-hidden", "Error:")).Append(" " + string.Join(" ", Errors));
        return error;
    }

    protected string? DescribedBy =>
        string.Join(' ', new[] { Hint is null ? "" : $"{Id}-hint", Errors.Count > 0 ? $"{Id}-error" : "" }.Where(id => id != "")) is { Length: > 0 } ids ? ids : null;

    protected TagBuilder LabelOf(string text) => Tag("label", "govuk-label", text, ("for", Id));

    protected static TagBuilder Tag(string name, string? classes, string? text, params IEnumerable<(string Name, string? Value)> attributes)
    {
        var tag = new TagBuilder(name);
        if (classes is not null) tag.AddCssClass(classes);
        foreach (var (attribute, value) in attributes)
            if (value is not null) tag.Attributes[attribute] = value;
        if (text is not null) tag.InnerHtml.Append(text);
        return tag;
    }

    protected static TagBuilder Empty(string name, string classes, params IEnumerable<(string Name, string? Value)> attributes)
    {
        var tag = Tag(name, classes, null, attributes);
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }
}
