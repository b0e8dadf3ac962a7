using Endeavour.Strategy.Elements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Versions;

/// <summary>One version of a strategy: its words, the names of its levels, and the tree of its elements.</summary>
public sealed class StrategyVersion
{
    public required Guid Id { get; set; }
    /// <summary>Stable over versions.</summary>
    public required string Slug { get; init; }
    public required string Version { get; init; }
    public required string Title { get; init; }
    public VersionStatus Status { get; init; }
    /// <summary>The first year it covers, when it says one.</summary>
    public int? From { get; init; }
    /// <summary>The last year it covers; absent when open-ended.</summary>
    public int? To { get; init; }
    /// <summary>The date of this version. The latest is the one shown first.</summary>
    public required DateOnly Dated { get; init; }
    public Agreement? Agreed { get; init; }
    public string? Vision { get; init; }
    public string? Goal { get; init; }
    public string? About { get; init; }
    public Source? Source { get; init; }
    public List<Level> Levels { get; init; } = [];
    public List<Stage> Stages { get; init; } = [];
    public List<Principle> Principles { get; init; } = [];
    public List<Group> Groups { get; init; } = [];
    public List<Block> Blocks { get; init; } = [];
    /// <summary>The hash of what the file says, whatever its layout: the same content is not imported twice.</summary>
    public required string Hash { get; init; }
    public DateTimeOffset ImportedAt { get; set; }
    /// <summary>Every element of the tree, in the order of the file.</summary>
    public List<Element> Elements { get; init; } = [];

    public Level LevelOf(Element element) => Levels.First(level => level.Id == element.Level);

    internal sealed class Table : IEntityTypeConfiguration<StrategyVersion>
    {
        public void Configure(EntityTypeBuilder<StrategyVersion> builder)
        {
            builder.HasIndex(version => new { version.Slug, version.Version }).IsUnique();
            builder.Property(version => version.Status).HasConversion<string>();
            builder.OwnsOne(version => version.Agreed, agreed => agreed.ToJson());
            builder.OwnsOne(version => version.Source, source => source.ToJson());
            builder.OwnsMany(version => version.Levels, levels => levels.ToJson());
            builder.OwnsMany(version => version.Stages, stages => stages.ToJson());
            builder.OwnsMany(version => version.Principles, principles => principles.ToJson());
            builder.OwnsMany(version => version.Blocks, blocks => blocks.ToJson());
            builder.OwnsMany(version => version.Groups, groups =>
            {
                groups.ToJson();
                groups.Property(group => group.State).HasConversion<string>();
            });
        }
    }
}
