using Endeavour.Evidence;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Endeavour.Strategy.Measures;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Search;

/// <summary>An outcome as it can be found, in the words of the version by which it may be.</summary>
sealed record OpenOutcome(string Slug, string Title, string Text, Audience For)
{
    /// <summary>Those that have a page. Their words are the measures' own: what a draft calls one is not for everyone.</summary>
    public static async Task<IReadOnlyList<OpenOutcome>> Read(AppDb db, Roots roots, CancellationToken cancel)
    {
        var versions = await OpenVersions.Read(db, cancel);
        var slugs = await (roots.Named is { } named ? db.Outcomes.Where(outcome => named.Contains(outcome.Slug)) : db.Outcomes).Select(outcome => outcome.Slug).ToListAsync(cancel);
        IQueryable<Measure> which = roots.Named is null ? db.Measures : db.Measures.Where(measure => slugs.Contains(measure.Slug));
        var measures = (await which.Select(measure => new { measure.Slug, measure.Title, measure.Note, measure.NoSource, measure.Element!.StrategyId }).ToListAsync(cancel)).ToLookup(measure => measure.Slug);
        return [.. slugs.SelectMany(slug => versions.Of(measures[slug].Select(measure => measure.StrategyId).ToHashSet()).Select(each => (measures[slug].First(measure => measure.StrategyId == each.Version.Id), each.For)))
            .Select(each => new OpenOutcome(each.Item1.Slug, each.Item1.Title, string.Join(" · ", new[] { each.Item1.Note, each.Item1.NoSource }.Where(text => !string.IsNullOrWhiteSpace(text))), each.For))];
    }

    /// <summary>Two words for one outcome are two texts.</summary>
    public string Key => For == Audience.Everyone ? Slug : $"{Slug} draft";
}
