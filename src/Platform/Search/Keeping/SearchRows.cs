using System.Globalization;
using System.Text;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Search.Keeping;

/// <summary>Reads and writes the rows of the tables of texts, in words that every kind of database understands.</summary>
sealed class SearchRows(AppDb db)
{
    /// <summary>Rows a statement.</summary>
    const int Together = 100;

    /// <summary>Roots by name in one question; more are read as the whole kind.</summary>
    const int MostNamed = 500;

    static readonly string[] Columns = ["Kind", "Root", "Key", "Word", "Title", "Url", "Text", "TitleWords", "TextWords", "Hash"];

    public Task<int> Lock(CancellationToken cancel) => db.Database.ExecuteSqlRawAsync("UPDATE \"SearchState\" SET \"Version\" = \"Version\"", cancel);

    public async Task<IReadOnlyList<KeptRow>> Kept(SearchTable table, string kind, Roots roots, CancellationToken cancel)
    {
        var sql = $"SELECT \"Id\", \"Key\", \"Hash\", \"Root\" FROM \"{table.Name}\" WHERE \"Kind\" = {{0}}";
        List<object> values = [kind];
        if (roots.Named is { Count: <= MostNamed } named)
        {
            values.AddRange(named);
            sql += $" AND \"Root\" IN ({string.Join(", ", Enumerable.Range(1, named.Count).Select(at => $"{{{at}}}"))})";
        }
        var rows = await db.Database.SqlQueryRaw<RootedRow>(sql, [.. values]).ToListAsync(cancel);
        return [.. rows.Where(row => roots.Has(row.Root)).Select(row => new KeptRow(row.Id, row.Key, row.Hash))];
    }

    public async Task Remove(SearchTable table, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        foreach (var some in ids.Chunk(Together))
        {
            var sql = $"DELETE FROM \"{table.Name}\" WHERE \"Id\" IN ({string.Join(", ", some.Select(id => id.ToString(CultureInfo.InvariantCulture)))})";
            await db.Database.ExecuteSqlRawAsync(sql, cancel);
        }
    }

    /// <summary>Texts of kinds that the program no longer has.</summary>
    public async Task<int> RemoveOthers(IReadOnlyList<string> kinds, CancellationToken cancel)
    {
        var gone = 0;
        var named = kinds.Count == 0 ? "" : $" WHERE \"Kind\" NOT IN ({string.Join(", ", Enumerable.Range(0, kinds.Count).Select(at => $"{{{at}}}"))})";
        foreach (var sql in SearchTable.All.Select(table => $"DELETE FROM \"{table.Name}\"{named}")) gone += await db.Database.ExecuteSqlRawAsync(sql, kinds, cancel);
        return gone;
    }

    public async Task Add(SearchTable table, IEnumerable<SearchRow> rows, CancellationToken cancel)
    {
        foreach (var some in rows.Chunk(Together))
        {
            var sql = new StringBuilder($"INSERT INTO \"{table.Name}\" ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) VALUES ");
            for (var row = 0; row < some.Length; row++)
                sql.Append(row > 0 ? ", (" : "(").AppendJoin(", ", Enumerable.Range(row * Columns.Length, Columns.Length).Select(at => $"{{{at}}}")).Append(')');
            await db.Database.ExecuteSqlRawAsync(sql.ToString(), some.SelectMany(Values), cancel);
        }
    }

    static object[] Values(SearchRow row) =>
        [row.Kind, row.Said.Root, row.Said.Key, row.Said.Word, row.Said.Title, row.Said.Url, row.Said.Text, row.TitleWords, row.TextWords, row.Hash];

    sealed record RootedRow(long Id, string Key, string Hash, string Root);
}
