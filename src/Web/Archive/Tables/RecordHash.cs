using Endeavour.Platform;
using Endeavour.Platform.Database;

namespace Endeavour.Web.Archive.Tables;

/// <summary>The hash of a record: over the hashes of its tables' rows without secrets. Two databases with the same hash hold the same.</summary>
static class RecordHash
{
    /// <summary>SHA-256 over one line a table, <c>Change.jsonl 0123…</c>, in the order of their names.</summary>
    public static string Of(IEnumerable<(string Table, string Sha256)> tables) =>
        Sha256.Of(string.Concat(tables.OrderBy(each => each.Table, StringComparer.Ordinal).Select(each => $"{each.Table}.jsonl {each.Sha256}\n")));

    /// <summary>The hash of what a database holds now, in these columns.</summary>
    public static string Of(RecordDb db, IReadOnlyList<TableShape> tables)
    {
        using var snapshot = Snapshot.Of(db);
        return Of(tables.Select(table =>
        {
            using var hash = new HashedStream(Stream.Null);
            WriteTable.Rows(snapshot, table.WithoutSecrets, hash, null);
            return (table.Name, hash.Sha256);
        }).ToList());
    }

    public static string Of(RecordDb db) => Of(db, TableShape.All(db));
}
