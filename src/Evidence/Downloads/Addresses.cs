using System.Text;
using Endeavour.Evidence.Compare;
using Endeavour.Evidence.Core20;
using Endeavour.Evidence.Core20.Agreements;
using Endeavour.Evidence.Exceptions;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequalities;
using Endeavour.Evidence.Profile;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Endeavour.Evidence.Downloads;

/// <summary>Where figures can be downloaded: beside the page that shows them.</summary>
static class Addresses
{
    const string Csv = "text/csv; charset=utf-8";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/{partnership}/outcomes.csv", (ReadFigures read, CurrentPartnership current) =>
            Results.File(OutcomesCsv.Of(read.Of(current.Value)), Csv, $"{current.Id}-outcomes.csv")).AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/inequalities.csv", (ReadFigures read, CurrentPartnership current) =>
            Results.File(InequalitiesCsv.Of(read.Of(current.Value)), Csv, $"{current.Id}-inequalities.csv")).AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/exceptions.md", (ReadFigures read, CurrentPartnership current) =>
            Results.File(Encoding.UTF8.GetBytes(DraftPaper.Of(current.Value, ExceptionReport.Of(read.Of(current.Value)))), "text/markdown; charset=utf-8", $"{current.Id}-exceptions.md"))
            .AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/profile.csv", (string? theme, ReadFigures read, ReadProfile profile, CurrentPartnership current) =>
            profile.Of(read.Of(current.Value), string.IsNullOrEmpty(theme) ? null : theme) is { } table ? Results.File(ProfileCsv.Of(table), Csv, $"{current.Id}-profile.csv") : Results.NotFound())
            .AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/core20.csv", async (AppDb db, ReadCore20 read, CurrentPartnership current, TimeProvider clock, CancellationToken cancellation) =>
            Results.File(Core20Csv.Of(read.Of(current.Value, await db.CoreAgreementsInUse(London.Today(clock), cancellation))), Csv, $"{current.Id}-core20.csv")).AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/compare/{slug}.csv", (string slug, string? with, ReadFigures read, ReadAreasCompared compare, CurrentPartnership current) =>
            read.Of(current.Value).Own(slug) is { } outcome && compare.Of(current.Value, outcome, CompareScopes.Read(with)) is { } compared ? Results.File(CompareCsv.Of(compared), Csv, $"{current.Id}-{slug}-areas.csv") : Results.NotFound())
            .AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/outcomes/{slug}.csv", (string slug, ReadFigures read, CurrentPartnership current) =>
            read.Of(current.Value).Own(slug) is { } outcome ? Results.File(OutcomeCsv.Of(outcome), Csv, $"{current.Id}-{slug}.csv") : Results.NotFound()).AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
    }
}
