using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Endeavour.Platform.Jobs.Running;

/// <summary>Takes a job that waits somewhere and does it, stage by stage, until it ends, is cancelled, or the site stops.</summary>
public sealed partial class RunJobs(Places places, JobKinds kinds, JobSettings settings, ILogger<RunJobs> log)
{
    /// <summary>Does one job of this place; false when none is due there.</summary>
    public async Task<bool> Next(string place, CancellationToken stop)
    {
        (Lease Lease, Job Job)? claimed;
        await using (var at = places.Enter(place))
        {
            if (at is null) return false;
            claimed = await Lease.Claim(at.Db, kinds.Names, settings.Lease, places.Clock.GetUtcNow(), stop);
        }
        if (claimed is not (var lease, var job)) return false;
        await Run(place, lease, job, stop);
        return true;
    }

    async Task Run(string place, Lease lease, Job job, CancellationToken stop)
    {
        await using var heart = new Heartbeat(places, place, lease, job, stop);
        try
        {
            if (job.Attempts > settings.MostAttempts)
                throw new Refusal($"It was begun {settings.MostAttempts} times and did not get to the end of a stage. {job.Problem}".TrimEnd());
            while (await Stage(place, lease, heart)) { }
        }
        catch (Refusal refusal) { await End(place, lease, JobState.Refused, refusal.Message); }
        catch (LeaseLostException) { Lost(job.Kind, job.Id); }
        catch (OperationCanceledException) when (heart.CancelAsked) { await End(place, lease, JobState.Cancelled, null); }
        catch (OperationCanceledException) when (heart.Cancel.IsCancellationRequested) { await Release(place, lease, null, null); }
        catch (Exception failure)
        {
            Failed(failure, job.Kind, job.Id, place);
            await Release(place, lease, $"Something went wrong on this site at {places.Clock.GetUtcNow():HH:mm:ss} UTC; its log says what.", places.Clock.GetUtcNow() + JobSettings.Pause(job.Attempts));
        }
    }

    /// <summary>One stage, and what it changed, with the name of the next: all or nothing.</summary>
    async Task<bool> Stage(string place, Lease lease, Heartbeat heart)
    {
        heart.Cancel.ThrowIfCancellationRequested();
        await using var at = places.Enter(place) ?? throw new LeaseLostException();
        var job = await lease.Of(at.Db).AsNoTracking().SingleOrDefaultAsync(heart.Cancel) ?? throw new LeaseLostException();
        at.Services.GetRequiredService<Acting>().Who = job.Who;
        var context = new JobContext { Job = job, Db = at.Db, Partnership = at.Partnership, Clock = places.Clock, Cancel = heart.Cancel, Heart = heart };
        var step = await JobKinds.Of(at.Services, job.Kind).RunStage(context);
        heart.Cancel.ThrowIfCancellationRequested();
        // From here on nothing is cancelled: what is done is saved.
        await using var transaction = await at.Db.Database.BeginTransactionAsync(CancellationToken.None);
        if (!await lease.Advance(at.Db, step, heart.Reached, places.Clock.GetUtcNow())) throw new LeaseLostException();
        if (step.Save is not null) await step.Save(at.Db);
        await at.Db.SaveAsync(step.Because ?? context.Because("JobStageDone", job.Why), CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return !step.Ends;
    }

    async Task End(string place, Lease lease, JobState state, string? problem)
    {
        await using var at = places.Enter(place);
        if (at is not null) await lease.End(at.Db, state, problem, places.Clock.GetUtcNow());
    }

    async Task Release(string place, Lease lease, string? problem, DateTimeOffset? notBefore)
    {
        await using var at = places.Enter(place);
        if (at is not null) await lease.Release(at.Db, problem, notBefore);
    }

    [LoggerMessage(LogLevel.Error, "Job {Kind} {Job} of \"{Place}\" failed.")]
    partial void Failed(Exception failure, string kind, Guid job, string place);

    [LoggerMessage(LogLevel.Warning, "Job {Kind} {Job} was taken over, because its lease had run out.")]
    partial void Lost(string kind, Guid job);
}
