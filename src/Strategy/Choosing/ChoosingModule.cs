using System.Text;
using Endeavour.Platform.Database;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Choosing.Desk;
using Endeavour.Strategy.Choosing.Files;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Choosing.Shown;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Strategy.Choosing;

/// <summary>What choosing adds to a site; all of it as a file for those who write it.</summary>
static class ChoosingModule
{
    public static IServiceCollection AddChoosing(this IServiceCollection services) =>
        services.AddScoped<KeepChoice>().AddScoped<ReadFacts>().AddScoped<ReadPicture>().AddSingleton<IThreadKind, CandidateThread>();

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/{partnership}/edit/choosing/choosing.yaml", async (AppDb db, CurrentPartnership current, CancellationToken cancellation) =>
            Results.File(Encoding.UTF8.GetBytes((await HeldChoosing.Read(db, cancellation)).Text(current.Id)), "application/yaml; charset=utf-8", "choosing.yaml"))
            .RequireAuthorization(new AllowAttribute(Role.StrategyOfficer, Role.Administrator)).RequireRateLimiting(RequestLimits.Downloads);
}
