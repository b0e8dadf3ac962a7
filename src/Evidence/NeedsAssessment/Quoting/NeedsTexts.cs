using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Recommendations;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Quoting;

/// <summary>The texts of the needs assessment that quote figures: of each topic its summary, its findings with their drafts, and its recommendations. Whoever holds the topic's post is told.</summary>
public sealed class NeedsTexts : IQuotingTexts
{
    public const string TextKind = nameof(NeedsTopic);

    public string Kind => TextKind;

    /// <summary>What the texts of a topic begin with.</summary>
    public static string Of(NeedsTopic topic) => $"{topic.Slug}/";

    public static string Summary(NeedsTopic topic) => $"{topic.Slug}/summary";

    public static string Finding(NeedsQuestion question, Finding finding) => FormattableString.Invariant($"{question.TopicSlug}/{question.Number}/finding-{finding.Number}");

    public static string Recommendation(NeedsRecommendation each) => FormattableString.Invariant($"{each.TopicSlug}/r{each.Number}");

    public static TextPlace Place(string partnership, NeedsTopic topic) => Place(partnership, topic, Summary(topic), "what it is about", "", $"topic/{topic.Slug}", true);

    public static TextPlace Place(string partnership, NeedsTopic topic, NeedsQuestion question, Finding finding) =>
        Place(partnership, topic, Finding(question, finding), FormattableString.Invariant($"a finding of question {question.Number}"), FormattableString.Invariant($"#question-{question.Number}"), FormattableString.Invariant($"{topic.Slug}/question/{question.Number}/finding/{finding.Number}"), finding.IsPublished);

    public static TextPlace Place(string partnership, NeedsTopic topic, NeedsRecommendation each) =>
        Place(partnership, topic, Recommendation(each), FormattableString.Invariant($"recommendation {each.Number}"), FormattableString.Invariant($"#r{each.Number}"), FormattableString.Invariant($"{topic.Slug}/recommend/{each.Number}"), true);

    static TextPlace Place(string partnership, NeedsTopic topic, string id, string what, string anchor, string edit, bool everyone) =>
        new(new(TextKind, id, $"Needs assessment: {topic.Title}, {what}", $"/{partnership}/needs/{topic.Slug}{anchor}"), $"needs/desk/{edit}", topic.OwnerPostId, everyone);

    public async Task<IReadOnlyList<(TextPlace Place, string Text)>> Now(AppDb db, string partnership, CancellationToken cancel)
    {
        var topics = await db.NeedsTopics.AsNoTracking().OrderBy(topic => topic.Order).ToDictionaryAsync(topic => topic.Id, cancel);
        if (topics.Count == 0) return [];
        var questions = await db.NeedsQuestions.AsNoTracking().OrderBy(question => question.Number).ToListAsync(cancel);
        var advice = await db.NeedsRecommendations.AsNoTracking().Where(each => each.Text.Contains("{{")).OrderBy(each => each.Number).ToListAsync(cancel);
        IEnumerable<(TextPlace, string Text)> all = [.. topics.Values.Where(topic => topic.Summary is not null).Select(topic => (Place(partnership, topic), topic.Summary!)),
            .. questions.SelectMany(question => question.Findings.Select(finding => (Place(partnership, topics[question.TopicId], question, finding), finding.Text))),
            .. advice.Select(each => (Place(partnership, topics[each.TopicId], each), each.Text))];
        return [.. all.Where(each => each.Text.Contains("{{", StringComparison.Ordinal))];
    }
}
