using Endeavour.Evidence.Outcomes;
using Endeavour.Strategy.Elements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Measures;

/// <summary>How an element's success will be seen: an indicator, or the reason why there is none.</summary>
public sealed class Measure
{
    public required Guid Id { get; set; }
    public Guid ElementId { get; init; }
    public Element? Element { get; init; }
    /// <summary>Unique in the strategy; the address of its outcome.</summary>
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public int? Indicator { get; init; }
    public string? Sex { get; init; }
    public string? Age { get; init; }
    public HigherIs? HigherIs { get; init; }
    public List<Baseline> Baselines { get; init; } = [];
    public List<Target> Targets { get; init; } = [];
    public string? Note { get; init; }
    /// <summary>Why there is no indicator.</summary>
    public string? NoSource { get; init; }
    /// <summary>Its place among all measures of the strategy.</summary>
    public int Order { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Measure>
    {
        public void Configure(EntityTypeBuilder<Measure> builder)
        {
            builder.HasIndex(measure => measure.Slug);
            builder.HasOne(measure => measure.Element).WithMany(element => element.Measures)
                .HasForeignKey(measure => measure.ElementId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(measure => measure.HigherIs).HasConversion<string>();
            builder.OwnsMany(measure => measure.Baselines, baselines => baselines.ToJson());
            builder.OwnsMany(measure => measure.Targets, targets => targets.ToJson());
        }
    }
}
