using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Platform.Rights;

/// <summary>
/// How a closed address answers: a visitor is asked to sign in; to someone of another partnership it does not exist; someone of this one is told
/// that their post does not open it.
/// </summary>
sealed class Refuse : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        var person = context.RequestServices.GetRequiredService<CurrentPerson>();
        var inPartnership = context.RequestServices.GetRequiredService<CurrentPartnership>().OrNone is not null;
        if (!person.IsSignedIn)
        {
            context.Response.Redirect("/sign-in?then=" + Uri.EscapeDataString(context.Request.PathBase + context.Request.Path + context.Request.QueryString));
            return Task.CompletedTask;
        }
        context.Response.StatusCode = inPartnership && !person.Belongs ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
