using System.Net;
using Endeavour.Charts;
using Endeavour.Evidence.Figures;
using Microsoft.AspNetCore.Html;

namespace Endeavour.Evidence.Drawings;

/// <summary>A verdict in a table as HTML, made once: a list has a hundred of them, and a partial for each would be most of its cost.</summary>
public static class VerdictHtml
{
    public static IHtmlContent Of(AreaVerdict verdict) => new HtmlString(
        $"<span class=\"verdict verdict--{verdict.Tag.Name}\">{Mark.Svg(verdict.Mark)} {WebUtility.HtmlEncode(verdict.Word)}</span>");
}
