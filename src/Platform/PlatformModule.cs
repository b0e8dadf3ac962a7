using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Jobs.Running;
using Endeavour.Platform.Layout;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Search.Asking;
using Endeavour.Platform.Thread;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Endeavour.Platform;

/// <summary>What the platform adds to a site.</summary>
public static class PlatformModule
{
    /// <summary>Partnerships in <paramref name="data"/>, the database of the one asked for, and the frame of its page.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, DataFolder data, Func<TimeProvider, PartnershipRecords> records)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(data);
        services.AddSingleton(provider => records(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<CurrentPartnership>();
        services.AddScoped<PageFrame>();
        services.AddScoped<Acting>();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<GoldenThread>();
        services.AddScoped<Thread.Leaving.ReadBreaks>();
        services.AddScoped<AskIndex>();
        services.AddScoped<IAuthorizationHandler, JudgeAllowed>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refuse>();
        services.AddScoped(scope => scope.GetRequiredService<PartnershipRecords>().OpenDirectory().TellsOfWork(scope, Places.Directory));
        services.AddScoped(scope => scope.GetRequiredService<PartnershipRecords>().Open(scope.GetRequiredService<CurrentPartnership>().Id).TellsOfWork(scope, scope.GetRequiredService<CurrentPartnership>().Id));
        return services;
    }

    /// <summary>After routing and before the pages: whose page is it?</summary>
    public static IApplicationBuilder UsePartnerships(this IApplicationBuilder app) => app.UseMiddleware<FindPartnership>();

    public static IEndpointRouteBuilder MapPlatform(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{partnership}/brand.css", BrandSheet.Show).AllowAnonymous();
        // Browsers ask for it beside papers and downloads, which name no icon of their own.
        app.MapGet("/favicon.ico", () => Results.Redirect("/favicon.svg")).AllowAnonymous();
        return app;
    }
}
