using Endeavour.Platform;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Files;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Mail;
using Endeavour.Web.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;

namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>What happens by the clock: in the memory of one server, or on the PostgreSQL that several share.</summary>
public sealed class ScheduleTests(WorkingFixture site) : IClassFixture<WorkingFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("morning", 7, 0), InlineData("night", 2, 30)]
    public async Task Rounds_of_the_day_are_by_the_clocks_of_England_in_winter_and_in_summer(string round, int hour, int minute)
    {
        var scheduler = await site.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);
        var trigger = (await scheduler.GetTrigger(new TriggerKey(round), Cancel))!;
        foreach (var day in new[] { new DateOnly(2027, 1, 15), new DateOnly(2027, 7, 15) })
        {
            var next = trigger.GetFireTimeAfter(London.At(day, new(0, 0)))!.Value;
            Assert.Equal((day, new TimeOnly(hour, minute)), (London.DayOf(next), TimeOnly.FromDateTime(London.Local(next).DateTime)));
        }
    }

    [Fact]
    public async Task Two_servers_on_one_PostgreSQL_share_the_rounds()
    {
        if (!site.Database.IsPostgres) Assert.Skip("Only on PostgreSQL: ENDEAVOUR_TEST_DATABASE is not set.");
        await site.PageAsync("/");
        using var second = Second();
        await second.StartAsync(Cancel);
        await using var connection = new NpgsqlConnection(site.Database.Setting);
        await connection.OpenAsync(Cancel);
        Assert.Equal((3L, 2L), (await Count(connection, "quartz.qrtz_triggers"), await Count(connection, "quartz.qrtz_scheduler_state")));
        await second.StopAsync(Cancel);
    }

    IHost Second()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging().AddPlatform(site.Data, clock => Stores.From(site.Data, site.Database.Setting, clock)).AddFiles(builder.Configuration).AddMail(builder.Configuration);
        builder.Services.AddJobs(builder.Configuration, site.Database.Setting);
        return builder.Build();
    }

    /// <summary>A server says that it is there soon after it started.</summary>
    static async Task<long> Count(NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection);
        var (before, count) = (-1L, 0L);
        for (var tries = 0; tries < 20 && before != count; tries++)
        {
            before = count;
            await Task.Delay(500, Cancel);
            count = (long)(await command.ExecuteScalarAsync(Cancel))!;
        }
        return count;
    }
}
