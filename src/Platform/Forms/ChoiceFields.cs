using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Endeavour.Platform.Forms;

/// <summary>A group of controls under one question.</summary>
public abstract class FieldGroup : Field
{
    public string Legend { get; set; } = "";

    protected override IHtmlContent Inside()
    {
        var fieldset = Tag("fieldset", "govuk-fieldset", null, ("aria-describedby", DescribedBy));
        fieldset.InnerHtml.AppendHtml(Tag("legend", "govuk-fieldset__legend", Legend)).AppendHtml(Notes()).AppendHtml(Controls());
        return fieldset;
    }

    protected abstract IHtmlContent Controls();

    /// <summary>The first control has the field's own id, so that the error summary leads to it.</summary>
    protected IHtmlContent Choices(string kind, string type, IEnumerable<SelectListItem> items, IReadOnlyCollection<string> chosen)
    {
        var group = Tag("div", $"govuk-{kind}", null, ("data-module", $"govuk-{kind}"));
        foreach (var (number, item) in items.Index())
        {
            var id = number == 0 ? Id : $"{Id}-{number + 1}";
            var choice = Tag("div", $"govuk-{kind}__item", null);
            choice.InnerHtml
                .AppendHtml(Empty("input", $"govuk-{kind}__input", ("id", id), ("name", FullName), ("type", type), ("value", item.Value), ("checked", chosen.Contains(item.Value) ? "checked" : null)))
                .AppendHtml(Tag("label", $"govuk-label govuk-{kind}__label", item.Text, ("for", id)));
            group.InnerHtml.AppendHtml(choice);
        }
        return group;
    }
}

/// <summary>One of a few.</summary>
[HtmlTargetElement("field-radios", Attributes = "for,legend", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldRadios : FieldGroup
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    protected override IHtmlContent Controls() => Choices("radios", "radio", Items, [Value]);
}

/// <summary>Any of a few: the property is a list.</summary>
[HtmlTargetElement("field-checkboxes", Attributes = "for,legend", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldCheckboxes : FieldGroup
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    protected override IHtmlContent Controls()
    {
        var typed = ViewContext.ModelState.TryGetValue(FullName, out var entry) && entry.RawValue is { } raw ? raw as IEnumerable<string> ?? [$"{raw}"] : null;
        var chosen = typed ?? (For.Model as IEnumerable ?? Array.Empty<object>()).Cast<object?>().Select(each => $"{each}");
        return Choices("checkboxes", "checkbox", Items, [.. chosen]);
    }
}

/// <summary>Yes or not: the property is a bool.</summary>
[HtmlTargetElement("field-checkbox", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldCheckbox : Field
{
    public string Label { get; set; } = "";

    protected override IHtmlContent Inside()
    {
        var item = Tag("div", "govuk-checkboxes__item", null);
        item.InnerHtml
            .AppendHtml(Empty("input", "govuk-checkboxes__input", ("id", Id), ("name", FullName), ("type", "checkbox"), ("value", "true"), ("aria-describedby", DescribedBy),
                ("checked", Value.Contains("true", StringComparison.OrdinalIgnoreCase) ? "checked" : null)))
            .AppendHtml(Tag("label", "govuk-label govuk-checkboxes__label", Label, ("for", Id)))
            .AppendHtml(HintWith("govuk-checkboxes__hint"));
        var group = Tag("div", "govuk-checkboxes", null, ("data-module", "govuk-checkboxes"));
        group.InnerHtml.AppendHtml(item);
        return new HtmlContentBuilder().AppendHtml(Problems()).AppendHtml(group);
    }
}

/// <summary>A date in three boxes: day, month, year. The property is a DateOnly.</summary>
[HtmlTargetElement("field-date", Attributes = "for,legend", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldDate : FieldGroup
{
    protected override IHtmlContent Controls()
    {
        var date = For.Model as DateOnly?;
        var boxes = Tag("div", "govuk-date-input", null, ("id", $"{Id}-date"));
        boxes.InnerHtml.AppendHtml(Box("Day", 2, date?.Day, Id)).AppendHtml(Box("Month", 2, date?.Month, $"{Id}_Month")).AppendHtml(Box("Year", 4, date?.Year, $"{Id}_Year"));
        return boxes;
    }

    TagBuilder Box(string part, int width, int? value, string id)
    {
        var name = $"{FullName}.{part}";
        var typed = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
        var group = Tag("div", "govuk-form-group", null);
        group.InnerHtml.AppendHtml(Tag("label", "govuk-label govuk-date-input__label", part, ("for", id)))
            .AppendHtml(Empty("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}" + (Errors.Count > 0 ? " govuk-input--error" : ""),
                ("id", id), ("name", name), ("type", "text"), ("inputmode", "numeric"), ("value", typed ?? (value is null ? null : value.Value.ToString(English)))));
        var item = Tag("div", "govuk-date-input__item", null);
        item.InnerHtml.AppendHtml(group);
        return item;
    }
}
