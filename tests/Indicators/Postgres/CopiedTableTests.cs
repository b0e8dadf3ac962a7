using DuckDB.NET.Data;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Postgres;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Postgres;

/// <summary>Releases go into PostgreSQL and out again and stay the same, whatever tables they hold.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class CopiedTableTests : IDisposable
{
    readonly Holding _holding = new();

    public CopiedTableTests() => Assert.SkipUnless(_holding.Database.IsPostgres, "This run is on files.");

    public void Dispose() => _holding.Dispose();

    EvidenceFolder InFiles => new(_holding.Folder.Root);

    [Fact]
    public void Releases_go_from_files_to_the_database_and_back_and_stay_the_same()
    {
        foreach (var value in new[] { "75.9", "76.1" }) Assert.NotNull(new Import(InFiles, TimeProvider.System).Run([_holding.Write(Vintage.Of2022.File(Row.England, new Row { Value = value, Note = "Ŵŷ \"quoted\"" }, new Row { Value = "", Lower95 = "", Upper95 = "" , Period = "2016 - 18" }))], cancel: TestContext.Current.CancellationToken).Release);
        var before = InFiles.ReadReleases().Select(release => DuckDbRows.Of(InFiles.Files(release.Id).Observations)).ToList();
        var listed = InFiles.ServedText();
        Assert.True(_holding.Folders.LeftInFiles);
        Assert.True(_holding.Folder.TakeOver(InFiles));
        Assert.False(_holding.Folders.LeftInFiles);
        Assert.Equal(76.1, _holding.Observations(new Row())[0].Value);
        foreach (var (at, release) in new[] { "r1", "r2" }.Index())
        {
            using var files = _holding.Folder.Files(release);
            Assert.Equal(before[at], DuckDbRows.Of(files.Observations));
        }
        Assert.Equal("r3", _holding.Import(Row.England, new Row { Value = "77" }).Release!.Id);
        InFiles.Clear();
        Assert.True(InFiles.TakeOver(_holding.Folder));
        Assert.Equal(before, InFiles.ReadReleases().Take(2).Select(release => DuckDbRows.Of(InFiles.Files(release.Id).Observations)));
        Assert.Equal(["r1", "r2", "r3"], InFiles.ReadServed().Releases);
        Assert.Equal("r3", InFiles.ReadServed().Indicators[90366]);
        Assert.NotEqual(listed, InFiles.ServedText());
        Assert.Equal(_holding.Folder.ReadProblems("r2"), InFiles.ReadProblems("r2"));
    }

    [Fact]
    public void Some_indicators_of_a_release_come_out_alone_with_all_its_words()
    {
        _holding.Import(Row.England, new Row(), new Row { Indicator = "41001", Name = "Suicide rate" });
        using var files = _holding.Folder.Files("r1", [41001]);
        Assert.Contains(DuckDbRows.Of(files.Observations), table => table.StartsWith("observation ", StringComparison.Ordinal) && table.Contains(": (1,", StringComparison.Ordinal));
        Assert.Contains(DuckDbRows.Of(files.Observations), table => table.StartsWith("area ", StringComparison.Ordinal) && table.Contains(": (2,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_or_column_that_a_later_version_adds_comes_along_with_every_type()
    {
        _holding.Import(Row.England, new Row());
        var building = Directory.CreateDirectory(_holding.Path("built")).FullName;
        var path = Path.Combine(building, "observations.duckdb");
        using (var connection = new DuckDBConnection($"Data Source={path}"))
        {
            connection.Open();
            foreach (var sql in new[]
            {
                "CREATE TABLE word (kind VARCHAR, id INTEGER, text VARCHAR, added BIGINT)", "INSERT INTO word VALUES ('sex', 1, 'a''b', 5000000000), ('sex', NULL, '', NULL)",
                "CREATE TABLE odd (indicator INTEGER, a TINYINT, b UTINYINT, c SMALLINT, d USMALLINT, e UINTEGER, f FLOAT, g DOUBLE, h DATE, i TIMESTAMP, j HUGEINT, k DECIMAL(9,2), l BOOLEAN, m INTEGER[], n UBIGINT)",
                "INSERT INTO odd VALUES (1, -128, 255, -32768, 65535, 4294967295, 1.5, 'NaN', '2024-02-29', '2024-02-29 12:34:56', 79228162514264337593543950335, -1.25, true, [1, 2], 9223372036854775808), (2, NULL, NULL, NULL, NULL, NULL, NULL, '-Infinity', NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
            })
            {
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                command.ExecuteNonQuery();
            }
        }
        var keeper = new PostgresReleases(_holding.Folder.Root, new(_holding.Database.Setting, EvidenceSchema.Server));
        var release = _holding.Folder.ReadRelease("r1") with { Id = "r2" };
        using (var held = keeper.Lock(patiently: true)!)
        {
            held.Stage(building, release, []);
            held.Publish(building, release, [], _holding.Folder.ReadServed() with { Releases = ["r1", "r2"] });
        }
        using var files = _holding.Folder.Files("r2");
        Assert.Equal(DuckDbRows.Of(path), DuckDbRows.Of(files.Observations));
        Assert.NotNull(_holding.Import(Row.England, new Row { Value = "76" }).Release);
    }

    [Theory]
    [InlineData("CREATE TABLE served (a INTEGER)")]
    [InlineData("CREATE TABLE \"x\"\"; DROP TABLE served; --\" (a INTEGER)")]
    [InlineData("CREATE TABLE fine (release INTEGER)")]
    public void Names_that_could_be_taken_for_something_else_are_refused(string table)
    {
        var path = _holding.Path("odd.duckdb");
        using var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = table;
        command.ExecuteNonQuery();
        Assert.Throws<InvalidDataException>(() => TableShape.Read(connection));
    }
}
