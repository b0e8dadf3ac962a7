using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.History;

/// <summary>A page of changes, newest first, found by number: the thousandth page costs what the first does.</summary>
/// <param name="Older">The number before which the next page begins; none on the last.</param>
public sealed record HistoryPage(IReadOnlyList<Told> Changes, long? Older)
{
    public const int Size = 50;

    public static async Task<HistoryPage> Read(AppDb db, IQueryable<Change> of, long? before, CancellationToken cancellation)
    {
        var changes = await of.AsNoTracking().Where(change => before == null || change.Number < before).OrderByDescending(change => change.Number).Take(Size + 1).ToListAsync(cancellation);
        var shown = changes.Take(Size).ToList();
        var names = await Names.For(db, shown, cancellation);
        return new([.. shown.Select(change => Told.Of(change, names))], changes.Count > Size ? shown[^1].Number : null);
    }
}
