using Endeavour.Indicators.Neighbours;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.OutputCaching;

namespace Endeavour.Web.Hosting;

/// <summary>
/// A public page is made once for what is served and what the records hold; the same page is then answered from memory, already compressed.
/// The version of both is part of the key, so an import is seen at once and nothing stale is ever served. A partnership's page shows only its own record, so what
/// others write lets it stand. Answers to people who are signed in, and answers that set a cookie, are never kept.
/// </summary>
static class PageCache
{
    public static void AddPageCache(this WebApplicationBuilder builder) => builder.Services.AddOutputCache(cache =>
    {
        cache.SizeLimit = 256 << 20;
        cache.AddPolicy(KeptAnswers.Policy, page => page.AddPolicy<NotForOne>().Expire(TimeSpan.FromHours(1)).SetVaryByHeader("Accept-Encoding").VaryByValue(Version));
    });

    /// <summary>A page with a form that posts holds a token for one visitor, and says that it must not be kept.</summary>
    sealed class NotForOne : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            if (context.HttpContext.Response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal)) context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
    }

    public static void KeepPages(this PageActionEndpointConventionBuilder pages) => pages.CacheOutput(KeptAnswers.Policy);

    static KeyValuePair<string, string> Version(HttpContext request)
    {
        // The page that says what went wrong must not ask again for what went wrong; it is not kept in any case.
        if (request.Features.Get<IExceptionHandlerFeature>() is not null) return new("version", "");
        var services = request.RequestServices;
        // Who holds a post, and how long another is vacant, changes with the day.
        var (current, all, evidence) = (services.GetRequiredService<CurrentPartnership>(), services.GetRequiredService<PartnershipRecords>(), services.GetRequiredService<EvidenceLayers>());
        var figures = current.OrNone is { } partnership ? evidence.Of(partnership.Id).Version : evidence.VersionOf(all.All().Select(each => each.Id));
        return new("version", $"{figures} {services.GetRequiredService<NeighbourStore>().Stamp} {services.GetRequiredService<PlaceStore>().Version} {current.Version ?? all.Version} {London.Today(services.GetRequiredService<TimeProvider>()):O}");
    }
}
