using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Postgres;

/// <summary>How the figures of all releases lie in PostgreSQL. Read from its catalogue.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class SharedTableTests : IDisposable
{
    const string Ours = "(SELECT oid FROM pg_namespace WHERE nspname IN ('evidence', 'e_own'))";

    readonly Holding _holding = new();

    public SharedTableTests()
    {
        Assert.SkipUnless(_holding.Database.IsPostgres, "This run is on files.");
        Assert.NotNull(_holding.Import(Row.England, new Row()).Release);
        Assert.NotNull(new Import(_holding.Own, TimeProvider.System).Run([_holding.Write(Vintage.Of2022.File(Row.England, new Row()))], cancel: TestContext.Current.CancellationToken).Release);
    }

    public void Dispose() => _holding.Dispose();

    IReadOnlyList<string> Ask(string sql) => _holding.Database.Ask(sql);

    [Fact]
    public void Every_key_of_a_table_with_figures_includes_its_indicator_so_that_it_can_be_distributed_by_it()
    {
        var keys = Ask($"""
            SELECT t.relname, i.relname, EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = by.name AND a.attnum = ANY(x.indkey))
            FROM pg_class t JOIN pg_index x ON x.indrelid = t.oid AND x.indisunique JOIN pg_class i ON i.oid = x.indexrelid
            JOIN LATERAL (SELECT CASE WHEN t.relname = 'indicator' THEN 'id' ELSE 'indicator' END AS name) by ON EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = by.name)
            WHERE t.relnamespace IN {Ours}
            """);
        Assert.Contains("observation|observation_pkey|True", keys);
        Assert.All(keys, key => Assert.EndsWith("|True", key, StringComparison.Ordinal));
        // What is distributed together is joined where it lies only if the columns are of one type.
        Assert.Equal(["int4"], Ask($"SELECT DISTINCT y.typname FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid AND t.relkind = 'r' JOIN pg_type y ON y.oid = a.atttypid WHERE t.relnamespace IN {Ours} AND (a.attname = 'indicator' OR t.relname = 'indicator' AND a.attname = 'id')"));
    }

    [Fact]
    public void No_table_refers_to_another_every_table_has_a_key_and_no_schema_leans_on_another()
    {
        Assert.Empty(Ask($"SELECT conname FROM pg_constraint WHERE connamespace IN {Ours} AND contype = 'f'"));
        Assert.Empty(Ask($"SELECT relname FROM pg_class t WHERE relnamespace IN {Ours} AND relkind = 'r' AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = t.oid AND contype = 'p')"));
        Assert.Empty(Ask($"SELECT relname FROM pg_class WHERE relnamespace IN {Ours} AND relkind NOT IN ('r', 'i', 't')"));
        Assert.Equal(Ask("SELECT relname FROM pg_class WHERE relnamespace = 'evidence'::regnamespace ORDER BY 1"), Ask("SELECT relname FROM pg_class WHERE relnamespace = 'e_own'::regnamespace ORDER BY 1"));
    }

    [Fact]
    public void The_documents_statements_name_every_table_and_say_by_what_it_is_distributed()
    {
        var said = File.ReadAllText(Repository.Path("docs", "postgresql.md"));
        foreach (var table in Ask("SELECT t.relname || '|' || coalesce((SELECT a.attname FROM pg_attribute a WHERE a.attrelid = t.oid AND (a.attname = 'indicator' OR t.relname = 'indicator' AND a.attname = 'id')), '') FROM pg_class t WHERE relnamespace = 'evidence'::regnamespace AND relkind = 'r'").Select(row => row.Split('|')))
            Assert.Contains(table[1].Length > 0 ? $"SELECT create_distributed_table('evidence.{table[0]}', '{table[1]}'" : $"SELECT create_reference_table('evidence.{table[0]}')", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_is_found_by_an_index()
    {
        var plan = string.Join('\n', Ask("SET enable_seqscan = off; EXPLAIN WITH observation AS NOT MATERIALIZED (SELECT * FROM evidence.observation WHERE release = 'r1') SELECT * FROM observation WHERE indicator IN (90366) AND area IN (1) ORDER BY indicator, sex, age, category, area, period"));
        Assert.Contains("observation_by_area", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_that_was_copied_and_not_listed_does_not_exist_and_makes_room_for_the_next()
    {
        _holding.Import(Row.England, new Row { Value = "76" }, new Row { Sex = "Female" });
        var listed = "{\"indicators\": {\"90366\": \"r1\"}, \"releases\": [\"r1\"]}";
        _holding.Database.Execute($"UPDATE evidence.served SET version = version + 1, content = '{listed}'");
        Assert.Equal(75.9, _holding.Observations(new Row()).Single().Value);
        Assert.Null(_holding.Folder.Find("r2"));
        Assert.Equal("r2", _holding.Import(Row.England, new Row { Value = "77" }).Release!.Id);
        Assert.Equal(77, _holding.Observations(new Row()).Single().Value);
        Assert.Equal(["r1|2", "r2|2"], Ask("SELECT release, count(*) FROM evidence.observation GROUP BY 1 ORDER BY 1"));
    }

    [Fact]
    public void One_writer_a_layer_holds_all_servers_that_use_the_database()
    {
        var elsewhere = new Endeavour.Indicators.Keeping.EvidenceFolders(_holding.Path("other server"), id => _holding.Path(id), _holding.Database.Setting);
        using (_holding.Folder.Hold())
        {
            Assert.True(elsewhere.Server.IsBusy);
            Assert.Equal("busy", Assert.Single(new Import(elsewhere.Server, TimeProvider.System).Run([_holding.Write(Vintage.Of2022.File(new Row { Value = "78" }))], cancel: TestContext.Current.CancellationToken).Problems).Code);
            Assert.False(elsewhere.Of("own").IsBusy);
        }
        Assert.False(elsewhere.Server.IsBusy);
    }

    [Fact]
    public async Task What_another_server_publishes_is_seen_within_a_fifth_of_a_second_and_what_this_one_does_at_once()
    {
        using var store = new EvidenceStore(_holding.Folder);
        var before = store.Version;
        _holding.Database.Execute("UPDATE evidence.served SET version = version + 1");
        await Task.Delay(250, TestContext.Current.CancellationToken);
        var after = store.Version;
        Assert.NotEqual(before, after);
        _holding.Import(Row.England, new Row { Value = "79" });
        Assert.NotEqual(after, store.Version);
    }
}
