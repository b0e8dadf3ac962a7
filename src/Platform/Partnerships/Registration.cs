using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Partnerships;

/// <summary>Whether a partnership's record is served.</summary>
public enum RecordState { Open, Closed }

/// <summary>What the directory says of a partnership's record: whether it is served, and who closed it and why.</summary>
public sealed class Registration : Recorded
{
    /// <summary>The partnership's id.</summary>
    public required string Id { get; init; }
    public RecordState State { get; private set; }
    /// <summary>Since when the record is in this state.</summary>
    public DateTimeOffset Since { get; private set; }
    public string By { get; private set; } = "";
    public string Why { get; private set; } = "";

    public static Registration Of(string id, Because because)
    {
        var registration = new Registration { Id = id };
        registration.Enter(RecordState.Open, because);
        return registration;
    }

    /// <summary>Kept, with all that is in it, but no longer served.</summary>
    public void Close(Because because)
    {
        if (State == RecordState.Closed) throw new Refusal($"The record of \"{Id}\" is closed already.");
        Enter(RecordState.Closed, because);
    }

    public void Reopen(Because because)
    {
        if (State == RecordState.Open) throw new Refusal($"The record of \"{Id}\" is not closed.");
        Enter(RecordState.Open, because);
    }

    void Enter(RecordState state, Because because) => (State, Since, By, Why) = (state, because.At, because.Who.Post, because.Why);

    internal sealed class DirectoryTable : IEntityTypeConfiguration<Registration>
    {
        public void Configure(EntityTypeBuilder<Registration> builder) => builder.Property(each => each.State).HasConversion<string>();
    }
}
