using System.Text;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Programmes.Editing;
using Endeavour.Strategy.Programmes.Files;
using Endeavour.Strategy.Programmes.Reviews;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Strategy.Programmes;

/// <summary>Programmes: the page, the editing, each as a file, and the reviews that are asked for.</summary>
static class ProgrammesModule
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services.AddScoped<KeepProgramme>().AddScoped<IDailyWork, AskForReviews>();

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/{partnership}/programme/{programme}.yaml", async (string programme, AppDb db, CurrentPartnership current, CancellationToken cancellation) =>
            await db.Programmes.AsNoTracking().SingleOrDefaultAsync(each => each.Slug == programme, cancellation) is { } found
                ? Results.File(Encoding.UTF8.GetBytes(ProgrammeText.Of(current.Id, found)), "application/yaml; charset=utf-8", $"{current.Id}-{found.Slug}.yaml") : Results.NotFound())
            .AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
}
