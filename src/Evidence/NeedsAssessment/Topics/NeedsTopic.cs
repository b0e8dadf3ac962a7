using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Yaml;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.NeedsAssessment.Topics;

/// <summary>A part of the needs assessment: questions that belong together, a page and a paper.</summary>
public sealed class NeedsTopic : Recorded
{
    public const int LongestTitle = 200;

    /// <summary>So many days before its refresh date the owner is asked to promise it.</summary>
    public const int AskDaysBefore = 60;

    public required Guid Id { get; init; }
    /// <summary>Permanent; the last part of its address.</summary>
    public required string Slug { get; init; }
    public int Order { get; private set; }
    public string Title { get; private set; } = "";
    /// <summary>In Markdown.</summary>
    public string? Summary { get; private set; }
    public Guid? OwnerPostId { get; private set; }
    /// <summary>When all of it is to be looked at again.</summary>
    public DateOnly? RefreshOn { get; private set; }
    /// <summary>The refresh date for which the promise was made, and that promise.</summary>
    public DateOnly? PromisedFor { get; private set; }
    public Guid? RefreshObligationId { get; private set; }

    public static NeedsTopic Open(Guid id, string slug, TopicTerms terms)
    {
        if (!Platform.Yaml.Slug.IsId(slug) || Taken.Contains(slug)) throw new Refusal("That name cannot stand in an address. Choose another title.", "Input.Title");
        var topic = new NeedsTopic { Id = id, Slug = slug };
        topic.Change(terms);
        return topic;
    }

    /// <summary>Addresses beside topics that are other pages.</summary>
    public static IReadOnlySet<string> Taken { get; } = new HashSet<string> { "desk", "gaps", "topic", "new" };

    public void Change(TopicTerms terms)
    {
        if (string.IsNullOrWhiteSpace(terms.Title)) throw new Refusal("Enter the title of the topic.", "Input.Title");
        if (terms.Title.Trim().Length > LongestTitle) throw new Refusal($"The title can have {LongestTitle} letters at most.", "Input.Title");
        if (terms.RefreshOn is not null && terms.OwnerPostId is null) throw new Refusal("You cannot set a refresh date before a post owns the topic: nobody would be asked.", "Input.Owner");
        (Title, Summary, Order) = (terms.Title.Trim(), string.IsNullOrWhiteSpace(terms.Summary) ? null : terms.Summary.Trim().ReplaceLineEndings("\n"), terms.Order);
        (OwnerPostId, RefreshOn) = (terms.OwnerPostId, terms.RefreshOn);
    }

    /// <summary>Whether its owner must now be asked to promise the refresh.</summary>
    public bool MustBePromised(DateOnly today) => RefreshOn is { } day && OwnerPostId is not null && PromisedFor != day && day.AddDays(-AskDaysBefore) <= today;

    public void Promised(Obligation obligation) => (PromisedFor, RefreshObligationId) = (RefreshOn, obligation.Id);

    internal sealed class Table : IEntityTypeConfiguration<NeedsTopic>
    {
        public void Configure(EntityTypeBuilder<NeedsTopic> builder)
        {
            builder.Property(topic => topic.Id).ValueGeneratedNever();
            builder.HasIndex(topic => topic.Slug).IsUnique();
            builder.HasOne<Post>().WithMany().HasForeignKey(topic => topic.OwnerPostId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Obligation>().WithMany().HasForeignKey(topic => topic.RefreshObligationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What a topic says of itself.</summary>
public sealed record TopicTerms(string Title, string? Summary, int Order, Guid? OwnerPostId, DateOnly? RefreshOn);
