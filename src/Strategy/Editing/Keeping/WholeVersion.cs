using Endeavour.Platform.Database;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Editing.Keeping;

/// <summary>One version with its whole tree and its measures, each in its place.</summary>
public static class WholeVersion
{
    /// <summary>Reads it to be changed. Whoever else would change it waits until this transaction ends, so what was read is what is changed.</summary>
    public static async Task<StrategyVersion?> Lock(AppDb db, string slug, string version, CancellationToken cancellation)
    {
        // Writing the row, though nothing changes in it, makes others wait.
        await db.Strategies.Where(each => each.Slug == slug && each.Version == version).ExecuteUpdateAsync(row => row.SetProperty(each => each.Hash, each => each.Hash), cancellation);
        return await Load(db, slug, version, cancellation);
    }

    public static async Task<StrategyVersion?> Load(AppDb db, string slug, string version, CancellationToken cancellation)
    {
        if (await db.Strategies.SingleOrDefaultAsync(each => each.Slug == slug && each.Version == version, cancellation) is not { } found) return null;
        await db.Elements.Where(element => element.StrategyId == found.Id).OrderBy(element => element.Order).LoadAsync(cancellation);
        await db.Measures.Where(measure => measure.Element!.StrategyId == found.Id).OrderBy(measure => measure.Order).LoadAsync(cancellation);
        found.Elements.Sort((one, other) => one.Order.CompareTo(other.Order));
        return found;
    }
}
