using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.OutputCaching;

namespace Endeavour.Web.Hosting;

/// <summary>
/// A public page is made once for what is served and what the records hold; the same page is then answered from memory, already compressed.
/// The version of both is part of the key, so an import is seen at once and nothing stale is ever served. Answers to people who
/// are signed in, and answers that set a cookie, are never kept.
/// </summary>
static class PageCache
{
    const string Policy = "pages";

    public static void AddPageCache(this WebApplicationBuilder builder) => builder.Services.AddOutputCache(cache =>
    {
        cache.SizeLimit = 256 << 20;
        cache.AddPolicy(Policy, page => page.Expire(TimeSpan.FromHours(1)).SetVaryByHeader("Accept-Encoding").VaryByValue(Version));
    });

    public static void KeepPages(this PageActionEndpointConventionBuilder pages) => pages.CacheOutput(Policy);

    static KeyValuePair<string, string> Version(HttpContext request)
    {
        var services = request.RequestServices;
        return new("version", $"{services.GetRequiredService<EvidenceStore>().Version} {services.GetRequiredService<PartnershipRecords>().Version}");
    }
}
