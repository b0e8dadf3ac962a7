using System.Text.Json;
using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Jobs;

/// <summary>
/// Work that takes longer than a page. It is written down in the transaction of the change that asked for it, and done in stages: which stage comes next,
/// and what the stages before it found, is saved before it runs. Killed at any instant, it goes on from there.
/// </summary>
public sealed class Job
{
    internal static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web);

    public Guid Id { get; private init; }
    /// <summary>Who can do it: <see cref="IJob.Kind"/>.</summary>
    public string Kind { get; private init; } = "";
    /// <summary>What it is about, for people.</summary>
    public string Subject { get; private init; } = "";
    /// <summary>What whoever does it needs to know, as JSON.</summary>
    public string Argument { get; private init; } = "null";
    /// <summary>The post of whoever asked, as it was called then.</summary>
    public string AskedAs { get; private init; } = "";
    public Guid? AskedBy { get; private init; }
    public Guid? Account { get; private init; }
    public string Why { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }

    public JobState State { get; private set; }
    /// <summary>The stage that comes next, or runs now.</summary>
    public string Stage { get; private set; } = "";
    /// <summary>What the stages before it found, as JSON.</summary>
    public string StageData { get; private set; } = "null";
    public long Done { get; private set; }
    public long? Total { get; private set; }
    /// <summary>How far it is, in words.</summary>
    public string Words { get; private set; } = "";
    /// <summary>How often this stage was begun.</summary>
    public int Attempts { get; private set; }
    /// <summary>Who does it now: one name a claim, so that whoever lost a lease can save nothing more.</summary>
    public string? Holder { get; private set; }
    /// <summary>Until when it is theirs.</summary>
    public DateTimeOffset? Until { get; private set; }
    /// <summary>After a failure: not tried again before.</summary>
    public DateTimeOffset? NotBefore { get; private set; }
    public bool CancelAsked { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    /// <summary>Why it is not done, or was not at the last try.</summary>
    public string? Problem { get; private set; }
    /// <summary>What it found, in words.</summary>
    public string? Result { get; private set; }

    public bool HasEnded => State is JobState.Done or JobState.Refused or JobState.Cancelled;

    public Who Who => new(AskedAs, AskedBy, Account);

    /// <summary>How many parts of a hundred are done; nothing when nobody can say.</summary>
    public int? Percent => State == JobState.Done ? 100 : Total is > 0 ? (int)Math.Clamp(100 * Done / Total.Value, 0, 99) : null;

    public static Job Ask(string kind, string subject, object? argument, Because because) => new()
    {
        Id = Guid.CreateVersion7(because.At), Kind = kind, Subject = subject, Argument = JsonSerializer.Serialize(argument, Style),
        AskedAs = because.Who.Post, AskedBy = because.Who.Person, Account = because.Who.Account, Why = because.Why, AskedAt = because.At,
    };

    internal sealed class AnyTable : IEntityTypeConfiguration<Job>
    {
        public void Configure(EntityTypeBuilder<Job> builder)
        {
            builder.Ignore(job => job.Who).Ignore(job => job.HasEnded).Ignore(job => job.Percent);
            builder.Property(job => job.Id).ValueGeneratedNever();
            builder.Property(job => job.State).HasConversion<string>();
            builder.HasIndex(job => new { job.State, job.AskedAt });
        }
    }
}
