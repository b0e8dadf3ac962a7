using Endeavour.Evidence;
using Endeavour.Evidence.Desk.Commentaries;
using Endeavour.Evidence.Outcomes;
using Endeavour.Evidence.Search;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Endeavour.Strategy.Measures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Strategy.Search;

/// <summary>The stories behind the figures: of each outcome the version that was published last. Drafts are found by nobody, and what was replaced by nobody either.</summary>
sealed class StorySearch : ISearched
{
    public string Kind => "stories";

    public string Called => "Stories behind the figures";

    public int Order => 4;

    public IEnumerable<string> Touched(EntityEntry change) => change.Entity switch
    {
        _ when OpenVersions.Turns(change) => [Roots.All],
        Commentary story => [story.Outcome],
        Measure measure => [measure.Slug],
        Outcome outcome => [outcome.Slug],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> Read(AppDb db, string partnership, Roots roots, CancellationToken cancel)
    {
        var published = db.Commentaries.AsNoTracking().Where(story => story.PublishedAt != null);
        if (roots.Named is { } slugs) published = published.Where(story => slugs.Contains(story.Outcome));
        var latest = (await published.ToListAsync(cancel)).GroupBy(story => story.Outcome).Select(same => same.MaxBy(story => story.Number)!).ToDictionary(story => story.Outcome);
        if (latest.Count == 0) return [];
        return [.. (await OpenOutcome.Read(db, roots, cancel)).Where(outcome => latest.ContainsKey(outcome.Slug))
            .Select(outcome => new SearchText(outcome.Slug, outcome.Key, "The story behind the line", outcome.Title, $"/{partnership}/outcomes/{outcome.Slug}#story", PlainWords.OfMarkdown(latest[outcome.Slug].Text), outcome.For))];
    }
}
