using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.Desk.Alarms;

/// <summary>A month that should have brought figures did not: said once for an indicator and the period that is waited for. It stands until they come, or someone says that they come later.</summary>
public sealed class IndicatorAlarm : Recorded
{
    public required Guid Id { get; init; }
    public required int Indicator { get; init; }
    /// <summary>The latest period that was there; what follows it is waited for. Empty where none ever came.</summary>
    public required string After { get; init; }
    /// <summary>The first day of the month that passed.</summary>
    public required DateOnly Expected { get; init; }
    public required DateTimeOffset RaisedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<IndicatorAlarm>
    {
        public void Configure(EntityTypeBuilder<IndicatorAlarm> builder)
        {
            builder.Property(alarm => alarm.Id).ValueGeneratedNever();
            builder.HasIndex(alarm => new { alarm.Indicator, alarm.After }).IsUnique();
        }
    }
}
