using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Comparing;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Versions;

/// <summary>The versions of this partnership's strategy, to be shown. Each is the one that is saved at this moment; only what did not change since it was read last is not read again.</summary>
public sealed class ReadStrategies(AppDb db, CurrentPartnership current, KeptStrategies kept)
{
    /// <summary>So many parts can be chosen from in one list.</summary>
    const int Chosen = 200;

    Mark[]? _published;

    public string Partnership => current.Id;

    /// <summary>The record, for what stands beside the strategy.</summary>
    public AppDb Db => db;

    /// <summary>Every version that anyone may see, the current one first; without their trees.</summary>
    public async Task<IReadOnlyList<StrategyVersion>> Published(CancellationToken cancellation) =>
        await kept.Covers(current.Id, _published ??= [.. await Marks(Current.Of(db.Strategies)).ToListAsync(cancellation)], cancellation);

    /// <summary>The same with the drafts that only their writers see.</summary>
    public async Task<IReadOnlyList<StrategyVersion>> WithDrafts(CancellationToken cancellation) =>
        await kept.Covers(current.Id, await Marks(Current.WithDrafts(db.Strategies)).ToListAsync(cancellation), cancellation);

    /// <summary>The current version; none while the partnership has no strategy.</summary>
    public async Task<Tree?> Now(CancellationToken cancellation) =>
        await Published(cancellation) is [var first, ..] ? await Tree(first, isCurrent: true, cancellation) : null;

    /// <param name="isCurrent">Whether it is the version shown first.</param>
    public async Task<Tree> Tree(StrategyVersion version, bool isCurrent, CancellationToken cancellation) =>
        new(current.Id, (await kept.Whole(current.Id, MarkOf(version), cancellation))!, isCurrent);

    /// <summary>A version with its tree, which is not to be changed; none where there is none of that name.</summary>
    public async Task<StrategyVersion?> Whole(string slug, string version, CancellationToken cancellation) =>
        await Marks(db.Strategies.Where(each => each.Slug == slug && each.Version == version)).SingleOrDefaultAsync(cancellation) is { } mark ? (await kept.Whole(current.Id, mark, cancellation))?.Version : null;

    /// <summary>What follows from the version alone, worked out once for each of its states.</summary>
    /// <param name="what">The name of what is worked out; of two that are called the same the first is kept.</param>
    public Task<T> Worked<T>(StrategyVersion version, string what, Func<T> work) where T : class =>
        kept.Worked(current.Id, what, [MarkOf(version)], () => Task.FromResult(work()));

    /// <summary>The same of several versions.</summary>
    /// <param name="size">How much of the memory it takes, in elements.</param>
    internal Task<T> Worked<T>(IEnumerable<StrategyVersion> versions, string what, int size, Func<Task<T>> work) where T : class =>
        kept.Worked(current.Id, what, versions.Select(MarkOf), work, size);

    /// <summary>What became of the one on the way to the other.</summary>
    public Task<Difference> Difference(Tree before, Tree after) =>
        kept.Worked(current.Id, nameof(Difference), [MarkOf(before.Version), MarkOf(after.Version)], () => Task.FromResult(Comparing.Difference.Of(before, after)));

    /// <summary>What became of the parts of one level.</summary>
    /// <param name="versions">The oldest first.</param>
    public Task<IReadOnlyList<DriftLine>> Drift(IReadOnlyList<StrategyVersion> versions, Level level, CancellationToken cancellation) =>
        kept.Worked(current.Id, $"{nameof(Drift)} {level.Id}", versions.Select(MarkOf), async () =>
        {
            var keys = versions.Select(version => version.Id).ToList();
            return Comparing.Drift.Of(versions, await db.Elements.AsNoTracking().Include(element => element.Measures).Where(element => element.Level == level.Id && keys.Contains(element.StrategyId)).ToListAsync(cancellation));
        });

    /// <summary>Its parts to choose from, those below others set in; of a large strategy the upper ones, and the one that was chosen.</summary>
    public static IReadOnlyList<SelectListItem> Parts(Tree? tree, string? chosen = null)
    {
        if (tree is null) return [new("", "")];
        var deepest = tree.Elements.CountBy(element => element.Depth).OrderBy(each => each.Key).Aggregate((Depth: 0, Count: 0), (sum, each) => sum.Count + each.Value <= Chosen ? (each.Key, sum.Count + each.Value) : (sum.Depth, Chosen + 1)).Depth;
        return [new("", ""), .. tree.Elements.Where(element => element.Depth <= deepest || element.Slug == chosen).Select(element => new SelectListItem($"{new string('\u00a0', 3 * element.Depth)}{tree.Label(element)}: {element.Title}", element.Slug))];
    }

    internal static IQueryable<Mark> Marks(IQueryable<StrategyVersion> versions) =>
        versions.AsNoTracking().Select(version => new Mark(version.Id, version.Slug, version.Version, version.Revision, version.Settled, version.Hash, version.ImportedAt));

    static Mark MarkOf(StrategyVersion version) => new(version.Id, version.Slug, version.Version, version.Revision, version.Settled, version.Hash, version.ImportedAt);
}
