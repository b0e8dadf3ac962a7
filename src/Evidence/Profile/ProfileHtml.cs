using System.Net;
using Endeavour.Charts;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Files;
using Microsoft.AspNetCore.Html;

namespace Endeavour.Evidence.Profile;

/// <summary>The cells of a profile as HTML: each mark is drawn once in the page and used by name, since there are thousands of them.</summary>
static class ProfileHtml
{
    static readonly string Symbols = string.Concat(Enum.GetValues<VerdictMark>().Select(mark => $"<symbol id=\"{Id(mark)}\" viewBox=\"0 0 12 12\">{Inside(Mark.Svg(mark, 12))}</symbol>"));

    /// <summary>Stands once in the page, before the first cell.</summary>
    public static IHtmlContent Marks { get; } = new HtmlString($"<svg class=\"profile-marks\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">{Symbols}</svg>");

    public static IHtmlContent Cell(ProfileCell cell, FigureUnit unit) => new HtmlString(cell switch
    {
        { Figure: null } => "<span class=\"profile-none\">–</span>",
        { Figure.Value: { } value } => $"<svg class=\"mark\" width=\"12\" height=\"12\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#{Id(cell.Verdict.Mark)}\"/></svg> {WebUtility.HtmlEncode(unit.Bare(value))}<span class=\"govuk-visually-hidden\">, {WebUtility.HtmlEncode(cell.Verdict.Word.ToLowerInvariant())}</span>",
        { Figure: { } missing } => $"<span class=\"profile-none\">{WebUtility.HtmlEncode(missing.Missing.Words())}</span>",
    });

    /// <summary>A shade beside the mark and never without it.</summary>
    public static string Class(ProfileCell cell) => cell.Figure?.Value is null ? "none" : cell.Verdict.Tag.Name;

    static string Id(VerdictMark mark) => "profile-" + mark.ToString().ToLowerInvariant();

    static string Inside(string svg) => svg[(svg.IndexOf('>', StringComparison.Ordinal) + 1)..svg.LastIndexOf("</svg>", StringComparison.Ordinal)];
}
