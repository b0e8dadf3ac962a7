using System.Text.Json;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Running;

namespace Endeavour.Platform.Jobs;

/// <summary>What a stage of a job is given.</summary>
public sealed class JobContext
{
    internal JobContext() { }

    public required Job Job { get; init; }
    public required RecordDb Db { get; init; }
    public required TimeProvider Clock { get; init; }
    /// <summary>The job was cancelled, or the site stops, or someone else has the job: stop soon.</summary>
    public required CancellationToken Cancel { get; init; }
    internal Heartbeat Heart { get; init; } = null!;
    /// <summary>Whose job it is; none for one of the whole server.</summary>
    public string? Partnership { get; init; }

    /// <summary>The record of the partnership whose job it is.</summary>
    public AppDb Record => (AppDb)Db;

    public string Stage => Job.Stage;

    public T? Argument<T>() => JsonSerializer.Deserialize<T>(Job.Argument, Job.Style);

    /// <summary>What the stage before gave to this one.</summary>
    public T? Data<T>() => JsonSerializer.Deserialize<T>(Job.StageData, Job.Style);

    /// <summary>Changes are made in the name of whoever asked.</summary>
    public Because Because(string what, string why) => new(what, why, Job.Who, $"job {Job.Id}", Clock.GetUtcNow());

    /// <summary>How far it is, as often as one likes; it is saved once a second at most.</summary>
    public void Report(long done, long? total, string words) => Heart.Report(new(done, total, words));

    /// <summary>A point at which a job may stop: nothing is half-done here.</summary>
    public void CheckPoint() => Cancel.ThrowIfCancellationRequested();
}
