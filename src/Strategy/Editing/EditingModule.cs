using System.Text;
using Endeavour.Platform.Database;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Files.Writing;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Strategy.Editing;

/// <summary>Editing on screen, and a version as a file: of what everyone sees for everyone, of a draft for those who write it.</summary>
static class EditingModule
{
    public static IServiceCollection AddEditing(this IServiceCollection services) => services.AddScoped<KeepVersion>();

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/{partnership}/strategy/{version}.yaml", async (string version, AppDb db, CurrentPartnership current, CancellationToken cancellation) =>
            await Current.Of(db.Strategies.AsNoTracking()).FirstOrDefaultAsync(each => each.Version == version, cancellation) is { } found ? await File(db, current.Id, found.Slug, version, cancellation) : Results.NotFound())
            .AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/edit/{strategy}/{version}/strategy.yaml", (string strategy, string version, AppDb db, CurrentPartnership current, CancellationToken cancellation) => File(db, current.Id, strategy, version, cancellation))
            .RequireAuthorization(new AllowAttribute(Role.StrategyOfficer, Role.Administrator)).RequireRateLimiting(RequestLimits.Downloads);
    }

    static async Task<IResult> File(AppDb db, string partnership, string slug, string version, CancellationToken cancellation) =>
        await WholeVersion.Load(db, slug, version, cancellation) is { } found
            ? Results.File(Encoding.UTF8.GetBytes(WriteStrategyFile.Of(partnership, found)), "application/yaml; charset=utf-8", $"{partnership}-{slug}-{version}.yaml")
            : Results.NotFound();
}
