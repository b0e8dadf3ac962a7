using Endeavour.Platform.Changes;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.Organisations;

/// <summary>A partner, or a body of the partnership: a council, a trust, a charity; a board, a sub-group.</summary>
public sealed class Organisation : Recorded
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public required OrganisationKind Kind { get; set; }
    /// <summary>What it is part of: a sub-group of its board.</summary>
    public Guid? ParentId { get; set; }
    public Organisation? Parent { get; private set; }
    /// <summary>The areas it works in.</summary>
    public List<CoveredArea> Footprint { get; init; } = [];
    /// <summary>Its first day here; none when it was always.</summary>
    public DateOnly? From { get; set; }
    /// <summary>Its last day here; none while it goes on.</summary>
    public DateOnly? Until { get; private set; }
    /// <summary>Why it ended.</summary>
    public string? EndReason { get; private set; }

    public bool IsBody => Kind.IsBody();

    /// <summary>"since 1 April 2013", "1 April 2013 to 30 June 2022".</summary>
    public string When => (From, Until) switch
    {
        (null, null) => "always",
        ({ } from, null) => $"since {from.English}",
        (null, { } until) => $"until {until.English}",
        ({ } from, { } until) => $"{from.English} to {until.English}",
    };

    public bool ExistsOn(DateOnly date) => (From is null || From <= date) && (Until is null || date <= Until);

    public void Rename(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new Refusal("Enter the organisation's name.", "Input.Name");
        Name = name.Trim();
    }

    /// <summary>Puts it under another, or under none. <paramref name="above"/> are the ancestors of that other.</summary>
    public void PlaceUnder(Organisation? parent, IEnumerable<Guid> above)
    {
        if (parent is not null && (parent.Id == Id || above.Contains(Id))) throw new Refusal($"{Name} cannot be part of itself.", "Input.Parent");
        ParentId = parent?.Id;
    }

    public void CoverAreas(IEnumerable<CoveredArea> areas)
    {
        Footprint.Clear();
        Footprint.AddRange(areas);
    }

    /// <summary>Its last day; what it holds must have ended by then.</summary>
    public void End(DateOnly on, string reason, IEnumerable<Posts.Post> posts, IEnumerable<Memberships.Membership> members)
    {
        if (Until is not null) throw new Refusal($"{Name} has already ended.");
        if (From is { } from && on < from) throw new Refusal("The last day cannot be before the first.", "Input.Until");
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal("Say why it ended.", "Input.Why");
        if (posts.FirstOrDefault(post => post.Until is null || post.Until > on) is { } open) throw new Refusal($"You cannot end {Name} while it has the post \"{open.Title}\". End the post first.");
        if (members.Any(member => member.OrganisationId == Id && (member.Until is null || member.Until > on))) throw new Refusal($"You cannot end {Name} while it has members. End their time first.");
        (Until, EndReason) = (on, reason.Trim());
    }

    internal sealed class Table : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.Ignore(organisation => organisation.IsBody);
            builder.Ignore(organisation => organisation.When);
            builder.Property(organisation => organisation.Id).ValueGeneratedNever();
            builder.Property(organisation => organisation.Kind).HasConversion<string>();
            builder.HasOne(organisation => organisation.Parent).WithMany().HasForeignKey(organisation => organisation.ParentId).OnDelete(DeleteBehavior.Restrict);
            builder.OwnsMany(organisation => organisation.Footprint, areas => areas.ToJson());
            builder.HasIndex(organisation => organisation.Name);
        }
    }
}
