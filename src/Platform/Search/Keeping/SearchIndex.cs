using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Search.Keeping;

/// <summary>
/// Brings the tables of texts to what the record says, within the transaction that changed it: a text that may no longer be read is gone from the index with the same commit,
/// and whatever is killed in between, both are as they were. Only what differs is written.
/// </summary>
public sealed class SearchIndex(AppDb db)
{
    readonly SearchRows _rows = new(db);

    /// <summary>After a change, in its transaction.</summary>
    public async Task Refresh(IReadOnlyList<(ISearched Kind, Roots Roots)> touched, CancellationToken cancel)
    {
        if (await Partnership(cancel) is not { } partnership) return;
        // Two who write at once would each put in what the other has put in: the second waits here, and then sees the first's.
        await _rows.Lock(cancel);
        foreach (var (kind, roots) in touched) await Bring(kind, partnership, roots, cancel);
    }

    /// <summary>Reads every text again. What is right already is left alone.</summary>
    /// <returns>How many texts were put in or taken out.</returns>
    public async Task<int> Mend(CancellationToken cancel)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var changed = 0;
        if (await Partnership(cancel) is { } partnership)
        {
            await _rows.Lock(cancel);
            changed += await _rows.RemoveOthers([.. db.SearchKinds.All.Select(kind => kind.Kind)], cancel);
            foreach (var kind in db.SearchKinds.All) changed += await Bring(kind, partnership, Roots.Every, cancel);
        }
        if (own is not null) await own.CommitAsync(cancel);
        return changed;
    }

    Task<string?> Partnership(CancellationToken cancel) => db.Partnerships.AsNoTracking().Select(each => each.Id).FirstOrDefaultAsync(cancel);

    async Task<int> Bring(ISearched kind, string partnership, Roots roots, CancellationToken cancel)
    {
        var rows = (await kind.Read(db, partnership, roots, cancel)).Where(text => roots.Has(text.Root)).DistinctBy(text => text.Key).Select(text => SearchRow.Of(kind.Kind, text)).ToList();
        var changed = 0;
        foreach (var table in SearchTable.All)
        {
            var wanted = rows.Where(row => table.Takes(row.Said)).ToDictionary(row => row.Said.Key, StringComparer.Ordinal);
            var gone = (await _rows.Kept(table, kind.Kind, roots, cancel)).Where(kept => !(wanted.GetValueOrDefault(kept.Key)?.Hash == kept.Hash && wanted.Remove(kept.Key))).Select(kept => kept.Id).ToList();
            await _rows.Remove(table, gone, cancel);
            await _rows.Add(table, wanted.Values, cancel);
            changed += gone.Count + wanted.Count;
        }
        return changed;
    }
}
