using Endeavour.Accounts.Obligations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Programmes.Reviews;

/// <summary>That a promise was made for one turn of a review: one a turn.</summary>
public sealed class ReviewAsk
{
    public required Guid Id { get; init; }
    public required string Programme { get; init; }
    public required string Review { get; init; }
    /// <summary>When the turn is due; it moves with the review while the promise is open.</summary>
    public required DateOnly Due { get; set; }
    public required Guid ObligationId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ReviewAsk>
    {
        public void Configure(EntityTypeBuilder<ReviewAsk> builder)
        {
            builder.Property(each => each.Id).ValueGeneratedNever();
            builder.HasIndex(each => new { each.Programme, each.Review, each.Due }).IsUnique();
            builder.HasOne<Obligation>().WithMany().HasForeignKey(each => each.ObligationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
