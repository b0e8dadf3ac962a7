using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Topics;

/// <summary>Two months before a topic's refresh date its owner is asked to promise it; once for each date.</summary>
sealed class AskForRefresh(TimeProvider clock) : IDailyWork
{
    public string Name => "needs-refresh";

    public PartOfDay When => PartOfDay.Night;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var partnership = await db.Partnerships.AsNoTracking().Select(each => each.Id).SingleAsync(cancel);
        var due = (await db.NeedsTopics.Where(topic => topic.RefreshOn != null).OrderBy(topic => topic.Order).ToListAsync(cancel)).Where(topic => topic.MustBePromised(day)).ToList();
        foreach (var topic in due)
            if (await db.Posts.SingleAsync(each => each.Id == topic.OwnerPostId, cancel) is { } post && post.ExistsOn(day)) await Ask(db, partnership, topic, post, day, cancel);
        await db.SaveAsync(new("NeedsRefreshAsked", "Its refresh date comes near", Who.Endeavour, Name, clock.GetUtcNow()), cancel);
    }

    async Task Ask(AppDb db, string partnership, NeedsTopic topic, Accounts.Posts.Post post, DateOnly day, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var obligation = Obligation.Make(Guid.CreateVersion7(now), await ObligationReference.Next(db, Platform.Calendar.London.DayOf(now).Year, cancel),
            new($"Refresh the needs assessment of \"{topic.Title}\": look at each question again, and set the next date.", "Everyone who lives here", DueTerms.On(topic.RefreshOn!.Value)),
            new(SourceKind.Review, $"Needs assessment: {topic.Title}", $"/{partnership}/needs/{topic.Slug}", new(nameof(NeedsTopic), topic.Slug)), post, new(Who.Endeavour.Post, null, now));
        db.Add(obligation);
        if (obligation.Tie(Guid.CreateVersion7(now), day) is { } tie) db.Add(tie);
        topic.Promised(obligation);
    }
}
