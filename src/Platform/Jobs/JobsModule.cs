using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Checking;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Jobs.Progress;
using Endeavour.Platform.Jobs.Running;
using Endeavour.Platform.Jobs.Schedules;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Search.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Endeavour.Platform.Jobs;

/// <summary>Background work.</summary>
public static class JobsModule
{
    /// <param name="services">Those of the site.</param>
    /// <param name="configuration">Its settings.</param>
    /// <param name="cluster">The PostgreSQL that several servers share; none for a site of one server.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration, string? cluster = null)
    {
        var settings = configuration.GetSection("Jobs").Get<JobSettings>() ?? new();
        services.AddSingleton(settings);
        services.AddScoped<ProgressEvents>().AddSingleton<JobKinds>().AddSingleton<Places>().AddSingleton<WorkToDo>().AddSingleton<RunJobs>().AddSingleton<SendWaiting>().AddSingleton<DailyRound>();
        services.AddScoped<IJob, VerifyChain>();
        services.AddScoped<IDailyWork, LetOldGo>().AddScoped<IDailyWork, MendSearch>();
        services.AddScoped<IServerDailyWork, LetOldGoFromDirectory>().AddScoped<IServerDailyWork, RemoveOldFiles>();
        if (!settings.Run) return services;
        services.AddHostedService<Worker>();
        services.AddSchedule(cluster);
        return services.AddLogging(logging => logging.AddFilter("Quartz", LogLevel.Warning));
    }

    public static IEndpointRouteBuilder MapJobs(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{partnership}/jobs/{job:guid}/events", ProgressEvents.Show).RequireAuthorization(new AllowBelongingAttribute());
        return app;
    }

    /// <summary>What is asked for through this database is begun at once, where this process does background work.</summary>
    internal static TDb TellsOfWork<TDb>(this TDb db, IServiceProvider services, string place) where TDb : RecordDb
    {
        if (services.GetService<WorkToDo>() is { } todo) db.WorkAsked = () => todo.Add(place);
        return db;
    }
}
