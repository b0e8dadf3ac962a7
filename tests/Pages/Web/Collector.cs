using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Endeavour.Tests.Pages.Web;

/// <summary>As much of an OpenTelemetry collector as a test needs: it takes what is sent over HTTP and keeps it.</summary>
public sealed class Collector : IAsyncDisposable
{
    readonly ConcurrentQueue<(string Kind, string Text)> _came = [];
    readonly WebApplication _server;

    Collector(WebApplication server) => _server = server;

    public string Address => _server.Urls.Single();

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._server.MapPost("/v1/{kind}", collector.Take);
        await collector._server.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>All that came of a kind, "traces" or "metrics". Texts in it can be read, what is between them is Protocol Buffers.</summary>
    public string Said(string kind) => string.Concat(_came.Where(each => each.Kind == kind).Select(each => each.Text));

    async Task Take(string kind, HttpContext context)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content);
        _came.Enqueue((kind, Encoding.UTF8.GetString(content.ToArray())));
        context.Response.ContentType = "application/x-protobuf";
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
