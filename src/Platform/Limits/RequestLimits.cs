using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Platform.Limits;

/// <summary>
/// How often one network address may ask for what costs work, or send what anyone may send. Reading pages is never limited.
/// Say it on an address with <c>RequireRateLimiting</c>, on a page with <c>[EnableRateLimiting]</c>.
/// </summary>
public static class RequestLimits
{
    /// <summary>Tables and papers that are made when they are asked for: <c>Limits:Downloads</c>, a minute.</summary>
    public const string Downloads = "downloads";

    /// <summary>What a form that needs no account sends: <c>Limits:PublicForms</c>, ten minutes.</summary>
    public const string PublicForms = "public-forms";

    // A council's whole office may share one address.
    const int MostDownloads = 60, MostForms = 30;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Downloads, http => For(http, Setting(http, "Limits:Downloads", MostDownloads), TimeSpan.FromMinutes(1)));
        limits.AddPolicy(PublicForms, http => For(http, HttpMethods.IsPost(http.Request.Method) ? Setting(http, "Limits:PublicForms", MostForms) : 0, TimeSpan.FromMinutes(10)));
    });

    /// <summary>So many in the window from one network; none is no limit.</summary>
    public static RateLimitPartition<string> For(HttpContext http, int most, TimeSpan window) => most <= 0
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetSlidingWindowLimiter(Network.Of(http.Connection.RemoteIpAddress), _ => new() { PermitLimit = most, Window = window, SegmentsPerWindow = 5 });

    static int Setting(HttpContext http, string name, int otherwise) => http.RequestServices.GetRequiredService<IConfiguration>().GetValue(name, otherwise);
}
