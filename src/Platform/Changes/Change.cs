using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Changes;

/// <summary>
/// One link of the chain of changes: who, when, what before and after, why, from which request. Never changed, never deleted.
/// Only its <see cref="Content"/> may go, when personal data must: the chain is over the content's hash, so it still holds.
/// </summary>
public sealed class Change
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Number { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>What happened: <c>PostVacated</c>.</summary>
    public required string What { get; init; }
    /// <summary>What kind of thing it happened to: <c>Post</c>.</summary>
    public required string Kind { get; init; }
    /// <summary>That thing's key.</summary>
    public required string Subject { get; init; }
    public required string Post { get; init; }
    public Guid? Person { get; init; }
    public Guid? Account { get; init; }
    public required string Request { get; init; }
    /// <summary>The reason, and the thing before and after, as JSON: <see cref="ChangeContent"/>. None once it was erased.</summary>
    public string? Content { get; private set; }
    /// <summary>Makes the content's hash impossible to guess once the content is gone; it goes with it.</summary>
    public string? Salt { get; private set; }
    public required string ContentHash { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }

    /// <summary>The next link after <paramref name="head"/>.</summary>
    public static Change After(ChainHead head, Because because, Snapshot snapshot, byte[] salt)
    {
        var content = new ChangeContent(because.Why, snapshot.Before, snapshot.After).ToJson();
        var salted = Convert.ToHexStringLower(salt);
        var hashed = Chain.HashContent(salted, content);
        var number = head.Count + 1;
        return new()
        {
            Number = number, At = because.At, What = because.What, Kind = snapshot.Kind, Subject = snapshot.Subject,
            Post = because.Who.Post, Person = because.Who.Person, Account = because.Who.Account, Request = because.Request,
            Content = content, Salt = salted, ContentHash = hashed, PreviousHash = head.Hash,
            Hash = Chain.Hash(number, because, snapshot, hashed, head.Hash),
        };
    }

    /// <summary>The reason and both states; none once they were erased.</summary>
    public ChangeContent? Read() => Content is null ? null : ChangeContent.FromJson(Content);

    /// <summary>Takes the content away for good. The caller records that, naming <see cref="Number"/>.</summary>
    internal void Erase() => (Content, Salt) = (null, null);

    internal sealed class AnyTable : IEntityTypeConfiguration<Change>
    {
        public void Configure(EntityTypeBuilder<Change> builder)
        {
            builder.HasKey(change => change.Number);
            builder.Property(change => change.Number).ValueGeneratedNever();
            builder.HasIndex(change => new { change.Kind, change.Subject, change.Number });
        }
    }
}
