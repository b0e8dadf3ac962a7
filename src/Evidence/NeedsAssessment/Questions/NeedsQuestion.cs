using Endeavour.Accounts.Posts;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.NeedsAssessment.Questions;

/// <summary>Something the partnership wants to know before it acts, with the evidence there is and what it shows.</summary>
public sealed class NeedsQuestion : Recorded
{
    public const int LongestText = 1000;

    public required Guid Id { get; init; }
    public required Guid TopicId { get; init; }
    /// <summary>Permanent within its topic: the first question asked is 1.</summary>
    public required int Number { get; init; }
    /// <summary>What threads call it: <c>housing.3</c>.</summary>
    public required string Slug { get; init; }
    /// <summary>Its place in the topic.</summary>
    public int Order { get; private set; }
    public string Text { get; private set; } = "";
    /// <summary>The parts of the strategy that it belongs to, by their slugs.</summary>
    public List<string> Goals { get; private set; } = [];
    public Guid? OwnerPostId { get; private set; }
    public QuestionState State { get; private set; }
    public string? NoDataBecause { get; private set; }
    public string? WhoCouldSupply { get; private set; }
    public List<EvidenceItem> Evidence { get; private set; } = [];
    public List<Finding> Findings { get; private set; } = [];

    /// <summary>"housing.3" is asked by the topic "housing".</summary>
    public string TopicSlug => Slug[..Slug.LastIndexOf('.')];

    public IEnumerable<Finding> Published => Findings.Where(finding => finding.IsPublished);

    public static NeedsQuestion Ask(Guid id, NeedsTopic topic, int number, QuestionTerms terms)
    {
        var question = new NeedsQuestion { Id = id, TopicId = topic.Id, Number = number, Slug = FormattableString.Invariant($"{topic.Slug}.{number}") };
        question.Change(terms);
        return question;
    }

    public void Change(QuestionTerms terms)
    {
        if (string.IsNullOrWhiteSpace(terms.Text)) throw new Refusal("Write the question.", "Input.Text");
        if (terms.Text.Trim().Length > LongestText) throw new Refusal($"The question can have {LongestText} letters at most.", "Input.Text");
        (Text, Order, OwnerPostId) = (terms.Text.Trim(), terms.Order, terms.OwnerPostId);
        if (!Goals.SequenceEqual(terms.Goals)) Goals = [.. terms.Goals];
    }

    /// <summary>Adds a piece of evidence, or puts it in the place of the one with its number.</summary>
    public void Keep(EvidenceItem item, DateOnly today) => Evidence = Placed(Evidence, item.Sound(today), each => each.Number);

    public void WithdrawEvidence(int number)
    {
        if (State == QuestionState.Answered && Evidence.All(item => item.Number == number)) throw new Refusal("You cannot withdraw the only evidence of an answered question. Mark it not answered first.");
        Evidence = [.. Evidence.Where(item => item.Number != number).Select(item => item with { })];
    }

    /// <summary>Adds a finding, or puts it in the place of the one with its number. An answered question keeps one that is published.</summary>
    public void Keep(Finding finding)
    {
        if (string.IsNullOrWhiteSpace(finding.Text)) throw new Refusal("Write what the evidence shows.", "Input.Text");
        if (finding.IsPublished && Evidence.Count == 0) throw new Refusal("You cannot publish a finding before there is evidence for it. Add the evidence first.", "Input.Publish");
        if (!finding.IsPublished) RefuseLosing(finding.Number);
        Findings = Placed(Findings, finding with { Text = finding.Text.Trim() }, each => each.Number);
    }

    public void WithdrawFinding(int number)
    {
        RefuseLosing(number);
        Findings = [.. Findings.Where(finding => finding.Number != number).Select(finding => finding with { })];
    }

    public void MarkAnswered()
    {
        if (Evidence.Count == 0) throw new Refusal("You cannot mark it answered before there is at least one piece of evidence.", "Input.State");
        if (!Published.Any()) throw new Refusal("You cannot mark it answered before a finding says what the evidence shows, and is published.", "Input.State");
        Set(QuestionState.Answered, null, null);
    }

    public void MarkNoData(string because, string whoCouldSupply)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new Refusal("You cannot mark it \"no data\" before you say why there is none.", "Input.Because");
        if (string.IsNullOrWhiteSpace(whoCouldSupply)) throw new Refusal("You cannot mark it \"no data\" before you say who could supply it.", "Input.WhoCouldSupply");
        Set(QuestionState.NoData, because.Trim(), whoCouldSupply.Trim());
    }

    public void MarkUnanswered() => Set(QuestionState.Unanswered, null, null);

    void Set(QuestionState state, string? because, string? who) => (State, NoDataBecause, WhoCouldSupply) = (state, because, who);

    void RefuseLosing(int number)
    {
        if (State == QuestionState.Answered && Published.Any() && Published.All(finding => finding.Number == number))
            throw new Refusal("You cannot withdraw the only published finding of an answered question. Mark it not answered first.");
    }

    /// <summary>A new list of new parts: the store notices only those.</summary>
    static List<T> Placed<T>(List<T> parts, T part, Func<T, int> number) where T : class =>
        [.. parts.Where(each => number(each) != number(part)).Append(part).OrderBy(number)];

    internal sealed class Table : IEntityTypeConfiguration<NeedsQuestion>
    {
        public void Configure(EntityTypeBuilder<NeedsQuestion> builder)
        {
            builder.Ignore(question => question.Published).Ignore(question => question.TopicSlug);
            builder.Property(question => question.Id).ValueGeneratedNever();
            builder.Property(question => question.State).HasConversion<string>();
            builder.HasIndex(question => question.Slug).IsUnique();
            builder.HasIndex(question => new { question.TopicId, question.Number }).IsUnique();
            builder.OwnsMany(question => question.Evidence, items => { items.ToJson(); items.Ignore(item => item.Figure); items.Property(item => item.Kind).HasConversion<string>(); items.Property(item => item.Strength).HasConversion<string>(); });
            builder.OwnsMany(question => question.Findings, findings => { findings.ToJson(); findings.Ignore(finding => finding.IsPublished); });
            builder.HasOne<NeedsTopic>().WithMany().HasForeignKey(question => question.TopicId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Post>().WithMany().HasForeignKey(question => question.OwnerPostId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What a question says of itself.</summary>
public sealed record QuestionTerms(string Text, int Order, IReadOnlyList<string> Goals, Guid? OwnerPostId);
