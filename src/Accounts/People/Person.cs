using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.People;

/// <summary>Someone who holds posts. What they may do comes from those, never from here.</summary>
public sealed class Person : Recorded
{
    /// <summary>How long an address is kept after someone has left.</summary>
    public const int ContactKeptForMonths = 12;

    public required Guid Id { get; init; }
    public required string Name { get; set; }
    /// <summary>Before the name: "Dr", "Councillor".</summary>
    public string? Honorific { get; set; }
    /// <summary>Personal data: it goes after <see cref="KeepContactUntil"/>.</summary>
    public string? Email { get; set; }
    /// <summary>Personal data, as the e-mail address.</summary>
    public string? Phone { get; set; }
    /// <summary>The name may be shown to the public; without it only the post is.</summary>
    public bool IsPublic { get; set; }
    /// <summary>The last day on which e-mail and phone are kept; none while they hold anything.</summary>
    public DateOnly? KeepContactUntil { get; private set; }

    public string FullName => string.IsNullOrWhiteSpace(Honorific) ? Name : $"{Honorific} {Name}";

    public void Rename(string? honorific, string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new Refusal("Enter the person's name.", "Input.Name");
        (Honorific, Name) = (Said(honorific), name.Trim());
    }

    public void Contact(string? email, string? phone)
    {
        if (Said(email) is { } written && !written.Contains('@', StringComparison.Ordinal))
            throw new Refusal("Enter an e-mail address like name@example.org.", "Input.Email");
        (Email, Phone) = (Said(email), Said(phone));
    }

    /// <summary>Says how long the address is kept, from what they hold: for as long as anything is open, then for a year.</summary>
    public void KeepContactWhile(IReadOnlyCollection<Memberships.Membership> memberships) =>
        KeepContactUntil = memberships.Count == 0 || memberships.Any(each => each.Until is null) ? null : memberships.Max(each => each.Until!.Value).AddMonths(ContactKeptForMonths);

    /// <summary>Takes the address away when its time has come. The caller erases it from the history too.</summary>
    public void ForgetContact(DateOnly today)
    {
        if (KeepContactUntil is not { } last || today <= last) throw new Refusal("You cannot remove the address of someone who is still in post, or who left less than a year ago.");
        (Email, Phone) = (null, null);
    }

    static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal sealed class Table : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.Ignore(person => person.FullName);
            builder.Property(person => person.Id).ValueGeneratedNever();
            builder.HasIndex(person => person.Name);
        }
    }
}
