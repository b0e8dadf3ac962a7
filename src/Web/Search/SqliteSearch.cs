using Endeavour.Platform.Database;
using Endeavour.Platform.Search.Asking;
using Endeavour.Platform.Search.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Search;

/// <summary>
/// Texts in a SQLite file are found by its full-text index, FTS5: English words by their stems, best match first. The index holds positions, not texts; triggers keep it beside
/// its table, and it is told to forget what was deleted at once.
/// </summary>
public sealed class SqliteSearch : ISearchTables
{
    /// <summary>A word in the title counts as ten in the text.</summary>
    const string Rank = "10.0, 1.0";

    public string Make => string.Concat(SearchTable.All.Select(Table)) + "DROP TABLE IF EXISTS \"SearchState\";";

    public string Made => "SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = 'SearchState'";

    static string Words(SearchTable table) => $"\"{table.Name}Words\"";

    static string Table(SearchTable table) => $"""
        DROP TABLE IF EXISTS {Words(table)};
        DROP TABLE IF EXISTS "{table.Name}";
        CREATE TABLE "{table.Name}" ("Id" INTEGER PRIMARY KEY, "Kind" TEXT NOT NULL, "Root" TEXT NOT NULL, "Key" TEXT NOT NULL, "Word" TEXT NOT NULL, "Title" TEXT NOT NULL, "Url" TEXT NOT NULL,
            "Text" TEXT NOT NULL, "TitleWords" TEXT NOT NULL, "TextWords" TEXT NOT NULL, "Hash" TEXT NOT NULL, UNIQUE ("Kind", "Key"));
        CREATE INDEX "IX_{table.Name}_Root" ON "{table.Name}" ("Kind", "Root");
        CREATE VIRTUAL TABLE {Words(table)} USING fts5("TitleWords", "TextWords", content="{table.Name}", content_rowid="Id", tokenize="porter unicode61");
        INSERT INTO {Words(table)} ({Words(table)}, rank) VALUES ('secure-delete', 1);
        CREATE TRIGGER "{table.Name}_added" AFTER INSERT ON "{table.Name}" BEGIN
            INSERT INTO {Words(table)} (rowid, "TitleWords", "TextWords") VALUES (new."Id", new."TitleWords", new."TextWords");
        END;
        CREATE TRIGGER "{table.Name}_removed" AFTER DELETE ON "{table.Name}" BEGIN
            INSERT INTO {Words(table)} ({Words(table)}, rowid, "TitleWords", "TextWords") VALUES ('delete', old."Id", old."TitleWords", old."TextWords");
        END;

        """;

    public async Task<IReadOnlyList<KindCount>> Count(AppDb db, SearchTable table, Question question, bool anyWord, CancellationToken cancel)
    {
        var words = Words(table);
        var sql = $$"""
            SELECT t."Kind", count(*) AS "Count" FROM {{words}} JOIN "{{table.Name}}" AS t ON t."Id" = {{words}}.rowid WHERE {{words}} MATCH {0} GROUP BY t."Kind"
            """;
        return await db.Database.SqlQueryRaw<KindCount>(sql, Expression(question, anyWord)).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<FoundRow>> Find(AppDb db, SearchTable table, Question question, bool anyWord, string kind, int skip, int take, CancellationToken cancel)
    {
        var words = Words(table);
        // The page is chosen first, so that words are marked in its few texts only.
        var sql = $$"""
            SELECT t."Kind", t."Word", t."Title", t."Url", t."Text", highlight({{words}}, 0, {2}, {3}) AS "TitleMarked", highlight({{words}}, 1, {2}, {3}) AS "TextMarked"
            FROM {{words}} JOIN "{{table.Name}}" AS t ON t."Id" = {{words}}.rowid
            WHERE {{words}} MATCH {0} AND {{words}}.rowid IN (
                SELECT {{words}}.rowid FROM {{words}}{{(kind.Length == 0 ? "" : $" JOIN \"{table.Name}\" AS k ON k.\"Id\" = {words}.rowid AND k.\"Kind\" = {{1}}")}}
                WHERE {{words}} MATCH {0} ORDER BY bm25({{words}}, {{Rank}}), {{words}}.rowid LIMIT {4} OFFSET {5})
            ORDER BY bm25({{words}}, {{Rank}}), t."Id"
            """;
        return await db.Database.SqlQueryRaw<FoundRow>(sql, Expression(question, anyWord), kind, $"{Snippet.Begin}", $"{Snippet.End}", take, skip).ToListAsync(cancel);
    }

    /// <summary>Each word in quotation marks is only a word, whatever it says.</summary>
    static string Expression(Question question, bool anyWord) => anyWord
        ? string.Join(" OR ", question.Terms.Select(term => Quoted(term.Words, term.IsPrefix) + (term.Beginning is { } begins ? " OR " + Quoted([.. term.Words.SkipLast(1), begins], true) : "")))
        : string.Join(" AND ", question.Terms.Select(term => Quoted(term.Words, term.IsPrefix)));

    static string Quoted(IEnumerable<string> words, bool isPrefix) => $"\"{string.Join(' ', words)}\"{(isPrefix ? " *" : "")}";
}
