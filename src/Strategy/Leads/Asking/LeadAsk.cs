using Endeavour.Accounts.Obligations;
using Endeavour.Strategy.Elements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Leads.Asking;

/// <summary>What somebody is asked to do about a lead.</summary>
public enum AskKind
{
    Answer,
    Fill,
}

/// <summary>That a promise was made about a lead in a state. While that state lasts no other is made, whatever becomes of the promise.</summary>
public sealed class LeadAsk
{
    public required Guid Id { get; init; }
    /// <summary>Of its <see cref="LeadKey"/>.</summary>
    public required string Code { get; init; }
    public required AskKind Kind { get; init; }
    /// <summary>The state that the lead was in.</summary>
    public required LeadState State { get; init; }
    public DateOnly? Since { get; init; }
    public required Guid ObligationId { get; init; }
    /// <summary>When the lead left that state.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<LeadAsk>
    {
        public void Configure(EntityTypeBuilder<LeadAsk> builder)
        {
            builder.Property(each => each.Id).ValueGeneratedNever();
            builder.HasIndex(each => each.Code);
            builder.Property(each => each.Kind).HasConversion<string>();
            builder.Property(each => each.State).HasConversion<string>();
            builder.HasOne<Obligation>().WithMany().HasForeignKey(each => each.ObligationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
