using Endeavour.Platform.Changes;
using Endeavour.Web.Database;
using Npgsql;

namespace Endeavour.Tests.Pages.Platform.Partnerships;

/// <summary>A partnership's schema stands alone, as its owner may take it away and as Citus's schema-based sharding asks. Read from PostgreSQL's catalogue.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class SchemaTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    const string Ours = "(SELECT oid, nspname FROM pg_namespace WHERE nspname IN ('p_rutland', 'p_newport_and_district', 'directory'))";

    /// <summary>All that is in a schema of ours: tables, indexes, sequences, views, types, functions, constraints, defaults, rules, triggers.</summary>
    const string Things = $"""
        SELECT 'pg_class'::regclass AS catalogue, each.oid, space.nspname, each.relname::text AS name FROM pg_class each JOIN {Ours} space ON space.oid = relnamespace
        UNION ALL SELECT 'pg_type'::regclass, each.oid, space.nspname, typname FROM pg_type each JOIN {Ours} space ON space.oid = typnamespace
        UNION ALL SELECT 'pg_proc'::regclass, each.oid, space.nspname, proname FROM pg_proc each JOIN {Ours} space ON space.oid = pronamespace
        UNION ALL SELECT 'pg_constraint'::regclass, each.oid, space.nspname, conname FROM pg_constraint each JOIN {Ours} space ON space.oid = connamespace
        UNION ALL SELECT 'pg_attrdef'::regclass, each.oid, space.nspname, of.relname FROM pg_attrdef each JOIN pg_class of ON of.oid = adrelid JOIN {Ours} space ON space.oid = relnamespace
        UNION ALL SELECT 'pg_rewrite'::regclass, each.oid, space.nspname, of.relname FROM pg_rewrite each JOIN pg_class of ON of.oid = ev_class JOIN {Ours} space ON space.oid = relnamespace
        UNION ALL SELECT 'pg_trigger'::regclass, each.oid, space.nspname, tgname FROM pg_trigger each JOIN pg_class of ON of.oid = tgrelid JOIN {Ours} space ON space.oid = relnamespace
        """;

    [Fact]
    public async Task Nothing_in_a_schema_refers_to_another()
    {
        await Prepare();
        var across = await Ask($"""
            WITH things AS ({Things})
            SELECT one.nspname || '.' || one.name || ' refers to ' || other.nspname || '.' || other.name
            FROM pg_depend JOIN things one ON one.catalogue = classid AND one.oid = objid JOIN things other ON other.catalogue = refclassid AND other.oid = refobjid
            WHERE one.nspname <> other.nspname
            """);
        Assert.Empty(across);
        // Nor to anything that is neither there nor PostgreSQL's own: an extension, a table in public.
        Assert.Empty(await Ask("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"));
        Assert.Equal(["plpgsql"], await Ask("SELECT extname FROM pg_extension"));
    }

    [Fact]
    public async Task A_schema_holds_tables_with_keys_and_no_views_triggers_or_functions()
    {
        await Prepare();
        Assert.NotEmpty(await Ask("SELECT relname FROM pg_class WHERE relnamespace = 'p_rutland'::regnamespace AND relkind = 'r'"));
        Assert.Empty(await Ask($"""
            SELECT relname FROM pg_class each JOIN {Ours} space ON space.oid = relnamespace
            WHERE relkind = 'r' AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = each.oid AND contype = 'p')
            """));
        Assert.Empty(await Ask($"SELECT relname FROM pg_class JOIN {Ours} space ON space.oid = relnamespace WHERE relkind NOT IN ('r', 'i', 'S', 't')"));
        Assert.Empty(await Ask($"SELECT tgname FROM pg_trigger JOIN pg_class of ON of.oid = tgrelid JOIN {Ours} space ON space.oid = relnamespace WHERE NOT tgisinternal"));
        Assert.Empty(await Ask($"SELECT proname FROM pg_proc JOIN {Ours} space ON space.oid = pronamespace"));
    }

    [Fact]
    public async Task Two_partnerships_have_the_same_tables()
    {
        await Prepare();
        const string Columns = "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns WHERE table_schema = '{0}' ORDER BY 1";
        Assert.Equal(await Ask(Columns.Replace("{0}", "p_rutland", StringComparison.Ordinal)), await Ask(Columns.Replace("{0}", "p_newport_and_district", StringComparison.Ordinal)));
    }

    async Task Prepare()
    {
        Assert.SkipUnless(site.Database.IsPostgres, "This run is on SQLite.");
        if (site.Records.Find("newport-and-district") is null)
            SiteFixture.Create(site.Records, new() { Id = "newport-and-district", Name = "Newport", Organisation = "Newport", Kind = "place-partnership", Colour = "#5b2c83" });
        await using var db = site.Records.Open("rutland");
        Assert.True((await Chain.Verify(db, TestContext.Current.CancellationToken)).Holds);
    }

    async Task<List<string>> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(site.Database.Setting);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(reader.GetString(0));
        return rows;
    }
}
