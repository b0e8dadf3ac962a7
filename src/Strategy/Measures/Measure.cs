using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Changes;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Measures;

/// <summary>How an element's success will be seen: an indicator, or the reason why there is none.</summary>
public sealed class Measure : Recorded
{
    public required Guid Id { get; set; }
    public Guid ElementId { get; set; }
    public Element? Element { get; init; }
    /// <summary>Unique in the strategy; the address of its outcome.</summary>
    public required string Slug { get; init; }
    public required string Title { get; set; }
    public int? Indicator { get; set; }
    public string? Sex { get; set; }
    public string? Age { get; set; }
    /// <summary>None while nobody has said.</summary>
    public MeasureKind? Kind { get; set; }
    public HigherIs? HigherIs { get; set; }
    public List<Baseline> Baselines { get; init; } = [];
    public List<Target> Targets { get; init; } = [];
    /// <summary>Where it should stand on the way to its targets, by day.</summary>
    public List<TargetStep> Steps { get; init; } = [];
    /// <summary>Why its author thinks that the target can be reached.</summary>
    public string? Achievable { get; set; }
    /// <summary>Why its author thinks that it shows what the part is after.</summary>
    public string? Relevant { get; set; }
    public string? Note { get; set; }
    /// <summary>Why there is no indicator.</summary>
    public string? NoSource { get; set; }
    /// <summary>Its place among all measures of the strategy.</summary>
    public int Order { get; set; }

    /// <summary>Takes the words of another; not its place.</summary>
    public void Say(Measure other)
    {
        (Title, Indicator, Sex, Age, HigherIs, Note, NoSource) = (other.Title, other.Indicator, other.Sex, other.Age, other.HigherIs, other.Note, other.NoSource);
        (Kind, Achievable, Relevant) = (other.Kind, other.Achievable, other.Relevant);
        Steps.Become(other.Steps.Select(each => each with { }));
        Baselines.Become(other.Baselines.Select(each => each with { }));
        Targets.Become(other.Targets.Select(each => each with { }));
    }

    internal sealed class Table : IEntityTypeConfiguration<Measure>
    {
        public void Configure(EntityTypeBuilder<Measure> builder)
        {
            builder.HasIndex(measure => measure.Slug);
            builder.HasOne(measure => measure.Element).WithMany(element => element.Measures)
                .HasForeignKey(measure => measure.ElementId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(measure => measure.Order).IsDerived();
            builder.Property(measure => measure.Kind).HasConversion<string>();
            builder.OwnsMany(measure => measure.Steps, steps => steps.ToJson());
            builder.Property(measure => measure.HigherIs).HasConversion<string>();
            builder.OwnsMany(measure => measure.Baselines, baselines => baselines.ToJson());
            builder.OwnsMany(measure => measure.Targets, targets => targets.ToJson());
        }
    }
}
