using Endeavour.Evidence.Claims.Kept;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Commentaries;

/// <summary>The stories that quote figures: of each outcome the version that is published, and its draft.</summary>
sealed class StoryTexts : IQuotingTexts
{
    public string Kind => Commentary.TextKind;

    public async Task<IReadOnlyList<(TextPlace Place, string Text)>> Now(AppDb db, string partnership, CancellationToken cancel)
    {
        var stories = await db.Commentaries.AsNoTracking().Where(each => each.Text.Contains("{{")).OrderByDescending(each => each.Number).ToListAsync(cancel);
        if (stories.Count == 0) return [];
        var titles = await db.Outcomes.AsNoTracking().ToDictionaryAsync(outcome => outcome.Slug, outcome => outcome.Title, cancel);
        var latest = (await db.Commentaries.AsNoTracking().Where(each => each.PublishedAt != null).Select(each => new { each.Outcome, each.Number }).ToListAsync(cancel)).GroupBy(each => each.Outcome).ToDictionary(all => all.Key, all => all.Max(each => each.Number));
        return [.. stories.Where(story => titles.ContainsKey(story.Outcome) && (story.IsDraft || latest[story.Outcome] == story.Number)).Select(story => (story.Place(partnership, titles[story.Outcome]), story.Text))];
    }
}
