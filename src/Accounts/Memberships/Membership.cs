using Endeavour.Accounts.Organisations;
using Endeavour.Accounts.People;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.Memberships;

/// <summary>That someone holds a post, belongs to an organisation, or stands in for one named member: from a day, to a day.</summary>
public sealed class Membership : Recorded
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public Person? Person { get; private set; }
    /// <summary>The organisation or body; of a post, the post's own.</summary>
    public required Guid OrganisationId { get; init; }
    public Organisation? Organisation { get; private set; }
    /// <summary>The post that is held; none for someone who only belongs.</summary>
    public Guid? PostId { get; init; }
    public Post? Post { get; private set; }
    /// <summary>Who sends them: a trust's chief executive on a board.</summary>
    public Guid? OnBehalfOfId { get; set; }
    public Organisation? OnBehalfOf { get; private set; }
    /// <summary>The membership of the one member whom they stand in for.</summary>
    public Guid? SubstituteForId { get; init; }
    public Membership? SubstituteFor { get; private set; }
    /// <summary>What they are among the members: "Chair", "Vice-chair".</summary>
    public string? Title { get; set; }
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }
    /// <summary>The last day, on which it still counts; none while it goes on. Before the first day, it never began.</summary>
    public DateOnly? Until { get; private set; }
    public string? EndReason { get; private set; }

    public bool IsSubstitute => SubstituteForId is not null;

    public bool HeldOn(DateOnly date) => From <= date && (Until is null || date <= Until);

    /// <summary>Shares a day with something that is open from then on.</summary>
    internal bool OverlapsFrom(DateOnly from) => Until is null || Until >= from;

    /// <summary>Belongs to an organisation or a body without a post of it.</summary>
    public static Membership Of(Guid id, Organisation organisation, Guid person, DateOnly from)
    {
        if (!organisation.ExistsOn(from)) throw new Refusal($"{organisation.Name} was not there on {from.English}: choose another day.", "Input.From");
        return new() { Id = id, PersonId = person, OrganisationId = organisation.Id, From = from };
    }

    /// <summary>Names someone to stand in for this member, and for this one only.</summary>
    /// <param name="others">All memberships of that person in the same body.</param>
    public Membership NameSubstitute(Guid id, Guid person, DateOnly from, IEnumerable<Membership> others)
    {
        if (IsSubstitute) throw new Refusal("A substitute cannot have a substitute.", "Input.SubstituteFor");
        if (person == PersonId) throw new Refusal("Nobody can stand in for themselves.", "Input.Person");
        if (!HeldOn(from)) throw new Refusal($"The member whom they stand in for is not one on {from.English}: choose another day.", "Input.From");
        if (others.Any(each => each.PersonId == person && each.IsSubstitute && each.OrganisationId == OrganisationId && each.OverlapsFrom(from)))
            throw new Refusal("This person stands in for another member already. A substitute acts for one named member.", "Input.Person");
        return new() { Id = id, PersonId = person, OrganisationId = OrganisationId, PostId = PostId, SubstituteForId = Id, From = from, Until = Until, EndReason = EndReason };
    }

    /// <summary>Its last day, and why. Whoever stands in for this member ends with them.</summary>
    public void End(DateOnly on, string reason, IEnumerable<Membership> substitutes)
    {
        if (Until is not null) throw new Refusal($"This has already ended, on {Until.Value.English}.");
        if (on < From) throw new Refusal($"The last day cannot be before the first, {From.English}.", "Input.Until");
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal("Say why it ends.", "Input.Why");
        foreach (var substitute in substitutes.Where(each => each.SubstituteForId == Id && each.Until is null))
            (substitute.Until, substitute.EndReason) = (on, reason.Trim());
        (Until, EndReason) = (on, reason.Trim());
    }

    internal sealed class Table : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.Ignore(membership => membership.IsSubstitute);
            builder.Property(membership => membership.Id).ValueGeneratedNever();
            builder.HasOne(membership => membership.Person).WithMany().HasForeignKey(membership => membership.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(membership => membership.Organisation).WithMany().HasForeignKey(membership => membership.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(membership => membership.Post).WithMany().HasForeignKey(membership => membership.PostId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(membership => membership.OnBehalfOf).WithMany().HasForeignKey(membership => membership.OnBehalfOfId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(membership => membership.SubstituteFor).WithMany().HasForeignKey(membership => membership.SubstituteForId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
