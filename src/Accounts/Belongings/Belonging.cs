using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.Belongings;

/// <summary>That an account is a person of a partnership. One account may be different people of several partnerships; no partnership sees the others.</summary>
public sealed class Belonging : Recorded
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required string PartnershipId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateOnly From { get; init; }
    /// <summary>The last day; none while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    public bool HeldOn(DateOnly date) => From <= date && (Until is null || date <= Until);

    /// <summary>Makes an account a person of a partnership.</summary>
    /// <param name="others">All that this account, and all that this person has there.</param>
    public static Belonging Begin(Guid id, Guid account, string partnership, Guid person, DateOnly from, IEnumerable<Belonging> others)
    {
        var open = others.Where(each => each.PartnershipId == partnership && (each.Until is null || each.Until >= from)).ToList();
        if (open.Any(each => each.AccountId == account)) throw new Refusal("This account belongs to the partnership already.");
        if (open.Any(each => each.PersonId == person)) throw new Refusal("This person has an account already.");
        return new() { Id = id, AccountId = account, PartnershipId = partnership, PersonId = person, From = from };
    }

    public void End(DateOnly on)
    {
        if (Until is not null) throw new Refusal("This has already ended.");
        Until = on < From ? From : on;
    }

    internal sealed class DirectoryTable : IEntityTypeConfiguration<Belonging>
    {
        public void Configure(EntityTypeBuilder<Belonging> builder)
        {
            builder.Property(belonging => belonging.Id).ValueGeneratedNever();
            builder.HasIndex(belonging => new { belonging.AccountId, belonging.PartnershipId });
            builder.HasIndex(belonging => new { belonging.PartnershipId, belonging.PersonId });
        }
    }
}
