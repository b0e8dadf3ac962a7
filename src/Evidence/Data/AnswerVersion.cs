using System.Security.Cryptography;
using System.Text;
using Endeavour.Indicators.Neighbours;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Endeavour.Evidence.Data;

/// <summary>
/// What programs that come again need: an ETag that changes when what is served, the record or the software does; 304 to whoever has the answer already; and leave
/// for other sites' pages to read it, since it is public and nobody is recognised by it.
/// </summary>
static class AnswerVersion
{
    static readonly string Build = typeof(AnswerVersion).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>For every address of the group.</summary>
    public static RouteGroupBuilder WithVersions(this RouteGroupBuilder group) => group.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var tag = Tag(http);
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.AccessControlExposeHeaders = "ETag, Link, Retry-After";
        // Said before the answer begins, since an answer is kept with what is said of it by then.
        http.Response.GetTypedHeaders().ETag = tag;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(asked => asked.Compare(tag, useStrongComparison: false) || asked.Equals(EntityTagHeaderValue.Any)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode >= StatusCodes.Status400BadRequest) http.Response.Headers.Remove(HeaderNames.ETag);
            return Task.CompletedTask;
        });
        return await next(context);
    });

    static EntityTagHeaderValue Tag(HttpContext http)
    {
        var current = http.RequestServices.GetRequiredService<CurrentPartnership>();
        var version = $"{http.RequestServices.GetRequiredService<EvidenceLayers>().Of(current.Id).Version} {http.RequestServices.GetRequiredService<NeighbourStore>().Stamp} {current.Version} {Build}";
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)).AsSpan(0, 12))}\"", isWeak: true);
    }
}
