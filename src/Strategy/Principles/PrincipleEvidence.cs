using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Principles;

public enum Standing
{
    Applied,
    Partly,
    Absent,
}

/// <summary>What shows that a principle was applied somewhere, or that it was not. It stands beside the version, which does not change, and names principle and part by ids that outlive it.</summary>
public sealed class PrincipleEvidence : Recorded
{
    public const int LongestText = 2000, LongestWhere = 300;

    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    /// <summary>The strategy that the principle is of.</summary>
    public string Strategy { get; private set; } = "";
    public string Principle { get; private set; } = "";
    /// <summary>The part of the strategy that was looked at.</summary>
    public string? Element { get; private set; }
    /// <summary>Or what else was, in words: a paper, a decision.</summary>
    public string? Where { get; private set; }
    public Standing State { get; private set; }
    public string Shows { get; private set; } = "";
    public DateOnly On { get; private set; }
    public string Source { get; private set; } = "";
    /// <summary>The post that says so.</summary>
    public string? Owner { get; private set; }

    public EvidenceFacts Facts => new(Strategy, Principle, Element, Where, State, Shows, On, Source, Owner);

    public void Say(EvidenceFacts facts)
    {
        if (facts.Problem is var (field, says)) throw new Refusal(says, $"Input.{field}");
        (Strategy, Principle, Element, Where, State) = (facts.Strategy, facts.Principle, facts.Element, facts.Where, facts.State);
        (Shows, On, Source, Owner) = (facts.Shows, facts.On, facts.Source, facts.Owner);
    }

    internal sealed class Table : IEntityTypeConfiguration<PrincipleEvidence>
    {
        public void Configure(EntityTypeBuilder<PrincipleEvidence> builder)
        {
            builder.Property(evidence => evidence.Id).ValueGeneratedNever();
            builder.Ignore(evidence => evidence.Facts);
            builder.Property(evidence => evidence.State).HasConversion<string>();
            builder.HasIndex(evidence => evidence.Slug).IsUnique();
        }
    }
}

public sealed record EvidenceFacts(string Strategy, string Principle, string? Element, string? Where, Standing State, string Shows, DateOnly On, string Source, string? Owner)
{
    /// <summary>The field that is wrong, and why; none when all is well.</summary>
    public (string Field, string Says)? Problem =>
        Element is null && Where is null ? ("Element", "Say where it was looked for: a part of the strategy, or a paper or other work in words.")
        : Element is not null && Where is not null ? ("Where", "Choose one of the two: a part of the strategy, or something else in words.")
        : string.IsNullOrWhiteSpace(Shows) ? ("Shows", "Say what shows it.")
        : string.IsNullOrWhiteSpace(Source) ? ("Source", "Say where that is written.")
        : Shows.Length > PrincipleEvidence.LongestText ? ("Shows", $"What shows it can have {PrincipleEvidence.LongestText} letters at most.")
        : Where?.Length > PrincipleEvidence.LongestWhere ? ("Where", $"This can have {PrincipleEvidence.LongestWhere} letters at most.") : null;
}
