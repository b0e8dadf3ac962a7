using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Endeavour.Platform.Jobs.Schedules;

/// <summary>
/// What happens by the clock. One server keeps its schedule in memory: whatever it missed, the first minute finds. Several servers on one PostgreSQL keep it there,
/// in a schema that Quartz fills by itself, so that each round is made by one of them.
/// </summary>
public static class Schedule
{
    /// <summary>Where Quartz keeps its tables; the host makes the schema.</summary>
    public const string Schema = "quartz";

    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    internal static void AddSchedule(this IServiceCollection services, string? cluster)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "Endeavour";
                scheduler.GenerateInstanceId = !string.IsNullOrWhiteSpace(cluster);
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            if (!string.IsNullOrWhiteSpace(cluster)) quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(cluster);
                store.ConfigureStore(tables => tables.TablePrefix = $"{Schema}.qrtz_");
                store.ProvisionSchema();
                store.UseClustering();
            });
            quartz.ScheduleJob<MinuteRound>((provider, trigger) => trigger.WithIdentity("minute").StartAt(provider.GetRequiredService<TimeProvider>().GetUtcNow() + Minute).WithSimpleSchedule(Minute));
            quartz.ScheduleJob<DayRound>(trigger => trigger.WithIdentity("night").WithCronSchedule("0 30 2 * * ?", cron => cron.InTimeZone(London)));
            quartz.ScheduleJob<DayRound>(trigger => trigger.WithIdentity("morning").WithCronSchedule("0 0 7 * * ?", cron => cron.InTimeZone(London)));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
