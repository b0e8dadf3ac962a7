using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Thread;

/// <summary>A tie that someone made between two records, with when and why. Taken away, it stays: with who, when and why.</summary>
public sealed class Link : Recorded
{
    public required Guid Id { get; init; }
    public required string FromKind { get; init; }
    public required string FromId { get; init; }
    public required Relation Relation { get; init; }
    public required string ToKind { get; init; }
    public required string ToId { get; init; }
    public required DateOnly Since { get; init; }
    public required string Why { get; init; }
    public DateOnly? Until { get; private set; }
    public string? RemovedBecause { get; private set; }

    public ThreadEnd From => new(FromKind, FromId);

    public ThreadEnd To => new(ToKind, ToId);

    public static Link Between(Guid id, ThreadEnd from, Relation relation, ThreadEnd to, DateOnly since, string why)
    {
        if (from == to) throw new Refusal("A record cannot be linked to itself. Choose another.", "Input.To");
        if (string.IsNullOrWhiteSpace(why)) throw new Refusal("Say why these two belong together, in one sentence.", "Input.Why");
        return new() { Id = id, FromKind = from.Kind, FromId = from.Id, Relation = relation, ToKind = to.Kind, ToId = to.Id, Since = since, Why = why.Trim() };
    }

    public void Remove(DateOnly today, string why)
    {
        if (Until is not null) throw new Refusal("This link was already taken away.");
        if (string.IsNullOrWhiteSpace(why)) throw new Refusal("Say why the link is taken away. Someone will ask.", "Input.Why");
        (Until, RemovedBecause) = (today, why.Trim());
    }

    internal sealed class Table : IEntityTypeConfiguration<Link>
    {
        public void Configure(EntityTypeBuilder<Link> builder)
        {
            builder.Ignore(link => link.From).Ignore(link => link.To);
            builder.Property(link => link.Relation).HasConversion<string>();
            builder.HasIndex(link => new { link.FromKind, link.FromId });
            builder.HasIndex(link => new { link.ToKind, link.ToId });
        }
    }
}
