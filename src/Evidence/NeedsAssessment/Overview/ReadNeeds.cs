using Endeavour.Accounts;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Overview;

/// <summary>Reads the needs assessment of a partnership: a fixed number of questions to the database, however many there are.</summary>
public sealed class ReadNeeds(AppDb db)
{
    public async Task<NeedsPicture> All(CancellationToken cancellation)
    {
        var topics = await db.NeedsTopics.AsNoTracking().OrderBy(topic => topic.Order).ThenBy(topic => topic.Title).ToListAsync(cancellation);
        var places = topics.Select((topic, at) => (topic.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var questions = await db.NeedsQuestions.AsNoTracking().ToListAsync(cancellation);
        var owners = topics.Select(topic => topic.OwnerPostId).Concat(questions.Select(question => question.OwnerPostId)).OfType<Guid>().Distinct().ToList();
        return new(topics, [.. questions.OrderBy(question => places[question.TopicId]).ThenBy(question => question.Order).ThenBy(question => question.Number)],
            await db.AssessedGoals.AsNoTracking().OrderBy(goal => goal.Order).ToListAsync(cancellation),
            await db.Posts.AsNoTracking().Where(post => owners.Contains(post.Id)).ToDictionaryAsync(post => post.Id, post => post.Title, cancellation));
    }
}
