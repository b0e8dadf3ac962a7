using Endeavour.Platform.Changes;
using Endeavour.Strategy.Frameworks;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Elements;

/// <summary>A node of a strategy's tree, at any depth: a mission, a priority, an action.</summary>
public sealed class Element : Recorded
{
    public required Guid Id { get; set; }
    public Guid StrategyId { get; init; }
    public StrategyVersion? Strategy { get; init; }
    public Guid? ParentId { get; set; }
    public Element? Parent { get; init; }
    public List<Element> Children { get; init; } = [];
    /// <summary>Stable within the strategy, and over its versions; the last part of its address.</summary>
    public required string Slug { get; init; }
    /// <summary>The reference that people see. It may restart, and may be absent.</summary>
    public string? Number { get; set; }
    public required string Title { get; set; }
    public string? Statement { get; set; }
    public string? Why { get; set; }
    /// <summary>The id of its level.</summary>
    public required string Level { get; set; }
    public int Depth { get; set; }
    /// <summary>Its place in the whole tree, parents before their children.</summary>
    public int Order { get; set; }
    public string? Stage { get; set; }
    public string? Group { get; set; }
    public List<Reach> Reach { get; set; } = [];
    /// <summary>The areas it is limited to; none means all.</summary>
    public List<string> Areas { get; set; } = [];
    public Tier? Tier { get; set; }
    public Due? Due { get; set; }
    /// <summary>The element of an earlier version that this one replaces.</summary>
    public string? Replaces { get; set; }
    /// <summary>The slugs of elements that this one overlaps with. An overlap is said once, and shown at both.</summary>
    public List<string> Overlaps { get; set; } = [];
    public List<Lead> Leads { get; init; } = [];
    public List<EvidenceNote> Evidence { get; init; } = [];
    /// <summary>The items of national and system frameworks that it answers.</summary>
    public List<Alignment> Aligns { get; init; } = [];
    /// <summary>The measures that are defined here.</summary>
    public List<Measure> Measures { get; init; } = [];
    /// <summary>The slugs of all its measures in order, those defined under another element too.</summary>
    public List<string> MeasuredBy { get; set; } = [];

    /// <summary>Takes the words of another; not its place in the tree.</summary>
    public void Say(Element other)
    {
        (Number, Title, Statement, Why, Level) = (other.Number, other.Title, other.Statement, other.Why, other.Level);
        (Stage, Group, Tier, Replaces) = (other.Stage, other.Group, other.Tier, other.Replaces);
        if (Due != other.Due) Due = other.Due is null ? null : other.Due with { };
        if (!Reach.SequenceEqual(other.Reach)) Reach = [.. other.Reach];
        if (!Areas.SequenceEqual(other.Areas)) Areas = [.. other.Areas];
        if (!Overlaps.SequenceEqual(other.Overlaps)) Overlaps = [.. other.Overlaps];
        if (!MeasuredBy.SequenceEqual(other.MeasuredBy)) MeasuredBy = [.. other.MeasuredBy];
        Leads.Become(other.Leads.Select(each => each with { }));
        Evidence.Become(other.Evidence.Select(each => each with { }));
        Aligns.Become(other.Aligns.Select(each => each with { }));
    }

    internal sealed class Table : IEntityTypeConfiguration<Element>
    {
        public void Configure(EntityTypeBuilder<Element> builder)
        {
            builder.HasIndex(element => new { element.StrategyId, element.Slug }).IsUnique();
            // An element is asked for by its slug whatever its version, and by what it replaced.
            builder.HasIndex(element => element.Slug);
            builder.HasIndex(element => element.Replaces);
            builder.HasIndex(element => new { element.StrategyId, element.Level });
            builder.HasOne(element => element.Strategy).WithMany(version => version.Elements)
                .HasForeignKey(element => element.StrategyId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(element => element.Parent).WithMany(element => element.Children)
                .HasForeignKey(element => element.ParentId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(element => element.Depth).IsDerived();
            builder.Property(element => element.Order).IsDerived();
            builder.Property(element => element.Tier).HasConversion<string>();
            builder.PrimitiveCollection(element => element.Reach).ElementType().HasConversion<string>();
            builder.OwnsOne(element => element.Due, due => due.ToJson());
            builder.OwnsMany(element => element.Leads, leads =>
            {
                leads.ToJson();
                leads.Property(lead => lead.Role).HasConversion<string>();
                leads.Property(lead => lead.State).HasConversion<string>();
            });
            builder.OwnsMany(element => element.Aligns, aligns =>
            {
                aligns.ToJson();
                aligns.Ignore(each => each.Framework).Ignore(each => each.Item);
            });
            builder.OwnsMany(element => element.Evidence, evidence =>
            {
                evidence.ToJson();
                evidence.Property(item => item.Kind).HasConversion<string>();
            });
        }
    }
}
