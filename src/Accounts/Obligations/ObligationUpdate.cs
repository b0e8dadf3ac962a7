using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.Obligations;

/// <summary>What the owner of a promise said of it. Without one in its time, nothing is on track.</summary>
public sealed class ObligationUpdate : Recorded
{
    public required Guid Id { get; init; }
    public required Guid ObligationId { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>The post, and who spoke for it if not its holder: "Clerk, for the Director of Public Health".</summary>
    public required string By { get; init; }
    public Guid? PersonId { get; init; }
    public required string Words { get; init; }
    /// <summary>When the owner expects it to be done.</summary>
    public DateOnly? Expected { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ObligationUpdate>
    {
        public void Configure(EntityTypeBuilder<ObligationUpdate> builder)
        {
            builder.Property(update => update.Id).ValueGeneratedNever();
            builder.HasIndex(update => new { update.ObligationId, update.At });
        }
    }
}
