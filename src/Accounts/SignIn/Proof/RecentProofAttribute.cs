using Endeavour.Accounts.SignIn.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Accounts.SignIn.Proof;

/// <summary>On pages that change how someone signs in: whoever finds an open browser cannot take the account, because the password or a passkey is asked again after ten minutes.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class RecentProofAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (http.RequestServices.GetRequiredService<CurrentSession>().Session?.IsProved(now) == true) return next();
        context.Result = new LocalRedirectResult("/account/prove".Then(http.Request.Path + (http.Request.Method == "GET" ? http.Request.QueryString : default)));
        return Task.CompletedTask;
    }
}
