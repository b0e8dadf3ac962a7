using Endeavour.Evidence.Claims.Kept;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Problems;

namespace Endeavour.Evidence.Desk.Releases.Decisions;

/// <summary>What shall be served.</summary>
/// <param name="Release">A release of the partnership's own that is served again; null where the server's figures are.</param>
/// <param name="Indicators">Those of which the server's figures are used again.</param>
/// <param name="Withdraw">The release waits for its day, and will not be shown.</param>
public sealed record Serving(string? Release, IReadOnlyList<int> Indicators, bool Withdraw = false);

/// <summary>
/// Carries out a decision about which figures are served. Those who read see them change at once and whole. Killed after that and before it is written down as done,
/// the next try finds the decision by the job's key among those carried out, and changes nothing: not even what someone decided in between.
/// </summary>
public sealed class ServeFigures(EvidenceLayers layers, CheckClaims claims) : IJob
{
    public const string Name = "serve-figures";
    const string Began = "An import began at this moment, so nothing was changed. Ask again when it has ended.";
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public string Kind => Name;

    public string Title => "Change which figures are shown";

    public async Task<Step> RunStage(JobContext context)
    {
        var (folder, serving) = (layers.FolderOf(context.Partnership!), context.Argument<Serving>()!);
        while (folder.IsBusy)
        {
            context.Report(0, null, "Waiting for an import to end");
            await Task.Delay(Pause, context.Cancel);
        }
        var done = serving.Withdraw ? $"Release {serving.Release} is withdrawn: it was never shown, and will not be." : serving.Release is { } release ? $"Release {release} is shown again." : $"The server's figures are used again for {serving.Indicators.Count.Spoken()} {(serving.Indicators.Count == 1 ? "indicator" : "indicators")}.";
        return Step.End(done).Saying(context.Because(serving.Withdraw ? "ReleaseWithdrawn" : serving.Release is null ? "ServersFiguresUsed" : "ReleaseBroughtBack", context.Job.Why)).Saving(db =>
        {
            Serve(db, folder, serving, context);
            return claims.Hold((AppDb)db, context.Partnership!, CancellationToken.None);
        });
    }

    static void Serve(RecordDb db, EvidenceFolder folder, Serving serving, JobContext context)
    {
        var (by, why, now, decision) = (context.Job.AskedAs, context.Job.Why, context.Clock.GetUtcNow(), $"{context.Job.Id}");
        if (serving.Withdraw)
        {
            if (folder.Withdraw(serving.Release!, by, why, now, decision) is not { } withdrawn) throw new Refusal(Began);
            if (!withdrawn) throw new Refusal($"Release {serving.Release} waits for its day no longer, so it cannot be withdrawn. Bring an earlier release back instead.");
            db.Note(new Snapshot(nameof(Release), serving.Release!, null, new() { ["withdrawn"] = why }));
            return;
        }
        var changed = serving.Release is { } release ? folder.BringBack(release, by, why, now, decision) : folder.LetGo([.. serving.Indicators], by, why, now, decision);
        if (changed is null) throw new Refusal(Began);
        db.Note(new Snapshot(nameof(Release), serving.Release ?? "server", null, new() { ["indicators"] = string.Join(", ", changed) }));
    }
}
