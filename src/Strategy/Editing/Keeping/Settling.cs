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
        var hash = await Numbered(db, version, among, cancellation);
        await db.Strategies.Where(each => each.Id == version.Id).ExecuteUpdateAsync(row => row.SetProperty(each => each.Hash, hash).SetProperty(each => each.ImportedHash, hash)
            .SetProperty(each => each.ImportedAt, at).SetProperty(each => each.EditedAt, (DateTimeOffset?)null).SetProperty(each => each.EditedBy, (string?)null), cancellation);
    }

    /// <param name="version">As it was saved; it is not to be used after this.</param>
    public static async Task Edited(AppDb db, StrategyVersion version, Func<Element, double> among, Because because, CancellationToken cancellation)
    {
        var hash = await Numbered(db, version, among, cancellation);
        // What was edited and put back is what the file says.
        var (at, by) = hash == version.ImportedHash ? ((DateTimeOffset?)null, (string?)null) : (because.At, because.Who.Post);
        await db.Strategies.Where(each => each.Id == version.Id).ExecuteUpdateAsync(row => row.SetProperty(each => each.Hash, hash)
            .SetProperty(each => each.EditedAt, at).SetProperty(each => each.EditedBy, by), cancellation);
    }

    static async Task<string> Numbered(AppDb db, StrategyVersion version, Func<Element, double> among, CancellationToken cancellation)
    {
        await Places.Write(db, version, among, cancellation);
        db.ChangeTracker.Clear();
        var whole = (await WholeVersion.Load(db, version.Slug, version.Version, cancellation))!;
        var hash = WriteStrategyFile.HashOf(whole);
        db.ChangeTracker.Clear();
        return hash;
    }
}
