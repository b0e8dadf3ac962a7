using Endeavour.Accounts.Memberships;
using Endeavour.Accounts.Organisations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.Posts;

/// <summary>
/// A place in an organisation or a body, whoever holds it: "Chair of the board", "Director of Public Health". It stays when people go; what its holder may do
/// belongs to it.
/// </summary>
public sealed class Post : Recorded
{
    public required Guid Id { get; init; }
    public required string Title { get; set; }
    public required Guid OrganisationId { get; init; }
    public Organisation? Organisation { get; private set; }
    /// <summary>What its holder may do here.</summary>
    public List<Role> Roles { get; init; } = [];
    /// <summary>How many can hold it at once.</summary>
    public int Seats { get; set; } = 1;
    /// <summary>Since when it has so many, when seats were added later.</summary>
    public DateOnly? SeatsSince { get; private set; }
    /// <summary>The law asks for it, as for the director of public health on a health and wellbeing board.</summary>
    public bool IsStatutory { get; set; }
    public required DateOnly From { get; init; }
    /// <summary>Its last day; none while it goes on.</summary>
    public DateOnly? Until { get; private set; }
    public string? EndReason { get; private set; }
    /// <summary>How many appointments it has had. Each is a change of the post too, so that two at once cannot both take the last seat.</summary>
    public int Appointments { get; private set; }

    /// <summary>Only an administrator may make, change or fill such a post: else a clerk could become one.</summary>
    public bool NeedsAdministrator => Roles.Contains(Role.Administrator);

    public bool ExistsOn(DateOnly date) => From <= date && (Until is null || date <= Until);

    /// <summary>Who holds it on a day; those who stand in for a holder are not among them.</summary>
    public IEnumerable<Membership> HoldersOn(DateOnly date, IEnumerable<Membership> memberships) =>
        memberships.Where(each => each.PostId == Id && !each.IsSubstitute && each.HeldOn(date));

    /// <summary>Its empty seats on a day and since when; none when all are taken, or when the post is not there that day.</summary>
    /// <param name="memberships">All that it ever had.</param>
    public Vacancy? VacancyOn(DateOnly date, IReadOnlyCollection<Membership> memberships) => ExistsOn(date) ? Vacancy.Of(this, date, memberships) : null;

    /// <summary>Puts someone into it, from a day on.</summary>
    /// <param name="memberships">All that it ever had.</param>
    public Membership Appoint(Guid id, Guid person, DateOnly from, IReadOnlyCollection<Membership> memberships)
    {
        RefuseOutside(from);
        var own = memberships.Where(each => each.PostId == Id && !each.IsSubstitute).ToList();
        if (own.Any(each => each.PersonId == person && each.OverlapsFrom(from))) throw new Refusal("This person holds the post already.", "Input.Person");
        // From that day on it is never fuller than on that day or on one at which someone else begins.
        if (own.Select(each => each.From).Where(day => day > from).Append(from).Any(day => HoldersOn(day, own).Count() >= Seats))
            throw new Refusal(Seats == 1 ? $"\"{Title}\" has a holder then. End their time first." : $"All {Seats} seats of \"{Title}\" are taken then. End someone's time first.", "Input.From");
        Appointments++;
        return new Membership { Id = id, PersonId = person, OrganisationId = OrganisationId, PostId = Id, From = from };
    }

    /// <param name="holders">How many hold it today.</param>
    public void Change(string title, int seats, bool isStatutory, IEnumerable<Role> roles, int holders, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(title)) throw new Refusal("Enter the title of the post.", "Input.Title");
        if (seats < 1) throw new Refusal("A post has at least 1 seat.", "Input.Seats");
        if (seats < holders) throw new Refusal($"{holders} people hold this post, so it cannot have fewer seats.", "Input.Seats");
        if (seats > Seats) SeatsSince = today;
        (Title, Seats, IsStatutory) = (title.Trim(), seats, isStatutory);
        List<Role> wanted = [.. roles.Distinct().Order()];
        if (wanted.SequenceEqual(Roles)) return;
        Roles.Clear();
        Roles.AddRange(wanted);
    }

    /// <summary>Its last day; nobody may hold it longer.</summary>
    public void End(DateOnly on, string reason, IEnumerable<Membership> memberships)
    {
        if (Until is not null) throw new Refusal($"\"{Title}\" has already ended.");
        if (on < From) throw new Refusal("The last day cannot be before the first.", "Input.Until");
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal("Say why it ended.", "Input.Why");
        if (memberships.Any(each => each.PostId == Id && (each.Until is null || each.Until > on))) throw new Refusal("You cannot end a post while someone holds it. End their time first.", "Input.Until");
        (Until, EndReason) = (on, reason.Trim());
    }

    /// <summary>Refuses a clerk who would make someone an administrator, or stop one.</summary>
    public void MustBeOpenTo(CurrentPerson person)
    {
        if (NeedsAdministrator && !person.Is(Role.Administrator)) throw new Refusal($"Only an administrator may change \"{Title}\" or who holds it.");
    }

    void RefuseOutside(DateOnly date)
    {
        if (!ExistsOn(date)) throw new Refusal(Until is null ? $"\"{Title}\" began on {From.English}: choose that day or a later one." : $"\"{Title}\" was there from {From.English} to {Until.Value.English}: choose a day between.", "Input.From");
    }

    internal sealed class Table : IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Post> builder)
        {
            builder.Ignore(post => post.NeedsAdministrator);
            builder.Property(post => post.Id).ValueGeneratedNever();
            builder.HasOne(post => post.Organisation).WithMany().HasForeignKey(post => post.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.PrimitiveCollection(post => post.Roles).ElementType().HasConversion<string>();
        }
    }
}
