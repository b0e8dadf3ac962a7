using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Policies;

public enum PolicyStatus
{
    Draft,
    Adopted,
    UnderReview,
    Withdrawn,
}

/// <summary>A policy of a partner: what it does for parts of the strategy, and how health was considered in it.</summary>
public sealed class Policy : Recorded
{
    public const int LongestTitle = 300, LongestText = 2000;

    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public string Title { get; private set; } = "";
    /// <summary>The organisation whose policy it is.</summary>
    public string Owner { get; private set; } = "";
    public DateOnly? Adopted { get; private set; }
    /// <summary>By when it is to be looked at again.</summary>
    public DateOnly? Review { get; private set; }
    public PolicyStatus Status { get; private set; }
    public string Source { get; private set; } = "";
    public string? Link { get; private set; }
    /// <summary>How health, and who is left behind, was considered in it; none where the record does not say.</summary>
    public string? Health { get; private set; }
    public List<PolicySupport> Supports { get; init; } = [];

    public PolicyFacts Facts => new(Title, Owner, Adopted, Review, Status, Source, Link, Health, [.. Supports]);

    public bool IsInForce => Status is PolicyStatus.Adopted or PolicyStatus.UnderReview;

    public bool IsOverdueOn(DateOnly today) => Status != PolicyStatus.Withdrawn && Review < today;

    public void Say(PolicyFacts facts)
    {
        if (facts.Problem is var (field, says)) throw new Refusal(says, $"Input.{field}");
        (Title, Owner, Adopted, Review, Status) = (facts.Title, facts.Owner, facts.Adopted, facts.Review, facts.Status);
        (Source, Link, Health) = (facts.Source, facts.Link, facts.Health);
        Supports.Become(facts.Supports.Select(each => each with { }));
    }

    internal sealed class Table : IEntityTypeConfiguration<Policy>
    {
        public void Configure(EntityTypeBuilder<Policy> builder)
        {
            builder.Property(policy => policy.Id).ValueGeneratedNever();
            builder.Ignore(policy => policy.Facts).Ignore(policy => policy.IsInForce);
            builder.Property(policy => policy.Status).HasConversion<string>();
            builder.OwnsMany(policy => policy.Supports, supports => supports.ToJson());
            builder.HasIndex(policy => policy.Slug).IsUnique();
        }
    }
}

/// <summary>A part of the strategy that a policy supports, and how.</summary>
public sealed record PolicySupport(string Element, string? How);

public sealed record PolicyFacts(string Title, string Owner, DateOnly? Adopted, DateOnly? Review, PolicyStatus Status, string Source, string? Link, string? Health, IReadOnlyList<PolicySupport> Supports)
{
    /// <summary>The field that is wrong, and why; none when all is well.</summary>
    public (string Field, string Says)? Problem =>
        string.IsNullOrWhiteSpace(Title) ? ("Title", "Enter what the policy is called.")
        : string.IsNullOrWhiteSpace(Owner) ? ("Owner", "Enter whose policy it is.")
        : string.IsNullOrWhiteSpace(Source) ? ("Source", "Say where this is written.")
        : Title.Length > Policy.LongestTitle ? ("Title", $"The title can have {Policy.LongestTitle} letters at most.")
        : Health?.Length > Policy.LongestText ? ("Health", $"This can have {Policy.LongestText} letters at most.")
        : Review < Adopted ? ("Review", $"It is to be reviewed on {Wording.Date(Review.Value)}, before it was adopted. Correct one of the dates.")
        : Supports.GroupBy(each => each.Element).FirstOrDefault(same => same.Count() > 1) is { } twice ? ("Supports", $"That it supports {twice.Key} is said twice.") : null;
}
