using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Search.Keeping;

/// <summary>
/// Makes the tables of texts where a record has none, or has those of another program, and fills them, in one transaction. They are derived, so they need no migration: whatever
/// was there is thrown away.
/// </summary>
public static class SearchUpgrade
{
    /// <summary>After the tables of the record are those of this program.</summary>
    public static void Run(AppDb db)
    {
        if (db.SearchTables is not { } tables || Version(db, tables) == Kept(db, tables)) return;
        RunAsync(db, tables).GetAwaiter().GetResult();
    }

    /// <summary>Throws the index away and makes it again. Until that is committed, the old one answers.</summary>
    public static async Task<int> Rebuild(AppDb db, CancellationToken cancel = default)
    {
        if (db.SearchTables is not { } tables) return 0;
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await db.Database.ExecuteSqlRawAsync(tables.Make, cancel);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE \"SearchState\" (\"Version\" TEXT NOT NULL PRIMARY KEY)", cancel);
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"SearchState\" VALUES ({0})", [Version(db, tables)], cancel);
        var texts = await new SearchIndex(db).Mend(cancel);
        if (own is not null) await own.CommitAsync(cancel);
        return texts;
    }

    static async Task RunAsync(AppDb db, ISearchTables tables)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        // Another process may have been faster.
        if (Version(db, tables) != Kept(db, tables)) await Rebuild(db);
        await transaction.CommitAsync();
    }

    static string Version(AppDb db, ISearchTables tables) => Sha256.Of($"{tables.Make} {db.SearchKinds.Version}");

    static string Kept(AppDb db, ISearchTables tables) =>
        db.Database.SqlQueryRaw<int>(tables.Made).AsEnumerable().Single() == 0 ? "" : db.Database.SqlQueryRaw<string>("SELECT \"Version\" FROM \"SearchState\"").AsEnumerable().SingleOrDefault() ?? "";
}
