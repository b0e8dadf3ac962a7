using System.Linq.Expressions;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs.Running;

/// <summary>A job that is ours for a while. Every write about it asks whether it still is, in the same statement.</summary>
sealed record Lease(Guid Job, string Holder, TimeSpan Length)
{
    /// <summary>Jobs that somebody may begin or go on with.</summary>
    public static Expression<Func<Job, bool>> IsDue(IReadOnlyCollection<string> kinds, DateTimeOffset now) => job => kinds.Contains(job.Kind)
        && ((job.State == JobState.Waiting && (job.NotBefore == null || job.NotBefore <= now)) || (job.State == JobState.Running && job.Until <= now));

    /// <summary>Takes the job that has waited longest; none when there is nothing to do. Of two who try, one gets it.</summary>
    public static async Task<(Lease Lease, Job Job)?> Claim(RecordDb db, IReadOnlyCollection<string> kinds, TimeSpan length, DateTimeOffset now, CancellationToken cancel)
    {
        var due = IsDue(kinds, now);
        var holder = $"{Environment.MachineName} {Environment.ProcessId} {Guid.CreateVersion7(now):n}";
        DateTimeOffset? until = now + length;
        foreach (var id in await db.Jobs.Where(due).OrderBy(job => job.AskedAt).Select(job => job.Id).Take(10).ToListAsync(cancel))
        {
            var taken = await db.Jobs.Where(due).Where(job => job.Id == id).ExecuteUpdateAsync(job => job
                .SetProperty(row => row.State, JobState.Running).SetProperty(row => row.Holder, holder).SetProperty(row => row.Until, until)
                .SetProperty(row => row.Attempts, row => row.Attempts + 1).SetProperty(row => row.StartedAt, row => row.StartedAt ?? now), cancel);
            if (taken == 1) return (new(id, holder, length), await db.Jobs.AsNoTracking().SingleAsync(job => job.Id == id, cancel));
        }
        return null;
    }

    /// <summary>The job, as long as it is ours.</summary>
    public IQueryable<Job> Of(RecordDb db) => db.Jobs.Where(job => job.Id == Job && job.Holder == Holder && job.State == JobState.Running);

    /// <summary>Says that we are still there, and how far.</summary>
    public async Task<bool> Renew(RecordDb db, Reached reached, DateTimeOffset now)
    {
        DateTimeOffset? until = now + Length;
        return await Of(db).ExecuteUpdateAsync(job => job.SetProperty(row => row.Until, until)
            .SetProperty(row => row.Done, reached.Done).SetProperty(row => row.Total, reached.Total).SetProperty(row => row.Words, reached.Words), CancellationToken.None) == 1;
    }

    /// <summary>Saves which stage comes next, as the first statement of the transaction that saves what the stage did. False when the job is no longer ours.</summary>
    public async Task<bool> Advance(RecordDb db, Step step, Reached reached, DateTimeOffset now)
    {
        if (step.Ends) return await End(db, JobState.Done, null, now, step.Result, reached.Total ?? reached.Done);
        DateTimeOffset? until = now + Length;
        return await Of(db).ExecuteUpdateAsync(job => job.SetProperty(row => row.Stage, step.Stage).SetProperty(row => row.StageData, step.Data).SetProperty(row => row.Attempts, 0)
            .SetProperty(row => row.Problem, (string?)null).SetProperty(row => row.Until, until)
            .SetProperty(row => row.Done, reached.Done).SetProperty(row => row.Total, reached.Total).SetProperty(row => row.Words, reached.Words), CancellationToken.None) == 1;
    }

    public async Task<bool> End(RecordDb db, JobState state, string? problem, DateTimeOffset now, string? result = null, long? done = null)
    {
        DateTimeOffset? ended = now;
        return await Of(db).ExecuteUpdateAsync(job => job.SetProperty(row => row.State, state).SetProperty(row => row.EndedAt, ended).SetProperty(row => row.Problem, problem).SetProperty(row => row.Result, result)
            .SetProperty(row => row.Done, row => done ?? row.Done).SetProperty(row => row.Holder, (string?)null).SetProperty(row => row.Until, (DateTimeOffset?)null), CancellationToken.None) == 1;
    }

    /// <summary>Gives the job back unfinished: at once when the site stops, after a pause when it failed.</summary>
    public Task Release(RecordDb db, string? problem, DateTimeOffset? notBefore) =>
        Of(db).ExecuteUpdateAsync(job => job.SetProperty(row => row.State, JobState.Waiting).SetProperty(row => row.Problem, problem).SetProperty(row => row.NotBefore, notBefore)
            .SetProperty(row => row.Attempts, row => problem == null && row.Attempts > 0 ? row.Attempts - 1 : row.Attempts)
            .SetProperty(row => row.Holder, (string?)null).SetProperty(row => row.Until, (DateTimeOffset?)null), CancellationToken.None);
}

/// <summary>How far a job is.</summary>
sealed record Reached(long Done, long? Total, string Words);

/// <summary>Someone else has the job now: nothing of the stage is saved.</summary>
sealed class LeaseLostException() : Exception("The job is no longer ours.");
