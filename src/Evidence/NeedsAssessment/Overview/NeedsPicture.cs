using Endeavour.Evidence.NeedsAssessment.Goals;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Topics;

namespace Endeavour.Evidence.NeedsAssessment.Overview;

/// <summary>All topics and questions of a partnership, and the parts of the strategy they belong to, in their order.</summary>
public sealed record NeedsPicture(IReadOnlyList<NeedsTopic> Topics, IReadOnlyList<NeedsQuestion> Questions, IReadOnlyList<AssessedGoal> Goals, IReadOnlyDictionary<Guid, string> Posts)
{
    readonly ILookup<Guid, NeedsQuestion> _byTopic = Questions.ToLookup(question => question.TopicId);

    public Tally Tally => Tally.Of(Questions);

    public IReadOnlyList<NeedsQuestion> Of(NeedsTopic topic) => [.. _byTopic[topic.Id]];

    public IEnumerable<AssessedGoal> GoalsOf(NeedsQuestion question) => Goals.Where(goal => question.Goals.Contains(goal.Slug));

    public NeedsTopic TopicOf(NeedsQuestion question) => Topics.First(topic => topic.Id == question.TopicId);

    public string? Post(Guid? id) => id is { } key ? Posts.GetValueOrDefault(key) : null;

    /// <summary>
    /// How far the questions of each part of the strategy are: every part that has any, and the others of the same sort, so that one about which nothing is asked is seen too.
    /// </summary>
    public IReadOnlyList<GoalCoverage> Coverage()
    {
        var kinds = Goals.Where(goal => Questions.Any(question => question.Goals.Contains(goal.Slug))).Select(goal => goal.Part.Kind).ToHashSet();
        return [.. Goals.Where(goal => kinds.Contains(goal.Part.Kind)).Select(goal => new GoalCoverage(goal, Tally.Of(Questions.Where(question => question.Goals.Contains(goal.Slug)))))];
    }

    /// <summary>What cannot be answered with what there is.</summary>
    public IReadOnlyList<NeedsQuestion> Gaps => [.. Questions.Where(question => question.State == QuestionState.NoData)];
}

/// <summary>A part of the strategy, and how far its questions are.</summary>
public sealed record GoalCoverage(AssessedGoal Goal, Tally Tally)
{
    public string Name => Goal.Number is null ? Goal.Title : $"{Goal.Number}. {Goal.Title}";
}
