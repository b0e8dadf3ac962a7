using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.Obligations.Reminders;

/// <summary>That someone was reminded of something, on a day. The same is never asked of the same person twice.</summary>
public sealed class SentReminder
{
    public required Guid ObligationId { get; init; }
    public required Guid PersonId { get; init; }
    /// <summary>What made it due: <see cref="Reminder.Occasion"/>.</summary>
    public required string Occasion { get; init; }
    public required DateOnly Day { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SentReminder>
    {
        public void Configure(EntityTypeBuilder<SentReminder> builder)
        {
            builder.HasKey(sent => new { sent.PersonId, sent.ObligationId, sent.Occasion });
            builder.HasIndex(sent => sent.Day);
        }
    }
}
