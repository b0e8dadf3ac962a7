using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Leads;

/// <summary>A partnership's own limits; while it set none, the usual ones hold.</summary>
public sealed class LeadLimits : Recorded
{
    public const int Longest = 1000;

    public required Guid Id { get; init; }
    public int InvitationDays { get; private set; }
    public int VacantDays { get; private set; }

    public Limits Limits => new(InvitationDays, VacantDays);

    public static LeadLimits Set(Guid id, Limits limits)
    {
        var set = new LeadLimits { Id = id };
        set.Change(limits);
        return set;
    }

    public void Change(Limits limits)
    {
        if (limits.InvitationDays is < 1 or > Longest) throw new Refusal($"An invitation may stay unanswered for 1 to {Longest} days.", "Input.InvitationDays");
        if (limits.VacantDays is < 0 or > Longest) throw new Refusal($"A lead may be vacant for 0 to {Longest} days.", "Input.VacantDays");
        (InvitationDays, VacantDays) = (limits.InvitationDays, limits.VacantDays);
    }

    internal sealed class Table : IEntityTypeConfiguration<LeadLimits>
    {
        public void Configure(EntityTypeBuilder<LeadLimits> builder)
        {
            builder.Ignore(each => each.Limits);
            builder.Property(each => each.Id).ValueGeneratedNever();
        }
    }
}
