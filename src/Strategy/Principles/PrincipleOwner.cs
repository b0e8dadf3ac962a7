using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Principles;

/// <summary>The post that sees to it that a principle is applied.</summary>
public sealed class PrincipleOwner : Recorded
{
    public required Guid Id { get; init; }
    public required string Strategy { get; init; }
    public required string Principle { get; init; }
    public required string Post { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<PrincipleOwner>
    {
        public void Configure(EntityTypeBuilder<PrincipleOwner> builder)
        {
            builder.Property(owner => owner.Id).ValueGeneratedNever();
            builder.HasIndex(owner => new { owner.Strategy, owner.Principle }).IsUnique();
        }
    }
}
