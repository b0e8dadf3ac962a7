using Microsoft.AspNetCore.Authorization;

namespace Endeavour.Platform.Rights;

/// <summary>Holds each condition against the person of this request.</summary>
sealed class JudgeAllowed(CurrentPerson person) : AuthorizationHandler<Allowed>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Allowed requirement)
    {
        if (requirement.Holds(person)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
