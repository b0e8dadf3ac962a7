using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Files.Writing;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Editing.Keeping;

/// <summary>What follows from a change of a version, once it is saved: the numbers of its tree, its hash, and whether it is still what its file says.</summary>
static class Settling
{
    /// <param name="version">As it was saved; it is not to be used after this.</param>
    public static async Task Imported(AppDb db, StrategyVersion version, Func<Element, double> among, DateTimeOffset at, CancellationToken cancellation)
    {
        var hash = WriteStrategyFile.HashOf(await Numbered(db, version, among, cancellation));
        await db.Strategies.Where(each => each.Id == version.Id).ExecuteUpdateAsync(row => row.SetProperty(each => each.Hash, hash).SetProperty(each => each.Settled, each => each.Settled + 1).SetProperty(each => each.ImportedHash, hash)
            .SetProperty(each => each.ImportedAt, at).SetProperty(each => each.EditedAt, (DateTimeOffset?)null).SetProperty(each => each.EditedBy, (string?)null), cancellation);
        db.ChangeTracker.Clear();
    }

    /// <param name="version">As it was saved; it is not to be used after this.</param>
    /// <returns>The version as it is now, to be looked at.</returns>
    public static async Task<StrategyVersion> Edited(AppDb db, StrategyVersion version, Func<Element, double> among, Because because, CancellationToken cancellation)
    {
        var whole = await Numbered(db, version, among, cancellation);
        var hash = WriteStrategyFile.HashOf(whole);
        // What was edited and put back is what the file says.
        var (at, by) = hash == whole.ImportedHash ? ((DateTimeOffset?)null, (string?)null) : (because.At, because.Who.Post);
        await db.Strategies.Where(each => each.Id == version.Id).ExecuteUpdateAsync(row => row.SetProperty(each => each.Hash, hash).SetProperty(each => each.Settled, each => each.Settled + 1)
            .SetProperty(each => each.EditedAt, at).SetProperty(each => each.EditedBy, by), cancellation);
        db.ChangeTracker.Clear();
        return whole;
    }

    static async Task<StrategyVersion> Numbered(AppDb db, StrategyVersion version, Func<Element, double> among, CancellationToken cancellation)
    {
        await Places.Write(db, version, among, cancellation);
        db.ChangeTracker.Clear();
        return (await WholeVersion.Load(db, version.Slug, version.Version, cancellation))!;
    }
}
