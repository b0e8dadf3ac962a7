using System.Text.Json;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;

namespace Endeavour.Platform.Jobs;

/// <summary>What a stage leads to. Nothing of it is true before it is saved together with what the stage changed.</summary>
public sealed record Step
{
    internal string Stage { get; private init; } = "";
    internal string Data { get; private init; } = "null";
    internal bool Ends { get; private init; }
    internal string? Result { get; private init; }
    internal Because? Because { get; private init; }
    internal Func<RecordDb, Task>? Save { get; private init; }

    /// <summary>Another stage, with what it needs to know.</summary>
    public static Step Next(string stage, object? data = null) => new() { Stage = stage, Data = JsonSerializer.Serialize(data, Job.Style) };

    /// <summary>The job is done, with what it found in words.</summary>
    public static Step End(string result) => new() { Ends = true, Result = result };

    /// <summary>What the changes of this stage are called in the history, and why they are made.</summary>
    public Step Saying(Because because) => this with { Because = because };

    /// <summary>Also does this within the transaction, for what the database does by itself.</summary>
    public Step Saving(Func<RecordDb, Task> save) => this with { Save = save };
}
