using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.Outcomes;

/// <summary>
/// A thing the partnership wants to change for people, and the indicator that shows it: one page each.
/// The strategy fills it; evidence cannot see the strategy, so the parts of it that are measured are references.
/// </summary>
public sealed class Outcome
{
    public required Guid Id { get; init; }
    /// <summary>Permanent; the last part of its address.</summary>
    public required string Slug { get; init; }
    public required string Title { get; set; }
    /// <summary>The Fingertips indicator, or none: then <see cref="NoSource"/> says why.</summary>
    public int? Indicator { get; set; }
    /// <summary>As Fingertips writes it: Persons, Male or Female.</summary>
    public string? Sex { get; set; }
    /// <summary>As Fingertips writes it: "5 yrs".</summary>
    public string? Age { get; set; }
    /// <summary>As the strategy says; absent means as the indicator says.</summary>
    public HigherIs? HigherIs { get; set; }
    public List<Baseline> Baselines { get; set; } = [];
    public List<Target> Targets { get; set; } = [];
    /// <summary>Why there is no indicator, in plain words.</summary>
    public string? NoSource { get; set; }
    public string? Note { get; set; }
    /// <summary>Its place among the outcomes, as the strategy lists them.</summary>
    public int Order { get; set; }
    /// <summary>What in the current strategy it measures, nearest first, up to the top level.</summary>
    public List<Reference> References { get; set; } = [];

    /// <summary>What people can say when it is reached.</summary>
    public List<Voice> Voices { get; set; } = [];

    internal sealed class Table : IEntityTypeConfiguration<Outcome>
    {
        public void Configure(EntityTypeBuilder<Outcome> builder)
        {
            builder.HasIndex(outcome => outcome.Slug).IsUnique();
            builder.Property(outcome => outcome.HigherIs).HasConversion<string>();
            builder.OwnsMany(outcome => outcome.Baselines, baselines => baselines.ToJson());
            builder.OwnsMany(outcome => outcome.Targets, targets => targets.ToJson());
            builder.OwnsMany(outcome => outcome.Voices, voices => voices.ToJson());
            builder.OwnsMany(outcome => outcome.References, references => references.ToJson());
        }
    }
}
