using Endeavour.Accounts;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.NeedsAssessment.Overview;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Topics;

/// <summary>Reads one topic with its recommendations and their promises.</summary>
public sealed class ReadTopic(AppDb db, ReadNeeds needs, ReadObligations obligations)
{
    public async Task<TopicPaper?> Find(string slug, CancellationToken cancellation)
    {
        var picture = await needs.All(cancellation);
        if (picture.Topics.FirstOrDefault(topic => topic.Slug == slug) is not { } topic) return null;
        var advice = await db.NeedsRecommendations.AsNoTracking().Where(each => each.TopicId == topic.Id).OrderBy(each => each.Number).ToListAsync(cancellation);
        if (advice.Count == 0) return new(picture, topic, []);
        var keys = advice.Select(each => each.ObligationId).ToList();
        var promises = await db.Obligations.AsNoTracking().Include(each => each.OwnerPost).Include(each => each.AskedPost).Include(each => each.Updates).AsSplitQuery().Where(each => keys.Contains(each.Id)).ToDictionaryAsync(each => each.Id, cancellation);
        var now = await obligations.Now(cancellation);
        return new(picture, topic, [.. advice.Select(each => new AdviceLine(each, new(promises[each.ObligationId], Standing.Of(promises[each.ObligationId], now))))]);
    }
}
