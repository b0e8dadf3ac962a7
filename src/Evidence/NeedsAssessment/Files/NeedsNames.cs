using Endeavour.Platform.Yaml;

namespace Endeavour.Evidence.NeedsAssessment.Files;

/// <summary>What a needs assessment names that must exist elsewhere: parts of the current strategy, and posts.</summary>
public static class NeedsNames
{
    /// <param name="goals">The slugs of the parts of the current strategy.</param>
    /// <param name="posts">The titles of the posts in the record.</param>
    public static void Check(NeedsBlock block, IReadOnlyCollection<string> goals, IReadOnlyCollection<string> posts, Problems problems)
    {
        foreach (var goal in block.Topics.SelectMany(topic => topic.Questions).SelectMany(question => question.Goals).Where(goal => !goals.Contains(goal.Value)))
            problems.Add(goal.Line, goal.Path, "unknown-goal", $"The current strategy has no part `{goal.Value}`.{Nearest.Hint(goal.Value, goals)}");
        var owners = block.Topics.SelectMany(topic => topic.Questions.Select(question => question.Owner).Append(topic.OwnerAt)).OfType<Named>();
        foreach (var owner in owners.Where(owner => !posts.Contains(owner.Value)))
            problems.Add(owner.Line, owner.Path, "unknown-post", $"There is no post `{owner.Value}` in the record of this partnership.{Nearest.Hint(owner.Value, posts)} Add the post first, or import it with its people.");
    }
}
