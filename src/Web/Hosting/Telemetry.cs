using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Endeavour.Web.Hosting;

/// <summary>
/// Traces and metrics to a collector, by OpenTelemetry's own settings and only when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. They say which page took
/// how long, never who asked nor what for.
/// </summary>
static class Telemetry
{
    public const string Setting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Setting])) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
            {
                if (builder.Configuration["OTEL_SERVICE_NAME"] is null) resource.AddService("endeavour", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3));
            })
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation(options => options.Filter = context => !context.Request.Path.StartsWithSegments("/health")).AddProcessor(new Discreet()).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("System.Runtime").AddOtlpExporter());
    }

    /// <summary>Takes out of a span what may name someone: what was typed into an address, the browser, the network address, the secret in a link.</summary>
    sealed class Discreet : BaseProcessor<Activity>
    {
        static readonly string[] Personal = ["url.query", "url.full", "user_agent.original", "client.address", "network.peer.address", "enduser.id"];

        public override void OnEnd(Activity data)
        {
            foreach (var name in Personal) data.SetTag(name, null);
            if (data.GetTagItem("url.path") is string path && PathString.FromUriComponent(path) is var known) data.SetTag("url.path", LoggedPath.Of(known));
        }
    }
}
