using Endeavour.Accounts.MyWork;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Desk.Alarms;
using Endeavour.Evidence.Desk.Commentaries;
using Endeavour.Evidence.Desk.Imports;
using Endeavour.Evidence.Desk.Indicators;
using Endeavour.Evidence.Desk.Releases;
using Endeavour.Evidence.Desk.Releases.Decisions;
using Endeavour.Evidence.Exceptions.Papers;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Evidence.Desk;

/// <summary>What the analyst's desk adds to a site.</summary>
static class DeskModule
{
    const string Csv = "text/csv; charset=utf-8";

    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<ReleaseHistory>().AddSingleton<ReadIndicators>();
        services.AddScoped<Shelf>().AddScoped<NewerOnServer>().AddScoped<ReadCommentaries>().AddScoped<StoryClaims>().AddScoped<ReadPapers>().AddScoped<PaperClaims>();
        services.AddScoped<IJob, ImportFigures>().AddScoped<IJob, ServeFigures>();
        services.AddScoped<IDailyWork, RaiseAlarms>().AddScoped<IDailyWork, ClearStaging>();
        services.AddScoped<IWorkSource, LateWork>().AddScoped<IWorkSource, CommentaryWork>().AddScoped<IWorkSource, PaperWork>();
        return services;
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        var (works, reads) = (new AllowAttribute(Role.Analyst, Role.Administrator), new AllowAttribute(Role.Analyst, Role.Administrator, Role.StrategyOfficer));
        app.MapGet("/{partnership}/desk/imports/{id:guid}/problems.csv", Problems).RequireAuthorization(works).RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/desk/releases/{release}/problems.csv", (string release, Shelf shelf) =>
            shelf.Find(release) is { } found ? Results.File(ProblemsCsv.Of(found.Folder.ReadProblems(release)), Csv, $"{release}-problems.csv") : Results.NotFound()).RequireAuthorization(reads).RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/desk/releases/{release}/changes.csv", (string release, Shelf shelf) =>
            shelf.Find(release) is { } found ? Results.File(ChangesCsv.Of(found.Folder, release), Csv, $"{release}-changes.csv") : Results.NotFound()).RequireAuthorization(reads).RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/desk/paper/{number:int}.md", PaperFile.Of).RequireAuthorization(reads).RequireRateLimiting(RequestLimits.Downloads);
    }

    static async Task<IResult> Problems(Guid id, AppDb db, EvidenceLayers layers, CurrentPartnership current, CancellationToken cancel)
    {
        if (await db.AskedImports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancel) is not { } import) return Results.NotFound();
        var folder = layers.FolderOf(current.Id);
        var release = import.Release is { } name ? folder.Find(name) : ImportFigures.Find(folder, import);
        return Results.File(ProblemsCsv.Of(Imports.ShowModel.Of(folder, import, release)), Csv, "problems.csv");
    }
}
