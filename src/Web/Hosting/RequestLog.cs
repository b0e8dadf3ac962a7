using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Endeavour.Web.Hosting;

/// <summary>
/// One line a request: method, path, status, duration, and the reference that history and the page of a fault show. No address, no query (people type
/// into it), no browser, no name.
/// </summary>
sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (method, path, started) = (context.Request.Method, LoggedPath.Of(context.Request.Path), Stopwatch.GetTimestamp());
        var reference = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        await next(context);
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } fault) Failed(fault, method, path, reference);
        Answered(method, path, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds, reference);
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} in {Milliseconds:0.0} ms, {Reference}")]
    partial void Answered(string method, string path, int status, double milliseconds, string reference);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed, {Reference}")]
    partial void Failed(Exception fault, string method, string path, string reference);
}

/// <summary>A path as logs and traces may hold it.</summary>
static class LoggedPath
{
    /// <summary>What follows is a secret: whoever has the link may come in.</summary>
    static readonly PathString[] Secrets = ["/invitation"];

    /// <summary>Encoded as it travelled, so that nobody writes a line of their own into the log.</summary>
    public static string Of(PathString path) =>
        Secrets.FirstOrDefault(secret => path.StartsWithSegments(secret, out var rest) && rest.HasValue) is { HasValue: true } secret ? secret + "/***" : path.ToUriComponent();
}
