using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Endeavour.Platform.Partnerships;

/// <summary>A partnership's colour as a small stylesheet: the content security policy allows no style in the page.</summary>
static class BrandSheet
{
    public static IResult Show(HttpContext context, CurrentPartnership current)
    {
        var brand = BrandColour.Of(current.Value);
        var css = $":root{{--govuk-brand-colour:{brand.Css};--app-brand-dark:{brand.Darker(0.7).Css}}}\n";
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Text(css, "text/css; charset=utf-8");
    }
}
