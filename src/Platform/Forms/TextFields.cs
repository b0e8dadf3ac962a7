using Endeavour.Platform.Readability;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Endeavour.Platform.Forms;

/// <summary>One line of text, a number, an e-mail address, a password.</summary>
[HtmlTargetElement("field-input", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldInput : Field
{
    public string Label { get; set; } = "";
    public string Type { get; set; } = "text";
    /// <summary>About how many letters the answer has: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }
    public string? Autocomplete { get; set; }
    public string? Inputmode { get; set; }

    protected override IHtmlContent Inside()
    {
        var classes = "govuk-input" + (Errors.Count > 0 ? " govuk-input--error" : "") + (Width is null ? "" : $" govuk-input--width-{Width}");
        // A password is never sent back to whoever typed it.
        var value = Type == "password" ? null : Value;
        var input = Empty("input", classes, ("id", Id), ("name", FullName), ("type", Type), ("value", value), ("autocomplete", Autocomplete), ("inputmode", Inputmode),
            ("spellcheck", Type is "email" or "password" ? "false" : null), ("aria-describedby", DescribedBy));
        return new HtmlContentBuilder().AppendHtml(LabelOf(Label)).AppendHtml(Notes()).AppendHtml(input);
    }
}

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("field-textarea", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTextarea : Field
{
    public string Label { get; set; } = "";
    public int Rows { get; set; } = 5;
    /// <summary>Its author is told how hard it is to read.</summary>
    public bool Reads { get; set; }

    protected override IHtmlContent Inside()
    {
        var area = Tag("textarea", "govuk-textarea" + (Errors.Count > 0 ? " govuk-textarea--error" : ""), null, ("id", Id), ("name", FullName), ("rows", $"{Rows}"), ("aria-describedby", DescribedBy));
        var hint = Reads ? ReadingHint.Of(Value, Id) : HtmlString.Empty;
        // A browser drops the first line break after the tag.
        area.InnerHtml.AppendHtml("\n").Append(Value);
        return new HtmlContentBuilder().AppendHtml(LabelOf(Label)).AppendHtml(Notes()).AppendHtml(area).AppendHtml(hint);
    }
}

/// <summary>A file to send.</summary>
[HtmlTargetElement("field-file", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldFile : Field
{
    public string Label { get; set; } = "";
    public string? Accept { get; set; }
    /// <summary>Several can be chosen: the property is a list.</summary>
    public bool Multiple { get; set; }

    protected override IHtmlContent Inside() =>
        new HtmlContentBuilder().AppendHtml(LabelOf(Label)).AppendHtml(Notes())
            .AppendHtml(Empty("input", "govuk-file-upload" + (Errors.Count > 0 ? " govuk-file-upload--error" : ""), ("id", Id), ("name", FullName), ("type", "file"), ("accept", Accept), ("multiple", Multiple ? "multiple" : null), ("aria-describedby", DescribedBy)));
}

/// <summary>One of a list too long for radio buttons.</summary>
[HtmlTargetElement("field-select", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldSelect : Field
{
    public string Label { get; set; } = "";
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    protected override IHtmlContent Inside()
    {
        var select = Tag("select", "govuk-select" + (Errors.Count > 0 ? " govuk-select--error" : ""), null, ("id", Id), ("name", FullName), ("aria-describedby", DescribedBy));
        foreach (var item in Items)
            select.InnerHtml.AppendHtml(Tag("option", null, item.Text, ("value", item.Value), ("selected", item.Value == Value ? "selected" : null)));
        return new HtmlContentBuilder().AppendHtml(LabelOf(Label)).AppendHtml(Notes()).AppendHtml(select);
    }
}
