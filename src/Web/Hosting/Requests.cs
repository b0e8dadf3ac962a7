namespace Endeavour.Web.Hosting;

/// <summary>What is refused before anything is looked at, and what is said of every answer.</summary>
static class Requests
{
    /// <summary>The site is read and sent forms; nothing here answers to another method.</summary>
    public static void UseKnownMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method)) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST";
        return Task.CompletedTask;
    });

    /// <summary>Text says in which letters it is written, also where it comes from a file.</summary>
    public static void UseLetters(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType is { } type && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("+xml", StringComparison.Ordinal)) && !type.Contains("charset", StringComparison.OrdinalIgnoreCase))
                context.Response.ContentType = type + "; charset=utf-8";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>What someone sees who is signed in is theirs: neither their browser nor anything between keeps it, unless the answer itself says that it may be kept.</summary>
    public static void UseNothingKept(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true)
            context.Response.OnStarting(() =>
            {
                if (context.Response.Headers.CacheControl.Count == 0) context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        return next(context);
    });
}
