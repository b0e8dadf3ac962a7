using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Endeavour.Tests.Pages.Web;

/// <summary>Traces and metrics leave only where a collector is named, and name nobody.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Spans_and_metrics_come_to_the_collector_and_hold_nothing_of_who_asked_what()
    {
        await using var collector = await Collector.Start();
        using var site = new Watched(collector.Address);
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("SomeBrowser/1.0");
        foreach (var path in new[] { "/rutland/accessibility?email=someone@example.org", "/invitation/3q9vHuL0pXsecret", "/health/live" })
            (await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Dispose();
        site.Services.GetRequiredService<TracerProvider>().ForceFlush(10_000);
        site.Services.GetRequiredService<MeterProvider>().ForceFlush(10_000);
        var traces = collector.Said("traces");
        Assert.Contains("/rutland/accessibility", traces, StringComparison.Ordinal);
        Assert.Contains("endeavour", traces, StringComparison.Ordinal);
        Assert.Contains("/invitation/***", traces, StringComparison.Ordinal);
        foreach (var secret in new[] { "example.org", "email=", "url.query", "secret", "SomeBrowser", "/health/live" }) Assert.DoesNotContain(secret, traces, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", collector.Said("metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", collector.Said("metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_collector_nothing_is_traced()
    {
        using var site = new SiteFixture();
        Assert.Null(site.Services.GetService<TracerProvider>());
    }

    sealed class Watched(string collector) : SiteFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", collector);
            builder.UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        }
    }
}
