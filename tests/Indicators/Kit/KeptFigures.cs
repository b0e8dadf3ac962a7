using System.Text;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Postgres;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Kit;

/// <summary>Where a test's figures are kept: in files of its folder or, where ENDEAVOUR_TEST_DATABASE names a server, in a PostgreSQL database of its own. The same test serves for both.</summary>
sealed class KeptFigures(TemporaryFolder folder) : IDisposable
{
    EvidenceFolders? _folders;

    public TestDatabase Database { get; } = TestDatabase.Beside(folder.Root);

    public EvidenceFolders Folders => _folders ??= new(folder.Path("evidence"), id => folder.Path("evidence", "partnerships", id), Database.OrNone);

    /// <summary>Every row of every schema of figures, as one text a table; nothing for files.</summary>
    public IEnumerable<string> Rows()
    {
        if (!Database.IsPostgres) return [];
        var tables = Database.Ask("SELECT schemaname || '.\"' || tablename || '\"' FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1");
        return tables.Select(table => $"{table} {Database.Ask($"SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {table} t")[0]}").ToList();
    }

    /// <summary>Changes the list of what the server serves behind the product's back.</summary>
    public void Rewrite(EvidenceFolder folder, Func<string, string> change)
    {
        var changed = change(Encoding.UTF8.GetString(folder.ServedText()!));
        if (Database.IsPostgres) Database.Execute($"UPDATE evidence.served SET version = version + 1, content = '{changed.Replace("'", "''", StringComparison.Ordinal)}'");
        else File.WriteAllText(Path.Combine(folder.Root, "served.json"), changed);
    }

    public void Dispose()
    {
        Database.Dispose();
        // The next test may be given the same database.
        if (Database.IsPostgres) ServedVersions.In(Database.Setting).Forget();
    }
}
