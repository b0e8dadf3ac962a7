using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Endeavour.Publishing.Home;
using Endeavour.Publishing.Methods;
using Endeavour.Publishing.Print;
using Endeavour.Publishing.Report;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Endeavour.Publishing;

/// <summary>What publishing adds to a site.</summary>
public static class PublishingModule
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<MethodBook>();
        services.TryAddSingleton(Chromium.OfThisMachine);
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<Paper>();
        services.AddScoped<ViewText>();
        services.AddScoped<WriteReport>();
        services.AddSingleton<ReadCards>();
        // Both in the frame of the whole site and in a partnership's own.
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AddPageRoute("/Publishing/Methods/Index", "/{partnership}/methods");
            options.Conventions.AddPageRoute("/Publishing/Methods/Show", "/{partnership}/methods/{slug}");
        });
        return services;
    }

    /// <summary>What is downloaded rather than read.</summary>
    public static IEndpointRouteBuilder MapPublishing(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{partnership}/report.csv", async (WriteReport write, CurrentPartnership current, CancellationToken cancel) =>
            Results.File(ReportCsv.Of(await write.WriteAsync(cancel)), "text/csv; charset=utf-8", $"{current.Id}-outcomes-report.csv")).AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
        return app;
    }
}
