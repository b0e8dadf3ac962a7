using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Elements;

/// <summary>A node of a strategy's tree, at any depth: a mission, a priority, an action.</summary>
public sealed class Element
{
    public required Guid Id { get; set; }
    public Guid StrategyId { get; init; }
    public StrategyVersion? Strategy { get; init; }
    public Guid? ParentId { get; init; }
    public Element? Parent { get; init; }
    public List<Element> Children { get; init; } = [];
    /// <summary>Stable within the strategy, and over its versions; the last part of its address.</summary>
    public required string Slug { get; init; }
    /// <summary>The reference that people see. It may restart, and may be absent.</summary>
    public string? Number { get; init; }
    public required string Title { get; init; }
    public string? Statement { get; init; }
    public string? Why { get; init; }
    /// <summary>The id of its level.</summary>
    public required string Level { get; init; }
    public int Depth { get; init; }
    /// <summary>Its place in the whole tree, parents before their children.</summary>
    public int Order { get; init; }
    public string? Stage { get; init; }
    public string? Group { get; init; }
    public List<Reach> Reach { get; init; } = [];
    /// <summary>The areas it is limited to; none means all.</summary>
    public List<string> Areas { get; init; } = [];
    public Tier? Tier { get; init; }
    public Due? Due { get; init; }
    /// <summary>The element of an earlier version that this one replaces.</summary>
    public string? Replaces { get; init; }
    public List<Lead> Leads { get; init; } = [];
    public List<EvidenceNote> Evidence { get; init; } = [];
    /// <summary>The measures that are defined here.</summary>
    public List<Measure> Measures { get; init; } = [];
    /// <summary>The slugs of all its measures in order, those defined under another element too.</summary>
    public List<string> MeasuredBy { get; init; } = [];

    internal sealed class Table : IEntityTypeConfiguration<Element>
    {
        public void Configure(EntityTypeBuilder<Element> builder)
        {
            builder.HasIndex(element => new { element.StrategyId, element.Slug }).IsUnique();
            builder.HasOne(element => element.Strategy).WithMany(version => version.Elements)
                .HasForeignKey(element => element.StrategyId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(element => element.Parent).WithMany(element => element.Children)
                .HasForeignKey(element => element.ParentId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(element => element.Tier).HasConversion<string>();
            builder.PrimitiveCollection(element => element.Reach).ElementType().HasConversion<string>();
            builder.OwnsOne(element => element.Due, due => due.ToJson());
            builder.OwnsMany(element => element.Leads, leads =>
            {
                leads.ToJson();
                leads.Property(lead => lead.Role).HasConversion<string>();
                leads.Property(lead => lead.State).HasConversion<string>();
            });
            builder.OwnsMany(element => element.Evidence, evidence =>
            {
                evidence.ToJson();
                evidence.Property(item => item.Kind).HasConversion<string>();
            });
        }
    }
}
