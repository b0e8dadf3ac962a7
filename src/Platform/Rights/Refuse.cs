using System.Diagnostics;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Endeavour.Platform.Rights;

/// <summary>
/// How a closed address answers: a visitor is asked to sign in; to someone of another partnership it does not exist; someone of this one is told
/// that their post does not open it. The log says which account was refused what; the request's own line, beside it, says where.
/// </summary>
sealed partial class Refuse(ILogger<Refuse> log) : IAuthorizationMiddlewareResultHandler
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
        Refused(person.Account, string.Join(" and ", policy.Requirements.OfType<Allowed>().Select(each => each.Says)), Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
        context.Response.StatusCode = inPartnership && !person.Belongs ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "Refused to account {Account}, because it is only for whoever {Condition}, {Reference}")]
    partial void Refused(Guid? account, string condition, string reference);
}
