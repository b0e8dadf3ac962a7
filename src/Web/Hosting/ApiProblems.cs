using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Web.Hosting;

/// <summary>A program is told what went wrong as problem details (RFC 9457), where a person gets a page: also when no address was found, or too many questions were asked.</summary>
static class ApiProblems
{
    public static void UseProblemsForPrograms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        var response = context.Response;
        if (!IsApi(context.Request.Path) || response.HasStarted || response.StatusCode < 400 || response.ContentLength > 0 || !string.IsNullOrEmpty(response.ContentType)) return;
        var (title, detail) = Words(response.StatusCode, context.Request.Path.Value!.Split('/')[1]);
        response.Headers.AccessControlAllowOrigin = "*";
        await response.WriteAsJsonAsync(new ProblemDetails { Status = response.StatusCode, Title = title, Detail = detail }, options: null, "application/problem+json");
    });

    /// <summary><c>/rutland/api/…</c></summary>
    static bool IsApi(PathString path) => path.Value!.Split('/', 4) is [_, _, "api", ..];

    static (string Title, string Detail) Words(int status, string partnership) => status switch
    {
        400 => ("The question cannot be read", "page and size are whole numbers, such as ?page=2&size=100."),
        404 => ("There is nothing at this address", $"/{partnership}/api/openapi.json lists the addresses, and the front page the partnerships."),
        405 => ("The data can only be read", "Ask with GET."),
        429 => ("Too many questions in a minute", "Wait as many seconds as the header Retry-After says, and use ETag and If-None-Match so as not to ask for what you have. The files under data hold everything at once."),
        _ => ("It did not work", "Try again later. If it happens again, tell those who run this site when you asked, and for which address."),
    };
}
