using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Jobs.Daily;

/// <summary>That a piece of daily work was done, written in its transaction: two servers, a restart or a schedule that fires twice do it once.</summary>
public sealed class DayDone
{
    public required string Name { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class AnyTable : IEntityTypeConfiguration<DayDone>
    {
        public void Configure(EntityTypeBuilder<DayDone> builder) => builder.HasKey(done => new { done.Day, done.Name });
    }
}
