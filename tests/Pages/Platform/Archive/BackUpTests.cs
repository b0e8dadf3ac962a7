using System.IO.Compression;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Tests.TestKit;
using Endeavour.Web.Archive;
using Endeavour.Web.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Platform.Archive;

/// <summary>A whole server from its backup, also from one that was made while people wrote, on the same kind of database as the backup's and on SQLite.</summary>
public sealed class BackUpTests(NastyFixture site) : IClassFixture<NastyFixture>, IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TestDatabase _database = TestDatabase.New();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    DataFolder OtherData => new(_folder.Path("other"));

    EvidenceFolders OtherFigures => Stores.Figures(OtherData, "");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _database.Dispose();
        _folder.Dispose();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_server_comes_back_whole_and_only_where_there_is_nothing(bool onSqlite)
    {
        var setting = onSqlite ? "" : _database.Setting;
        var made = await BackUp(site.Elsewhere, site.Data, site.Database.Setting, "all.zip");
        await new Restore(OtherData, setting, TimeProvider.System).Run(_folder.Path("all.zip"), Cancel);
        var back = Stores.From(OtherData, setting, TimeProvider.System);
        var again = await BackUp(back, OtherData, setting, "again.zip");
        Assert.Equal(made.Partnerships.Select(each => (each.Id, each.Name, each.State, each.Hash)), again.Partnerships.Select(each => (each.Id, each.Name, each.State, each.Hash)));
        // A release that was written out of PostgreSQL is a file of the same tables, not of the same bytes.
        Assert.Equal(Files(made, "evidence/").Where(SameBytes), Files(again, "evidence/").Where(SameBytes));
        Assert.Equal(Tables("all.zip"), Tables("again.zip"));
        Assert.Equal(Files(made, "files/"), Files(again, "files/"));
        Assert.Contains(made.Files, file => file.Path == "keys/key-1.xml");
        if (site.Database.Setting.Length == 0 && onSqlite) Assert.Equal(made.Directory!.Hash, again.Directory!.Hash);
        Assert.Equal(["south-tees"], back.Store.List().Where(each => each.Closed).Select(each => each.Id));
        await using (var directory = back.OpenDirectory())
        {
            Assert.Equal(NastyFixture.Password, (await directory.Set<Account>().SingleAsync(Cancel)).PasswordHash);
            Assert.True((await Chain.Verify(directory, Cancel)).Holds);
        }
        using (var evidence = new EvidenceStore(Stores.Figures(OtherData, setting).Server)) Assert.NotEmpty(evidence.Served.Indicators);
        // What was counted by the database goes on: a new change finds its place.
        await using (var db = back.Open(NastyFixture.Nasty)) await Rename(db, "Restored");
        await using (var db = back.Open(NastyFixture.Nasty)) Assert.True((await Chain.Verify(db, Cancel)).Holds);
        Assert.Contains("not empty", (await Assert.ThrowsAsync<Refusal>(() => new Restore(OtherData, setting, TimeProvider.System).Run(_folder.Path("all.zip"), Cancel))).Message, StringComparison.Ordinal);
        if (!onSqlite && setting.Length > 0)
            Assert.Contains("database is not empty", (await Assert.ThrowsAsync<Refusal>(() => new Restore(new(_folder.Path("third")), setting, TimeProvider.System).Run(_folder.Path("all.zip"), Cancel))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_made_while_people_write_is_one_moment_of_each_record()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var writing = Enumerable.Range(0, 2).Select(number => Task.Run(async () =>
        {
            for (var count = 0; !stop.IsCancellationRequested; count++)
            {
                await using var db = site.Elsewhere.Open("rutland");
                db.Note(new Snapshot("Thing", $"{number}.{count}", null, null));
                await db.SaveAsync(NastyFixture.Because("ThingSeen", "Writing on"), Cancel);
            }
        }, Cancel)).ToList();
        var lengths = new List<long>();
        try
        {
            for (var round = 0; round < 3; round++)
            {
                var data = new DataFolder(_folder.Path($"round-{round}"));
                await BackUp(site.Elsewhere, site.Data, site.Database.Setting, $"{round}.zip");
                await new Restore(data, "", TimeProvider.System).Run(_folder.Path($"{round}.zip"), Cancel);
                await using var db = Stores.Sqlite(data).Open("rutland");
                var chain = await Chain.Verify(db, Cancel);
                Assert.True(chain.Holds, string.Join('\n', chain.Problems.Select(problem => problem.Says)));
                lengths.Add(chain.Length);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(writing);
        }
        Assert.True(lengths[0] < lengths[1] && lengths[1] < lengths[2], string.Join(", ", lengths));
    }

    [Fact]
    public async Task One_kind_of_archive_is_not_taken_for_the_other()
    {
        await BackUp(site.Elsewhere, site.Data, site.Database.Setting, "server.zip");
        var rutlands = await site.Rutlands();
        Assert.Contains("endeavour import", (await Assert.ThrowsAsync<Refusal>(() => new Restore(OtherData, "", TimeProvider.System).Run(rutlands, Cancel))).Message, StringComparison.Ordinal);
        var import = new ImportPartnership(Stores.Sqlite(OtherData), Stores.Files(OtherData, TimeProvider.System), OtherFigures, TimeProvider.System);
        Assert.Contains("endeavour restore", (await Assert.ThrowsAsync<Refusal>(() => import.Run(_folder.Path("server.zip"), Cancel))).Message, StringComparison.Ordinal);
    }

    async Task<Manifest> BackUp(PartnershipRecords records, DataFolder data, string setting, string name) =>
        await new BackUp(records, Stores.Files(data, TimeProvider.System), data, Stores.Figures(data, setting), TimeProvider.System).Run(_folder.Path(name), Cancel);

    static IEnumerable<(string, string)> Files(Manifest manifest, string under) =>
        manifest.Files.Where(file => file.Path.StartsWith(under, StringComparison.Ordinal)).Select(file => (file.Path, file.Sha256)).Order();

    static bool SameBytes((string Path, string Sha256) file) => !file.Path.EndsWith(".duckdb", StringComparison.Ordinal);

    /// <summary>Every row of every table of every release in a backup, in its order.</summary>
    List<string> Tables(string name)
    {
        using var zip = ZipFile.OpenRead(_folder.Path(name));
        var all = new List<string>();
        foreach (var entry in zip.Entries.Where(entry => !SameBytes((entry.FullName, ""))).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var taken = new TemporaryFolder();
            entry.ExtractToFile(taken.Path("one.duckdb"));
            all.AddRange(DuckDbRows.Of(taken.Path("one.duckdb")).Select(row => $"{entry.FullName}: {row}"));
        }
        return all;
    }

    static async Task Rename(AppDb db, string name)
    {
        (await db.Partnerships.SingleAsync(Cancel)).Name = name;
        await db.SaveAsync(NastyFixture.Because("PartnershipRenamed", "After the restore"), Cancel);
    }
}
