using System.Globalization;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Files.Records;

/// <summary>
/// Removes the content of files whose last day has passed, unless another record holds the same content. The record stays and says why.
/// Broken off at any moment, the next run does what is left: a record is only marked when its content has gone.
/// </summary>
public sealed class RemoveFiles(PartnershipRecords partnerships, IFileStore store, Incoming incoming, TimeProvider clock)
{
    /// <summary>Content kept a moment ago may be someone's who is about to record it.</summary>
    static readonly TimeSpan JustKept = TimeSpan.FromHours(1);

    /// <summary>Looks at every partnership, and says how many files went.</summary>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        incoming.Clear();
        var removed = 0;
        foreach (var partnership in partnerships.All().Select(each => each.Id))
        {
            await using var db = partnerships.Open(partnership);
            var today = London.Today(clock);
            var due = await db.Files.Where(file => file.RemovedAt == null && file.KeepUntil < today).Select(file => file.Id).ToListAsync(cancel);
            foreach (var id in due)
                if (await Remove(partnership, db, id, today, cancel)) removed++;
        }
        return removed;
    }

    async Task<bool> Remove(string partnership, AppDb db, Guid id, DateOnly today, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var file = await db.Files.SingleAsync(each => each.Id == id, cancel);
        var now = clock.GetUtcNow();
        if (file.KeepUntil >= today || (await store.Find(file.Content, cancel))?.Kept > now - JustKept) return false;
        file.Remove(now);
        try
        {
            await db.SaveAsync(new("FileRemoved", string.Create(CultureInfo.GetCultureInfo("en-GB"), $"Kept until {file.KeepUntil:d MMMM yyyy}: {file.KeepWhy}"), Who.Endeavour, nameof(RemoveFiles), now), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Someone changed it this moment; the next run sees what they decided.
            return false;
        }
        if (!await IsHeld(partnership, db, file, cancel)) await store.Remove(file.Content, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    async Task<bool> IsHeld(string partnership, AppDb db, FileRecord file, CancellationToken cancel)
    {
        if (await HasAnother(db, file, cancel)) return true;
        // Also those that are closed: what they hold is kept.
        foreach (var other in partnerships.Store.List().Select(each => each.Id).Where(id => id != partnership))
        {
            await using var theirs = partnerships.Store.Open(other);
            if (await HasAnother(theirs, file, cancel)) return true;
        }
        return false;
    }

    static Task<bool> HasAnother(AppDb db, FileRecord file, CancellationToken cancel) =>
        db.Files.AnyAsync(each => each.Hash == file.Hash && each.RemovedAt == null && each.Id != file.Id, cancel);
}
