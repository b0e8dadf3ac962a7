using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Anchors;

public enum AnchorField
{
    Procurement,
    Employment,
    Education,
    Environment,
    Estates,
    Other,
}

/// <summary>What a large local organisation has said that it will do with what it buys, whom it employs, and what it owns.</summary>
public sealed class AnchorCommitment : Recorded
{
    public const int LongestText = 2000;
    /// <summary>How many days an update says how things stand.</summary>
    public const int Fresh = 183;

    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public string Organisation { get; private set; } = "";
    public AnchorField Field { get; private set; }
    public string What { get; private set; } = "";
    /// <summary>The post that sees to it.</summary>
    public string? Lead { get; private set; }
    public AnchorMeasure? Measure { get; private set; }
    public DateOnly? By { get; private set; }
    public string Source { get; private set; } = "";
    /// <summary>The parts of the strategy that it serves.</summary>
    public List<string> Elements { get; private set; } = [];
    /// <summary>In order of their days.</summary>
    public List<AnchorUpdate> Updates { get; init; } = [];

    public AnchorFacts Facts => new(Organisation, Field, What, Lead, Measure is null ? null : Measure with { }, By, Source, [.. Elements]);

    public AnchorUpdate? Latest => Updates.Count == 0 ? null : Updates[^1];

    public void Say(AnchorFacts facts)
    {
        if (facts.Problem is var (field, says)) throw new Refusal(says, $"Input.{field}");
        (Organisation, Field, What, Lead, By, Source) = (facts.Organisation, facts.Field, facts.What, facts.Lead, facts.By, facts.Source);
        if (Measure != facts.Measure) Measure = facts.Measure is null ? null : facts.Measure with { };
        if (!Elements.SequenceEqual(facts.Elements)) Elements = [.. facts.Elements];
    }

    /// <summary>Says how things stand; in place of what one update said, when that was wrong.</summary>
    /// <param name="instead">The place of the update that it takes, or none.</param>
    public void Update(AnchorUpdate update, DateOnly today, int? instead = null)
    {
        if (update.Problem is var (field, says)) throw new Refusal(says, $"Input.{field}");
        if (update.On > today) throw new Refusal("An update says how things stand; its day cannot be in the future.", "Input.On");
        var all = Updates.Where((_, at) => at != instead).Append(update).OrderBy(each => each.On).Select(each => each with { }).ToList();
        Updates.Become(all);
    }

    public void TakeBack(int update)
    {
        if (update < Updates.Count) Updates.RemoveAt(update);
    }

    /// <summary>What updates from a file it does not have yet. None is lost.</summary>
    public void Add(IEnumerable<AnchorUpdate> updates) => Updates.Become(Updates.Concat(updates.Where(each => !Updates.Contains(each))).OrderBy(each => each.On).Select(each => each with { }).ToList());

    internal sealed class Table : IEntityTypeConfiguration<AnchorCommitment>
    {
        public void Configure(EntityTypeBuilder<AnchorCommitment> builder)
        {
            builder.Property(commitment => commitment.Id).ValueGeneratedNever();
            builder.Ignore(commitment => commitment.Facts).Ignore(commitment => commitment.Latest);
            builder.Property(commitment => commitment.Field).HasConversion<string>();
            builder.OwnsOne(commitment => commitment.Measure, measure => measure.ToJson());
            builder.OwnsMany(commitment => commitment.Updates, updates =>
            {
                updates.ToJson();
                updates.Ignore(update => update.Problem);
                updates.Property(update => update.Says).HasConversion<string>();
            });
            builder.HasIndex(commitment => commitment.Slug).IsUnique();
        }
    }
}
