using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Tests.Pages.Evidence.Desk;
using Endeavour.Tests.TestKit;
using Endeavour.Web.Archive;
using Endeavour.Web.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Platform.Archive;

/// <summary>From files to a server and back, the same at each stop.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class MoveTests(NastyFixture site) : IClassFixture<NastyFixture>, IDisposable
{
    readonly TemporaryFolder _folder = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    IRecordStore Files => Stores.Sqlite(new(_folder.Root));

    IRecordStore Schemas => Stores.Postgres(site.Database.Setting);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    public static TheoryData<string> Partnerships => [.. NastyFixture.Partnerships.Where(id => id != "south-tees")];

    [Theory, MemberData(nameof(Partnerships))]
    public async Task A_partnership_goes_to_files_to_the_server_and_to_files_again_and_stays_the_same(string id)
    {
        Assert.SkipUnless(site.Database.IsPostgres, "This run is on SQLite.");
        var hashes = new List<string> { await Move(id, Schemas, Files), await Move(id, Files, Schemas), await Move(id, Schemas, Files), await Move(id, Files, Schemas) };
        Assert.Single(hashes.Distinct());
        Assert.Contains(Schemas.List(), each => each.Id == id && !each.Closed);
        Assert.Contains(Files.List(), each => each.Id == id && each.Closed);
        await using var db = Schemas.Open(id);
        Assert.True((await Chain.Verify(db, Cancel)).Holds);
        await using var directory = Schemas.OpenDirectory();
        Assert.True((await Chain.Verify(directory, Cancel)).Holds);
    }

    [Fact]
    public async Task A_move_that_breaks_off_leaves_the_source_serving_and_the_target_without_it()
    {
        Assert.SkipUnless(site.Database.IsPostgres, "This run is on SQLite.");
        var id = "broken-off";
        SiteFixture.Create(site.Elsewhere, new Partnership { Id = id, Name = "Broken off", Organisation = "O", Kind = "other", Colour = "#5b2c83" });
        foreach (var when in new[] { "filling", "registering" })
        {
            await Assert.ThrowsAsync<IOException>(() => Move(id, Schemas, new Dying(Files, when)));
            Assert.Contains(Schemas.List(), each => each.Id == id && !each.Closed);
        }
        await Move(id, Schemas, Files);
        await Assert.ThrowsAsync<IOException>(() => Move(id, Files, new Dying(Schemas, "filling")));
        Assert.Contains(Files.List(), each => each.Id == id && !each.Closed);
        Assert.DoesNotContain(Schemas.List(), each => each.Id == id);
        await Move(id, Files, Schemas);
    }

    [Fact]
    public async Task Another_record_of_the_same_id_is_not_replaced()
    {
        Assert.SkipUnless(site.Database.IsPostgres, "This run is on SQLite.");
        (await new PartnershipRecords(Files, TimeProvider.System).CreateAsync(SiteFixture.Rutland(), NastyFixture.Because("PartnershipCreated", "Another"), Cancel)).Dispose();
        Assert.Contains("already a record", (await Assert.ThrowsAsync<Refusal>(() => Move("rutland", Schemas, Files))).Message, StringComparison.Ordinal);
        Assert.Contains(Schemas.List(), each => each.Id == "rutland" && !each.Closed);
    }

    [Fact]
    public async Task What_is_written_while_a_record_moves_is_not_lost()
    {
        Assert.SkipUnless(site.Database.IsPostgres, "This run is on SQLite.");
        var id = "written-to";
        SiteFixture.Create(site.Elsewhere, new Partnership { Id = id, Name = "Written to", Organisation = "O", Kind = "other", Colour = "#5b2c83" });
        var late = Task.Run(async () =>
        {
            while (Schemas.List().Any(each => each.Id == id && !each.Closed)) await Task.Delay(20, Cancel);
            await using var db = Schemas.Open(id);
            (await db.Partnerships.SingleAsync(Cancel)).About = "A request that had begun before";
            await db.SaveAsync(NastyFixture.Because("PartnershipChanged", "Late"), Cancel);
        }, Cancel);
        Assert.Contains("was written to while it was moved", (await Assert.ThrowsAsync<Refusal>(() => Move(id, Schemas, Files))).Message, StringComparison.Ordinal);
        await late;
        Assert.Contains(Schemas.List(), each => each.Id == id && !each.Closed);
        Assert.DoesNotContain(Files.List(), each => each.Id == id);
    }

    [Fact]
    public async Task The_figures_that_a_partnership_keeps_for_itself_go_with_it_and_read_the_same()
    {
        Assert.SkipUnless(site.Database.IsPostgres, "This run is on SQLite.");
        var id = "with-figures";
        SiteFixture.Create(site.Elsewhere, new Partnership { Id = id, Name = "With figures", Organisation = "O", Kind = "other", Colour = "#5b2c83" });
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Root, "sources")).FullName, "figures.csv");
        await File.WriteAllTextAsync(file, DeskFixture.Csv(1_000_001, ("2019", 30), ("2020", 31)), Cancel);
        Assert.NotNull(new Import(In(Schemas).Figures.Of(id), TimeProvider.System).Run([file], null, cancel: Cancel).Release);
        var before = Read(Schemas);
        Assert.Equal((2, 31.0), (before.Count, before[^1]));
        await Move(id, Schemas, Files);
        Assert.Equal(before, Read(Files));
        await Move(id, Files, Schemas);
        Assert.Equal(before, Read(Schemas));

        List<double?> Read(IRecordStore store)
        {
            using var figures = new EvidenceStore(In(store).Figures.Of(id));
            return [.. figures.Read(["E06000017"], [1_000_001])[1_000_001]!.Whole("E06000017", "Persons", "All ages")!.Observations.Select(each => each.Value)];
        }
    }

    /// <summary>Both kinds in one data folder, as the command has them.</summary>
    Place In(IRecordStore store) => new(store, Stores.Figures(new(_folder.Root), store.Kind == "postgresql" ? site.Database.Setting : ""));

    async Task<string> Move(string id, IRecordStore from, IRecordStore to) =>
        await new MovePartnership(In(from), In(to), site.Files, new(_folder.Root), TimeProvider.System).Run(id, Cancel);

    /// <summary>A store whose disk is full at some moment.</summary>
    sealed class Dying(IRecordStore store, string when) : IRecordStore
    {
        public string Kind => store.Kind;
        public AppDb Open(string id) => store.Open(id);
        public DirectoryDb OpenDirectory() => store.OpenDirectory();
        public IReadOnlyList<KeptRecord> List() => store.List();
        public void UpgradeAll() => store.UpgradeAll();
        public Task RemoveAsync(string id, Because because, CancellationToken cancellation) => store.RemoveAsync(id, because, cancellation);
        public Task RestoreAsync(Action<DirectoryDb> directory, IReadOnlyDictionary<string, Action<AppDb>> records, Because because, CancellationToken cancellation) => store.RestoreAsync(directory, records, because, cancellation);

        public Task BuildAsync(string id, Func<AppDb, Task> fill, Because because, DirectoryDb? directory, CancellationToken cancellation) => store.BuildAsync(id, async db =>
        {
            if (when == "registering") await fill(db);
            throw new IOException("The disk is full.");
        }, because, directory, cancellation);
    }
}
