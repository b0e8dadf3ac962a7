using System.Diagnostics;

namespace Endeavour.Web.Hosting;

/// <summary>One line a request: method, path, status, duration. No address, no query (people type into it), no browser.</summary>
sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (method, path, started) = (context.Request.Method, context.Request.Path.Value, Stopwatch.GetTimestamp());
        await next(context);
        Answered(method, path, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} in {Milliseconds:0.0} ms")]
    partial void Answered(string method, string? path, int status, double milliseconds);
}
