using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.NeedsAssessment.Goals;

/// <summary>
/// A part of the current strategy that questions can belong to. The strategy fills these; evidence cannot see the strategy, so what it is stands here as a reference.
/// </summary>
public sealed class AssessedGoal
{
    public required Guid Id { get; init; }
    /// <summary>The slug of the part: it outlives its version.</summary>
    public required string Slug { get; init; }
    /// <summary>Its number or letter in the strategy, where it has one.</summary>
    public string? Number { get; set; }
    /// <summary>What it is, in the partnership's word, its title and its address.</summary>
    public required Reference Part { get; set; }
    /// <summary>What it is part of: the title of the one above.</summary>
    public string? Above { get; set; }
    public int Order { get; set; }

    public string Title => Part.Title;

    internal sealed class Table : IEntityTypeConfiguration<AssessedGoal>
    {
        public void Configure(EntityTypeBuilder<AssessedGoal> builder)
        {
            builder.Ignore(goal => goal.Title);
            builder.Property(goal => goal.Id).ValueGeneratedNever();
            builder.HasIndex(goal => goal.Slug).IsUnique();
            builder.OwnsOne(goal => goal.Part, part => part.ToJson());
        }
    }
}
