using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Endeavour.Platform.Jobs.Progress;

/// <summary>How far a job is, sent whenever that changes, until the job has ended.</summary>
sealed class ProgressEvents(AppDb db, TimeProvider clock, IHostApplicationLifetime site)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static async Task<Results<ServerSentEventsResult<JobProgress>, NotFound>> Show(Guid job, ProgressEvents events, CancellationToken cancel) =>
        await events.Now(job, cancel) is null ? TypedResults.NotFound() : TypedResults.ServerSentEvents(events.Until(job, cancel));

    Task<JobProgress?> Now(Guid job, CancellationToken cancel) => JobProgress.Of(db.Jobs.AsNoTracking().Where(each => each.Id == job), cancel);

    async IAsyncEnumerable<SseItem<JobProgress>> Until(Guid job, [EnumeratorCancellation] CancellationToken cancel)
    {
        // A site that stops does not wait for those who watch.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, site.ApplicationStopping);
        JobProgress? before = null;
        while (!either.IsCancellationRequested && await Now(job, either.Token) is { } now)
        {
            if (now != before) yield return new(now, now.Ended ? "ended" : "progress");
            if (now.Ended) yield break;
            before = now;
            await Task.Delay(Pause, clock, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

/// <summary>How far a job is, as a page and its script show it.</summary>
public sealed record JobProgress(string State, int? Percent, string Words, bool Ended)
{
    internal static async Task<JobProgress?> Of(IQueryable<Job> jobs, CancellationToken cancel) => await jobs.SingleOrDefaultAsync(cancel) is { } job ? Of(job) : null;

    public static JobProgress Of(Job job) => new(Say(job.State), job.Percent, job.HasEnded ? "" : job.Words, job.HasEnded);

    public static string Say(JobState state) => state switch
    {
        JobState.Waiting => "Waiting",
        JobState.Running => "Running",
        JobState.Done => "Done",
        JobState.Refused => "Not done",
        _ => "Cancelled",
    };
}
