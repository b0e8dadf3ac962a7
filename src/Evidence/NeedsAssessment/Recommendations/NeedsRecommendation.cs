using Endeavour.Accounts.Obligations;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.NeedsAssessment.Recommendations;

/// <summary>
/// What should be done because of what was found. It is a promise from the first day, with a post and a date; how it stands is the promise's, which closes only with
/// proof or with a reason.
/// </summary>
public sealed class NeedsRecommendation : Recorded
{
    public const int LongestText = 500;

    public required Guid Id { get; init; }
    public required Guid TopicId { get; init; }
    public required int Number { get; init; }
    /// <summary>What threads call it: <c>housing.r1</c>.</summary>
    public required string Slug { get; init; }
    public string Text { get; private set; } = "";
    /// <summary>The questions of the topic whose findings it rests on.</summary>
    public List<int> Questions { get; init; } = [];
    public required Guid ObligationId { get; init; }
    public required DateOnly MadeOn { get; init; }

    public string TopicSlug => Slug[..Slug.LastIndexOf('.')];

    public IEnumerable<string> QuestionSlugs => Questions.Select(number => FormattableString.Invariant($"{TopicSlug}.{number}"));

    public static string SlugOf(NeedsTopic topic, int number) => FormattableString.Invariant($"{topic.Slug}.r{number}");

    public static NeedsRecommendation Make(Guid id, NeedsTopic topic, int number, string text, IReadOnlyCollection<int> questions, Obligation promise, DateOnly today)
    {
        var made = new NeedsRecommendation { Id = id, TopicId = topic.Id, Number = number, Slug = SlugOf(topic, number), Questions = [.. questions.Order()], ObligationId = promise.Id, MadeOn = today };
        made.Word(text);
        return made;
    }

    /// <summary>Says it in other words, as when its figures were restated. What was promised stays as it was promised.</summary>
    public void Word(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new Refusal("Say what should be done, in one sentence that begins with a verb.", "Input.Text");
        if (text.Trim().Length > LongestText) throw new Refusal($"A recommendation can have {LongestText} letters at most.", "Input.Text");
        Text = text.Trim();
    }

    internal sealed class Table : IEntityTypeConfiguration<NeedsRecommendation>
    {
        public void Configure(EntityTypeBuilder<NeedsRecommendation> builder)
        {
            builder.Ignore(each => each.TopicSlug).Ignore(each => each.QuestionSlugs);
            builder.Property(each => each.Id).ValueGeneratedNever();
            builder.HasIndex(each => each.Slug).IsUnique();
            builder.HasOne<NeedsTopic>().WithMany().HasForeignKey(each => each.TopicId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Obligation>().WithMany().HasForeignKey(each => each.ObligationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
