using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>What is done once a day, however often its hour strikes.</summary>
public sealed class DailyTests(IdleFixture site) : IClassFixture<IdleFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everyone_gets_one_mail_a_day_though_the_schedule_fires_twice_on_two_servers_and_the_first_was_killed()
    {
        var place = await site.NewPartnership();
        var day = new DateOnly(2026, 12, 1);
        Reminders.Before = () => throw new IOException("Killed before it was saved");
        Assert.False(await site.Daily.Run(day, PartOfDay.Morning, Cancel));
        Reminders.Before = () => Task.Delay(100, Cancel);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => site.Daily.Run(day, PartOfDay.Morning, Cancel), Cancel)));
        Assert.True(await site.Daily.Run(day, PartOfDay.Morning, Cancel));
        await site.Send(place);
        await site.Send(place);
        Assert.Single(site.Sink.Mails, mail => mail.Text.Contains("2026-12-01", StringComparison.Ordinal) && mail.To == "owner@example.org" && Of(place, mail.Id));
        Assert.Equal(0, site.Sink.Duplicates);
        await site.Daily.Run(day.AddDays(1), PartOfDay.Morning, Cancel);
        await using var db = site.Records.Open(place);
        Assert.Equal(2, await db.Messages.CountAsync(Cancel));
    }

    bool Of(string place, string id)
    {
        using var db = site.Records.Open(place);
        return db.Messages.AsEnumerable().Any(message => id.StartsWith($"{message.Id:N}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_sent_in_the_night()
    {
        var place = await site.NewPartnership();
        await site.Daily.Run(new(2026, 12, 5), PartOfDay.Night, Cancel);
        await using var db = site.Records.Open(place);
        using var scope = site.Services.CreateScope();
        var nightly = scope.ServiceProvider.GetServices<IDailyWork>().Where(work => work.When == PartOfDay.Night).Select(work => work.Name);
        Assert.Equal(nightly.Order(), (await db.DaysDone.Select(done => done.Name).ToListAsync(Cancel)).Order());
        Assert.Equal(0, await db.Messages.CountAsync(Cancel));
    }

    [Fact]
    public async Task What_need_not_be_kept_goes_and_the_rest_stays()
    {
        var place = await site.NewPartnership();
        var now = site.Clock.GetUtcNow();
        await using (var db = site.Records.Open(place))
        {
            foreach (var age in new[] { 29, 31 }) db.Add(new Submission { Key = JobsFixture.NewKey(), Said = "x", At = now.AddDays(-age), Location = "/" });
            foreach (var age in new[] { 89, 91 }) db.Add(Message.Write("a@example.org", "Subject", "Please answer.", "Personal", now.AddDays(-age)));
            foreach (var age in new[] { 89, 91 }) db.Add(Endeavour.Platform.Jobs.Job.Ask("slow-count", $"{age}", null, JobsFixture.Because("x")));
            await db.SaveChangesAsync(Cancel);
            await db.Messages.ExecuteUpdateAsync(message => message.SetProperty(row => row.State, MessageState.Sent).SetProperty(row => row.Since, row => row.Written), Cancel);
            foreach (var age in new[] { 89, 91 })
            {
                DateTimeOffset? ended = now.AddDays(-age);
                await db.Jobs.Where(job => job.Subject == $"{age}").ExecuteUpdateAsync(job => job.SetProperty(row => row.State, JobState.Done).SetProperty(row => row.EndedAt, ended), Cancel);
            }
        }
        Assert.True(await site.Daily.Run(new(2026, 12, 6), PartOfDay.Night, Cancel));
        await using var after = site.Records.Open(place);
        Assert.Equal((1, 1, 2), (await after.Submissions.CountAsync(Cancel), await after.Jobs.CountAsync(Cancel), await after.Messages.CountAsync(Cancel)));
        Assert.Equal(["Personal", ""], await after.Messages.OrderByDescending(message => message.Written).Select(message => message.Text).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_look_at_a_place_with_nothing_to_do_writes_nothing()
    {
        var place = await site.NewPartnership();
        await site.ToDo.Look(TimeSpan.Zero, Cancel);
        var before = site.Elsewhere.Store.List().Single(each => each.Id == place).Stamp;
        await site.ToDo.Look(TimeSpan.Zero, Cancel);
        Assert.Equal(before, site.Elsewhere.Store.List().Single(each => each.Id == place).Stamp);
    }
}
