using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Changes;

/// <summary>How long the chain of changes is and where it ends: one row, which whoever adds to the chain locks first.</summary>
public sealed class ChainHead
{
    public const int Only = 1;

    public int Id { get; init; } = Only;
    public long Count { get; init; }
    public string Hash { get; init; } = "";

    internal sealed class AnyTable : IEntityTypeConfiguration<ChainHead>
    {
        public void Configure(EntityTypeBuilder<ChainHead> builder)
        {
            builder.Property(head => head.Id).ValueGeneratedNever();
            builder.HasData(new ChainHead());
        }
    }
}
