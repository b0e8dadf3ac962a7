using System.Text.Json.Nodes;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs.Progress;

/// <summary>Cancels a job: at once while it waits, at its next check point while it runs.</summary>
public static class CancelJob
{
    /// <summary>Saves too; within a transaction, so that the history and the job agree.</summary>
    public static async Task Cancel(RecordDb db, Guid id, Because because, CancellationToken cancel)
    {
        DateTimeOffset? now = because.At;
        var job = db.Jobs.Where(each => each.Id == id);
        var cancelled = await job.Where(each => each.State == JobState.Waiting).ExecuteUpdateAsync(each => each
            .SetProperty(row => row.State, JobState.Cancelled).SetProperty(row => row.CancelAsked, true).SetProperty(row => row.EndedAt, now), cancel);
        if (cancelled == 0) cancelled = await job.Where(each => each.State == JobState.Running && !each.CancelAsked).ExecuteUpdateAsync(each => each.SetProperty(row => row.CancelAsked, true), cancel);
        if (cancelled == 0) throw new Refusal("You cannot cancel this: it has ended, or is being cancelled already.");
        db.Note(new Snapshot(nameof(Job), id.ToString(), null, new JsonObject { ["cancelled"] = true }));
        await db.SaveAsync(because, cancel);
    }
}
