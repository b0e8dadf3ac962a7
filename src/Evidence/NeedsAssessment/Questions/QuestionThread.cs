using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Questions;

/// <summary>Questions in the golden thread: the topic that asks them, the parts of the strategy that they shape, and the outcomes whose figures are evidence for them.</summary>
sealed class QuestionThread : IThreadKind
{
    const string Element = "Element";

    public string Kind => nameof(NeedsQuestion);

    public string Called => "A question of the needs assessment";

    public async Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        [.. (await db.NeedsQuestions.AsNoTracking().Where(question => ids.Contains(question.Slug)).ToListAsync(cancellation)).Select(question => Record(partnership, question))];

    public async Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation)
    {
        var sought = words.ToLowerInvariant();
        return [.. (await db.NeedsQuestions.AsNoTracking().Where(question => question.Text.ToLower().Contains(sought)).OrderBy(question => question.Slug).Take(20).ToListAsync(cancellation)).Select(question => Record(partnership, question))];
    }

    public async Task<IReadOnlyList<ThreadTie>> Ties(AppDb db, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var ties = new List<ThreadTie>();
        var numbers = (await db.Outcomes.AsNoTracking().Where(outcome => outcome.Indicator != null).Select(outcome => new { outcome.Slug, outcome.Indicator }).ToListAsync(cancellation)).ToLookup(outcome => outcome.Indicator!.Value, outcome => outcome.Slug);
        foreach (var question in await db.NeedsQuestions.AsNoTracking().Where(question => ids.Contains(question.Slug)).ToListAsync(cancellation))
        {
            ties.Add(new(End(question.Slug), Relation.PartOf, new(nameof(NeedsTopic), question.TopicSlug)));
            ties.AddRange(question.Goals.Select(goal => new ThreadTie(End(question.Slug), Relation.Shapes, new(Element, goal))));
            ties.AddRange(question.Evidence.Select(item => item.Indicator).OfType<int>().Distinct().SelectMany(number => numbers[number]).Select(outcome => new ThreadTie(new(nameof(Outcome), outcome), Relation.Evidences, End(question.Slug))));
        }
        // Of a topic few recommendations are made: their questions are compared here.
        foreach (var each in await db.NeedsRecommendations.AsNoTracking().ToListAsync(cancellation))
            ties.AddRange(each.QuestionSlugs.Where(ids.Contains).Select(slug => new ThreadTie(new(nameof(Recommendations.NeedsRecommendation), each.Slug), Relation.Answers, End(slug))));
        return ties;
    }

    public async Task<IReadOnlyList<BrokenThread>> Broken(AppDb db, string partnership, CancellationToken cancellation)
    {
        var goals = await db.AssessedGoals.Select(goal => goal.Slug).ToHashSetAsync(cancellation);
        return [.. (await db.NeedsQuestions.AsNoTracking().ToListAsync(cancellation)).Where(question => !question.Goals.Any(goals.Contains))
            .Select(question => new BrokenThread(Record(partnership, question), "Questions that no part of the current strategy answers.", $"/{partnership}/needs/desk/{question.TopicSlug}/question/{question.Number}", string.Join('\u001f', question.Goals)))];
    }

    public static ThreadEnd End(string slug) => new(nameof(NeedsQuestion), slug);

    static ThreadRecord Record(string partnership, NeedsQuestion question) =>
        new(End(question.Slug), "Question", question.Text, FormattableString.Invariant($"/{partnership}/needs/{question.TopicSlug}#question-{question.Number}"));
}

/// <summary>What the other ends of a question's threads need to know of it.</summary>
public static class QuestionTies
{
    /// <summary>"Question shapes part of the strategy", for these parts.</summary>
    public static async Task<IReadOnlyList<ThreadTie>> OfGoals(AppDb db, string kind, IReadOnlyCollection<string> goals, CancellationToken cancellation) =>
        [.. (await db.NeedsQuestions.AsNoTracking().Select(question => new { question.Slug, question.Goals }).ToListAsync(cancellation))
            .SelectMany(question => question.Goals.Where(goals.Contains).Select(goal => new ThreadTie(QuestionThread.End(question.Slug), Relation.Shapes, new(kind, goal))))];

    /// <summary>"Outcome is evidence for question", for these outcomes.</summary>
    public static async Task<IReadOnlyList<ThreadTie>> OfOutcomes(AppDb db, IReadOnlyCollection<(string Slug, int? Indicator)> outcomes, CancellationToken cancellation)
    {
        if (!outcomes.Any(outcome => outcome.Indicator is not null)) return [];
        var questions = await db.NeedsQuestions.AsNoTracking().ToListAsync(cancellation);
        return [.. outcomes.Where(outcome => outcome.Indicator is not null).SelectMany(outcome => questions.Where(question => question.Evidence.Any(item => item.Indicator == outcome.Indicator))
            .Select(question => new ThreadTie(new(nameof(Outcome), outcome.Slug), Relation.Evidences, QuestionThread.End(question.Slug))))];
    }
}
