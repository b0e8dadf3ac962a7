using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Elements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Leads;

/// <summary>
/// What became of a lead since the version that names it was written. An agreed version never changes; who leads does. It belongs to the part, not to a version, so it stands over versions.
/// </summary>
public sealed class LeadStatement : Recorded
{
    public required Guid Id { get; init; }
    /// <summary>Of its <see cref="LeadKey"/>.</summary>
    public required string Code { get; init; }
    public required string Strategy { get; init; }
    public required string Element { get; init; }
    public required string Post { get; init; }
    public string? Organisation { get; init; }
    public LeadRole Role { get; init; }
    public LeadState State { get; private set; }
    public DateOnly? Since { get; private set; }
    public string? Note { get; private set; }
    /// <summary>The version beside which it was named; none when a version names it itself.</summary>
    public string? AddedTo { get; init; }
    /// <summary>The version for which it leads no longer; later ones say themselves who leads.</summary>
    public string? EndedIn { get; private set; }

    public LeadKey Key => new(Strategy, Element, Post, Organisation, Role);

    public Lead Lead => new(Post, Organisation, Role, State, Note, Since);

    public static LeadStatement About(Guid id, LeadKey key, string? addedTo) =>
        new() { Id = id, Code = key.Code, Strategy = key.Strategy, Element = key.Element, Post = key.Post, Organisation = key.Organisation, Role = key.Role, AddedTo = addedTo };

    /// <param name="today">No state begins later.</param>
    public void Say(LeadState state, DateOnly since, string? note, DateOnly today)
    {
        if (since > today) throw new Refusal("Enter a day that has come.", "Input.Since");
        (State, Since, Note, EndedIn) = (state, since, note, null);
    }

    /// <summary>It leads this part no longer, in this version.</summary>
    public void End(string version, Lead last, string? note) => (EndedIn, State, Since, Note) = (version, last.State, last.Since, note ?? last.Note);

    /// <summary>It stands over what a version says, unless the version says something later.</summary>
    public bool StandsOver(Lead said) => !(said.Since > Since);

    internal sealed class Table : IEntityTypeConfiguration<LeadStatement>
    {
        public void Configure(EntityTypeBuilder<LeadStatement> builder)
        {
            builder.Ignore(each => each.Key).Ignore(each => each.Lead);
            builder.Property(each => each.Id).ValueGeneratedNever();
            builder.HasIndex(each => each.Code).IsUnique();
            builder.Property(each => each.Role).HasConversion<string>();
            builder.Property(each => each.State).HasConversion<string>();
        }
    }
}
