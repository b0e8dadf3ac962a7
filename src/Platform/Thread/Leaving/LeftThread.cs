using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Thread.Leaving;

/// <summary>A broken thread that someone decided to leave as it is, with why. It holds only while the record says what it said then.</summary>
public sealed class LeftThread : Recorded
{
    public required Guid Id { get; init; }
    public required string Rule { get; init; }
    public required string Kind { get; init; }
    public required string RecordId { get; init; }
    /// <summary>The fingerprint of what the record said when it was left.</summary>
    public string Stood { get; private set; } = "";
    public string Why { get; private set; } = "";
    /// <summary>The post that left it.</summary>
    public string By { get; private set; } = "";
    public DateOnly Since { get; private set; }
    /// <summary>When it was taken up again; none while it is left.</summary>
    public DateOnly? Until { get; private set; }

    public (string Rule, string Kind, string Id) Key => (Rule, Kind, RecordId);

    public static LeftThread Of(Guid id, BrokenThread broken) => new() { Id = id, Rule = broken.Rule, Kind = broken.Record.End.Kind, RecordId = broken.Record.End.Id };

    public bool Holds(BrokenThread broken) => Until is null && Stood == broken.Stands;

    public void Leave(BrokenThread broken, string why, string by, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(why)) throw new Refusal("Say why it is left as it is. Someone will ask.", "Input.Why");
        if (Holds(broken)) throw new Refusal("It is left as it is already.");
        (Stood, Why, By, Since, Until) = (broken.Stands, why.Trim(), by, today, null);
    }

    public void TakeUp(DateOnly today)
    {
        if (Until is not null) throw new Refusal("It was taken up again already.");
        Until = today;
    }

    internal sealed class Table : IEntityTypeConfiguration<LeftThread>
    {
        public void Configure(EntityTypeBuilder<LeftThread> builder)
        {
            builder.Ignore(left => left.Key);
            builder.HasIndex(left => new { left.Rule, left.Kind, left.RecordId }).IsUnique();
        }
    }
}
