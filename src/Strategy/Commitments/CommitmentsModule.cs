using System.Text;
using Endeavour.Platform.Database;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Strategy.Commitments;

/// <summary>What stands beside the strategy: principles' evidence, policies, anchors; and all of it as a file for those who keep it.</summary>
static class CommitmentsModule
{
    public static IServiceCollection AddCommitments(this IServiceCollection services) => services;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/{partnership}/anchors/commitments.yaml", async (AppDb db, CurrentPartnership current, CancellationToken cancellation) =>
            Results.File(Encoding.UTF8.GetBytes(CommitmentsText.Of(current.Id, await CommitmentsHeld.Read(db, cancellation))), "application/yaml; charset=utf-8", "commitments.yaml"))
            .RequireAuthorization(new AllowAttribute(Role.StrategyOfficer, Role.Administrator)).RequireRateLimiting(RequestLimits.Downloads);
}
