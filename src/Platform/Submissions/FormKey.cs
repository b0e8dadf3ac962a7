using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Endeavour.Platform.Submissions;

/// <summary>Gives each form that posts a key of its own, so that sending it twice makes one record.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormKey(TimeProvider clock) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase)) return;
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{SentForm.Field}\" value=\"{Guid.CreateVersion7(clock.GetUtcNow())}\">");
    }
}
