using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Topics;

/// <summary>Topics in the golden thread, with the questions they ask.</summary>
sealed class TopicThread : IThreadKind
{
    public string Kind => nameof(NeedsTopic);

    public string Called => "A topic of the needs assessment";

    public async Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        [.. (await db.NeedsTopics.AsNoTracking().Where(topic => ids.Contains(topic.Slug)).ToListAsync(cancellation)).Select(topic => Record(partnership, topic))];

    public async Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation)
    {
        var sought = words.ToLowerInvariant();
        return [.. (await db.NeedsTopics.AsNoTracking().Where(topic => topic.Title.ToLower().Contains(sought)).OrderBy(topic => topic.Order).Take(20).ToListAsync(cancellation)).Select(topic => Record(partnership, topic))];
    }

    public async Task<IReadOnlyList<ThreadTie>> Ties(AppDb db, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var topics = await db.NeedsTopics.AsNoTracking().Where(topic => ids.Contains(topic.Slug)).ToDictionaryAsync(topic => topic.Id, topic => topic.Slug, cancellation);
        return [.. (await db.NeedsQuestions.AsNoTracking().Where(question => topics.Keys.Contains(question.TopicId)).OrderBy(question => question.Order).Select(question => new { question.Slug, question.TopicId }).ToListAsync(cancellation))
            .Select(question => new ThreadTie(QuestionThread.End(question.Slug), Relation.PartOf, End(topics[question.TopicId])))];
    }

    static ThreadEnd End(string slug) => new(nameof(NeedsTopic), slug);

    static ThreadRecord Record(string partnership, NeedsTopic topic) => new(End(topic.Slug), "Topic", topic.Title, $"/{partnership}/needs/{topic.Slug}");
}
