using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Jobs.Progress;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>Jobs done by hand, with a clock that the test moves.</summary>
public sealed class RunJobsTests(IdleFixture site) : IClassFixture<IdleFixture>
{
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_is_done_stage_by_stage_in_the_name_of_whoever_asked_and_once()
    {
        var (place, person) = (await site.NewPartnership(), JobsFixture.NewKey());
        var id = await site.Ask(place, "slow-count", new SlowCount.Plan(5, 0), person);
        Assert.True(await site.Run.Next(place, Cancel));
        Assert.False(await site.Run.Next(place, Cancel));
        var job = await site.Job(place, id);
        Assert.Equal((JobState.Done, "Counted to 5.", 5L, null), (job.State, job.Result, job.Done, job.Holder));
        Assert.Equal(["0", "1", "2", "3", "4"], await site.Said(place, "Counted"));
        await using var db = site.Records.Open(place);
        var change = await db.Changes.FirstAsync(each => each.What == "Counted", Cancel);
        Assert.Equal(("Clerk", person, $"job {id}"), (change.Post, change.Person, change.Request));
        Assert.Single(await site.Said(place, "JobAsked"));
    }

    [Fact]
    public async Task A_job_that_was_rolled_back_with_its_change_was_never_asked()
    {
        var place = await site.NewPartnership();
        await using (var db = site.Records.Open(place))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Ask("slow-count", "A test", new SlowCount.Plan(1, 0), JobsFixture.Because("JobAsked"));
            await db.SaveAsync(JobsFixture.Because("JobAsked"), Cancel);
        }
        Assert.False(await site.Run.Next(place, Cancel));
    }

    [Fact]
    public async Task A_rule_that_says_no_refuses_the_job_in_words_and_nothing_of_the_stage_is_saved()
    {
        var place = await site.NewPartnership();
        var id = await site.Ask(place, "stumble", "rule");
        await site.Run.Next(place, Cancel);
        var job = await site.Job(place, id);
        Assert.Equal((JobState.Refused, "You cannot count what is not there."), (job.State, job.Problem));
        Assert.Empty(await site.Said(place, "JobStageDone"));
    }

    [Fact]
    public async Task A_bug_is_tried_again_with_growing_pauses_and_then_refused()
    {
        var place = await site.NewPartnership();
        var id = await site.Ask(place, "stumble", "bug");
        for (var tries = 0; tries < 10 && !(await site.Job(place, id)).HasEnded; tries++)
        {
            Assert.True(await site.Run.Next(place, Cancel));
            Assert.False(await site.Run.Next(place, Cancel));
            site.Clock.Advance(TimeSpan.FromHours(1));
        }
        var job = await site.Job(place, id);
        Assert.Equal((JobState.Refused, "second"), (job.State, job.Stage));
        Assert.StartsWith("It was begun 5 times and did not get to the end of a stage. Something went wrong on this site", job.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_whose_holder_is_gone_is_gone_on_with_when_the_lease_has_run_out_and_not_before()
    {
        var place = await site.NewPartnership();
        var id = await site.Ask(place, "slow-count", new SlowCount.Plan(3, 0));
        // As a kill leaves it: in its second stage, held by nobody who lives.
        await using (var db = site.Records.Open(place))
        {
            DateTimeOffset? until = site.Clock.GetUtcNow() + Lease;
            await db.Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(job => job.SetProperty(row => row.State, JobState.Running).SetProperty(row => row.Holder, "gone").SetProperty(row => row.Until, until)
                .SetProperty(row => row.Stage, "count").SetProperty(row => row.StageData, "1"), Cancel);
        }
        Assert.False(await site.Run.Next(place, Cancel));
        site.Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        Assert.True(await site.Run.Next(place, Cancel));
        Assert.Equal(JobState.Done, (await site.Job(place, id)).State);
        Assert.Equal(["1", "2"], await site.Said(place, "Counted"));
    }

    [Fact]
    public async Task Whoever_lost_a_job_to_another_saves_nothing_more()
    {
        var place = await site.NewPartnership();
        (Hold.Begun, Hold.LetGo) = (new(), new());
        var id = await site.Ask(place, "hold");
        var running = site.Run.Next(place, Cancel);
        await Hold.Begun.Task.WaitAsync(Cancel);
        await using (var db = site.Records.Open(place))
            await db.Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(job => job.SetProperty(row => row.Holder, "another"), Cancel);
        Hold.LetGo.SetResult();
        Assert.True(await running);
        Assert.Equal((JobState.Running, "another"), ((await site.Job(place, id)).State, (await site.Job(place, id)).Holder));
        Assert.Empty(await site.Said(place, "LetGo"));
    }

    [Fact]
    public async Task Eight_workers_do_ten_jobs_once_each()
    {
        var place = await site.NewPartnership();
        for (var number = 0; number < 10; number++) await site.Ask(place, "slow-count", new SlowCount.Plan(2, 5));
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = 0;
            for (var idle = 0; idle < 5;)
            {
                if (await site.Run.Next(place, Cancel)) mine++;
                else { idle++; await Task.Delay(20, Cancel); }
            }
            return mine;
        }, Cancel)));
        Assert.Equal((10, 20), (done.Sum(), (await site.Said(place, "Counted")).Count));
    }

    [Fact]
    public async Task A_waiting_job_is_cancelled_at_once_and_an_ended_one_not_at_all()
    {
        var place = await site.NewPartnership();
        var id = await site.Ask(place, "slow-count", new SlowCount.Plan(1, 0));
        await using var db = site.Records.Open(place);
        await CancelJob.Cancel(db, id, JobsFixture.Because("JobCancelled"), Cancel);
        Assert.False(await site.Run.Next(place, Cancel));
        Assert.Equal(JobState.Cancelled, (await site.Job(place, id)).State);
        await Assert.ThrowsAsync<Endeavour.Platform.Problems.Refusal>(() => CancelJob.Cancel(db, id, JobsFixture.Because("JobCancelled"), Cancel));
    }

    [Fact]
    public async Task A_job_of_the_whole_server_is_kept_in_the_directory()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        var job = directory.Ask("slow-count", "A test", new SlowCount.Plan(2, 0), JobsFixture.Because("JobAsked"));
        await directory.SaveAsync(JobsFixture.Because("JobAsked"), Cancel);
        Assert.True(await site.Run.Next("", Cancel));
        Assert.Equal(JobState.Done, (await directory.Jobs.AsNoTracking().SingleAsync(each => each.Id == job.Id, Cancel)).State);
        Assert.Equal(2, await directory.Changes.CountAsync(change => change.What == "Counted", Cancel));
    }

    [Fact]
    public async Task A_long_history_is_checked_in_portions_and_says_how_far_it_is()
    {
        var place = await site.NewPartnership();
        await using (var db = site.Records.Open(place))
        {
            for (var number = 0; number < 20_000; number++) db.Note(new Snapshot("Thing", $"{number}", null, null));
            await db.SaveAsync(JobsFixture.Because("ThingSeen"), Cancel);
        }
        var id = await site.Ask(place, "verify-chain");
        var seen = new HashSet<string>();
        // SQLite never lets go of its thread.
        var running = Task.Run(() => site.Run.Next(place, Cancel), Cancel);
        while (!running.IsCompleted)
        {
            seen.Add((await site.Job(place, id)).Words);
            await Task.WhenAny(running, Task.Delay(20, Cancel));
        }
        var job = await site.Job(place, id);
        Assert.StartsWith("The history holds: none of its 20,002 changes was altered", job.Result, StringComparison.Ordinal);
        Assert.Equal((20_002, 100), (job.Done, job.Percent));
        Assert.True(seen.Count > 2, $"Only {seen.Count} different words of progress were seen.");
        Assert.Contains(seen, words => words.EndsWith(" of 20,002 changes checked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kind_that_this_version_does_not_know_waits_for_one_that_does()
    {
        var place = await site.NewPartnership();
        var id = await site.Ask(place, "of-tomorrow");
        Assert.False(await site.Run.Next(place, Cancel));
        Assert.Equal(JobState.Waiting, (await site.Job(place, id)).State);
    }
}
