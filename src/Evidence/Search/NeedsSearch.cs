using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Recommendations;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Evidence.Search;

/// <summary>The needs assessment: topics, questions with the findings that are published, recommendations. A draft of a finding is found by nobody.</summary>
sealed class NeedsSearch : ISearched
{
    public string Kind => "needs";

    public string Called => "Needs assessment";

    public int Order => 3;

    public IEnumerable<string> Touched(EntityEntry change) => change.Entity switch
    {
        NeedsTopic topic => [topic.Slug],
        NeedsQuestion question => [question.TopicSlug],
        NeedsRecommendation each => [each.TopicSlug],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> Read(AppDb db, string partnership, Roots roots, CancellationToken cancel)
    {
        var topics = await (roots.Named is { } slugs ? db.NeedsTopics.Where(topic => slugs.Contains(topic.Slug)) : db.NeedsTopics).AsNoTracking().ToListAsync(cancel);
        var ids = topics.ConvertAll(topic => topic.Id);
        var questions = await db.NeedsQuestions.AsNoTracking().Where(question => ids.Contains(question.TopicId)).ToListAsync(cancel);
        var advice = await db.NeedsRecommendations.AsNoTracking().Where(each => ids.Contains(each.TopicId)).ToListAsync(cancel);
        return [.. topics.Select(topic => Of(partnership, topic)), .. questions.Select(question => Of(partnership, question)), .. advice.Select(each => Of(partnership, each))];
    }

    static SearchText Of(string partnership, NeedsTopic topic) =>
        new(topic.Slug, topic.Slug, "Topic of the needs assessment", topic.Title, $"/{partnership}/needs/{topic.Slug}", PlainWords.OfMarkdown(topic.Summary));

    static SearchText Of(string partnership, NeedsQuestion question) => new(question.TopicSlug, question.Slug, "Question of the needs assessment", question.Text,
        FormattableString.Invariant($"/{partnership}/needs/{question.TopicSlug}#question-{question.Number}"),
        PlainWords.Join([question.State.Words(), question.NoDataBecause, question.WhoCouldSupply, .. question.Published.Select(finding => PlainWords.Of(finding.Text)), .. question.Evidence.Select(item => PlainWords.Join(item.Title, item.Note))]));

    static SearchText Of(string partnership, NeedsRecommendation each) => new(each.TopicSlug, each.Slug, "Recommendation", PlainWords.Of(each.Text), FormattableString.Invariant($"/{partnership}/needs/{each.TopicSlug}#r{each.Number}"), "");
}
