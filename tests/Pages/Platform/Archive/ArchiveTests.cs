using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Tests.TestKit;
using Endeavour.Web.Archive;
using Endeavour.Web.Database;
using Microsoft.Data.Sqlite;

namespace Endeavour.Tests.Pages.Platform.Archive;

/// <summary>A partnership leaves with all it has and comes back the same, or does not come at all and says why.</summary>
public sealed class ArchiveTests(NastyFixture site) : IClassFixture<NastyFixture>, IDisposable
{
    readonly TemporaryFolder _folder = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    PartnershipRecords Here => site.Elsewhere;

    DataFolder OtherData => new(_folder.Path("other"));

    EvidenceFolders OtherFigures => Stores.Figures(OtherData, "");

    IRecordStore Other => Stores.Sqlite(OtherData);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    public static TheoryData<string> Partnerships => [.. NastyFixture.Partnerships];

    [Theory, MemberData(nameof(Partnerships))]
    public async Task A_partnership_comes_in_elsewhere_as_it_left(string id)
    {
        var left = await Export(id, "left.zip");
        var came = await Import("left.zip");
        Assert.Equal(left.Partnerships[0].Hash, came.Partnerships[0].Hash);
        var again = await new ExportPartnership(new(Other, TimeProvider.System), Stores.Files(OtherData, TimeProvider.System), OtherFigures, TimeProvider.System).Run(id, _folder.Path("again.zip"), Cancel);
        Assert.Equal(left.Partnerships[0].Hash, again.Partnerships[0].Hash);
        Assert.Equal(Texts("left.zip", "tables/"), Texts("again.zip", "tables/"));
        Assert.Equal(Texts("left.zip", "csv/"), Texts("again.zip", "csv/"));
        Assert.Equal(Texts("left.zip", "files/"), Texts("again.zip", "files/"));
        await using var db = Other.Open(id);
        var chain = await Chain.Verify(db, Cancel);
        Assert.True(chain is { Holds: true, Length: > 0 });
    }

    [Fact]
    public async Task The_figures_that_a_partnership_keeps_for_itself_go_with_it_also_those_under_embargo()
    {
        using var figures = new TemporaryFolder();
        var file = figures.Write("own.csv", "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Time period,Value\n1000001,Calls for help,E06000017,Rutland,Persons,All ages,2024,12\n");
        var later = figures.Write("later.csv", "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Time period,Value\n1000001,Calls for help,E06000017,Rutland,Persons,All ages,2025,19\n");
        var own = site.KeptFigures.Of("rutland");
        Assert.NotNull(new Import(own, TimeProvider.System).Run([file], cancel: Cancel).Release);
        Assert.NotNull(new Import(own, TimeProvider.System).Run([later], terms: new("Analyst", new(2099, 1, 1), "Partners only", "The care trust"), cancel: Cancel).Release);
        await Export("rutland", "own.zip");
        await new ImportPartnership(Other, Stores.Files(OtherData, TimeProvider.System), OtherFigures, TimeProvider.System).Run(_folder.Path("own.zip"), Cancel);
        using var layers = new EvidenceLayers(OtherFigures, TimeProvider.System);
        Assert.Equal(12, layers.Of("rutland").Read(["E06000017"], [1_000_001])[1_000_001]!.Series[0].Latest.Value);
        Assert.Equal(19, layers.Preview("rutland").Read(["E06000017"], [1_000_001])[1_000_001]!.Series[0].Latest.Value);
        Assert.Equal(own.ReadReleases().Select(release => (release.Id, release.Permission, release.Provenance, release.Files[0].Sha256)), layers.FolderOf("rutland").ReadReleases().Select(release => (release.Id, release.Permission, release.Provenance, release.Files[0].Sha256)));
        Assert.Null(layers.Of("south-tees").Read(["E06000017"], [1_000_001])[1_000_001]);
        await new ExportPartnership(new(Other, TimeProvider.System), Stores.Files(OtherData, TimeProvider.System), OtherFigures, TimeProvider.System).Run("rutland", _folder.Path("own again.zip"), Cancel);
        Assert.Equal(Texts("own.zip", "evidence/"), Texts("own again.zip", "evidence/"));
        own.Clear();
        Directory.Delete(site.Data.EvidenceOf("rutland"), recursive: true);
    }

    [Theory]
    [InlineData("../../../directory")]
    [InlineData("p1/../../x")]
    [InlineData("p9")]
    public async Task Figures_in_an_archive_that_name_what_is_no_release_of_theirs_are_refused_and_nothing_comes_in(string name)
    {
        var own = Directory.CreateDirectory(site.Data.EvidenceOf("rutland")).FullName;
        await File.WriteAllTextAsync(Path.Combine(own, "served.json"), $$"""{ "indicators": { "1000001": "{{name}}" }, "releases": ["{{name}}"] }""", Cancel);
        // Whoever makes up an archive makes it up of files.
        await new ExportPartnership(Here, site.Files, Stores.Figures(site.Data, ""), TimeProvider.System).Run("rutland", _folder.Path("odd.zip"), Cancel);
        Directory.Delete(own, recursive: true);
        Assert.Contains("cannot be used", (await Assert.ThrowsAsync<Refusal>(() => Import("odd.zip"))).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Other.List(), each => each.Id == "rutland");
        Assert.False(Directory.Exists(OtherData.EvidenceOf("rutland")));
    }

    [Fact]
    public async Task An_archive_explains_itself_and_holds_rows_files_and_figures_and_no_passwords()
    {
        var manifest = await Export(NastyFixture.Nasty, "nasty.zip");
        var files = Texts("nasty.zip", "");
        Assert.Contains("Seconds since 1970", files["README.md"], StringComparison.Ordinal);
        Assert.Contains("A paper of the board", files.Where(file => file.Key.StartsWith("files/", StringComparison.Ordinal)).Select(file => file.Value));
        Assert.All(files.Values, text => Assert.DoesNotContain(NastyFixture.Password, text, StringComparison.Ordinal));
        Assert.Contains("\"Baselines\":[{\"Area\":\"\",\"Period\":\"2019\",\"Value\":0}", files["tables/Outcome.jsonl"], StringComparison.Ordinal);
        Assert.Contains("'=SUM(A1:A9)", files["csv/Outcome.csv"], StringComparison.Ordinal);
        var outcomes = manifest.Partnerships[0].Tables.Single(table => table.Name == "Outcome");
        Assert.Equal((NastyFixture.Texts.Length, "Id", "uuid"), ((int)outcomes.Rows, outcomes.Key[0], outcomes.Columns.Single(column => column.Name == "Id").Type));
        Assert.Empty(manifest.Missing);
        var lines = Texts("nasty.zip", "tables/").Select(file => $"{file.Key["tables/".Length..]} {Sha256(file.Value)}\n");
        Assert.Equal(manifest.Partnerships[0].Hash, Sha256(string.Concat(lines)));
        Assert.Equal("PAR1", Texts("nasty.zip", "parquet/").Values.Select(text => text[..4]).FirstOrDefault("PAR1"));
    }

    [Fact]
    public async Task The_figures_behind_a_partnerships_outcomes_leave_with_it()
    {
        File.Copy(await site.Rutlands(), _folder.Path("rutland.zip"));
        Assert.StartsWith("PAR1", Assert.Single(Texts("rutland.zip", "parquet/")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partnership_that_is_here_already_is_not_replaced_even_when_it_is_closed()
    {
        await Export("rutland", "rutland.zip");
        await Import("rutland.zip");
        Assert.Contains("already a record of \"rutland\"", (await Assert.ThrowsAsync<Refusal>(() => Import("rutland.zip"))).Message, StringComparison.Ordinal);
        Other.UpgradeAll();
        await new PartnershipRecords(Other, TimeProvider.System).CloseAsync("rutland", NastyFixture.Because("PartnershipClosed", "Closed"), cancellation: Cancel);
        Assert.Contains("closed record", (await Assert.ThrowsAsync<Refusal>(() => Import("rutland.zip"))).Message, StringComparison.Ordinal);
        Assert.Contains("is there already", (await Assert.ThrowsAsync<Refusal>(() => Export("rutland", "rutland.zip"))).Message, StringComparison.Ordinal);
        Assert.Contains("no partnership \"atlantis\"", (await Assert.ThrowsAsync<Refusal>(() => Export("atlantis", "atlantis.zip"))).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Path("atlantis.zip")) || File.Exists(_folder.Path("atlantis.zip.part")));
    }

    [Theory]
    [InlineData("changed", "tables/Partnership.jsonl was changed")]
    [InlineData("missing", "tables/Partnership.jsonl is missing")]
    [InlineData("added", "tables/Extra.jsonl is not in the manifest")]
    [InlineData("newer", "has format 2")]
    [InlineData("rehashed", "is not what the archive holds")]
    [InlineData("column", "written by a newer Endeavour")]
    [InlineData("broken", "manifest.json is damaged")]
    [InlineData("nothing", "it has no manifest.json")]
    [InlineData("short", "not a whole zip file")]
    [InlineData("text", "not a whole zip file")]
    public async Task What_was_done_to_an_archive_is_said_and_nothing_of_it_comes_in(string done, string said)
    {
        File.Copy(await site.Rutlands(), _folder.Path("rutland.zip"));
        Tamper(_folder.Path("rutland.zip"), done);
        Assert.Contains(said, (await Assert.ThrowsAsync<Refusal>(() => Import("rutland.zip"))).Message, StringComparison.Ordinal);
        Assert.Empty(Other.List());
        Assert.Empty(Directory.Exists(OtherData.Partnerships) ? Directory.EnumerateFiles(OtherData.Partnerships, "*.db") : []);
        Assert.Contains("whole", (await Assert.ThrowsAsync<Refusal>(() => new Restore(OtherData, "", TimeProvider.System).Run(_folder.Write("x.zip", "no zip"), Cancel))).Message, StringComparison.Ordinal);
    }

    static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    static void Tamper(string file, string done)
    {
        if (done == "text") File.WriteAllText(file, "This is no zip file.");
        if (done == "short") using (var stream = File.OpenWrite(file)) stream.SetLength(stream.Length / 2);
        if (done is "text" or "short") return;
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        switch (done)
        {
            case "changed": Replace(zip, "tables/Partnership.jsonl", text => text.Replace("Rutland", "Ruthland", StringComparison.Ordinal)); break;
            case "missing": zip.GetEntry("tables/Partnership.jsonl")!.Delete(); break;
            case "added": Replace(zip, "tables/Extra.jsonl", _ => "{}"); break;
            case "newer": Replace(zip, "manifest.json", text => text.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal)); break;
            case "rehashed": Replace(zip, "manifest.json", text => text.Replace("\"hash\": \"", "\"hash\": \"0", StringComparison.Ordinal)); break;
            case "column": Replace(zip, "manifest.json", text => text.Replace("\"name\": \"Colour\"", "\"name\": \"Hue\"", StringComparison.Ordinal)); break;
            case "broken": Replace(zip, "manifest.json", text => text[..^9]); break;
            case "nothing": zip.GetEntry("manifest.json")!.Delete(); break;
            default: throw new ArgumentException(done);
        }
    }

    static void Replace(ZipArchive zip, string name, Func<string, string> change)
    {
        var text = "";
        if (zip.GetEntry(name) is { } entry)
        {
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            entry.Delete();
        }
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(change(text));
    }

    Task<Manifest> Export(string id, string name) => new ExportPartnership(Here, site.Files, site.KeptFigures, TimeProvider.System).Run(id, _folder.Path(name), Cancel);

    Task<Manifest> Import(string name) => new ImportPartnership(Other, Stores.Files(OtherData, TimeProvider.System), OtherFigures, TimeProvider.System).Run(_folder.Path(name), Cancel);

    SortedDictionary<string, string> Texts(string name, string under)
    {
        using var zip = ZipFile.OpenRead(_folder.Path(name));
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith(under, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            texts[entry.FullName] = reader.ReadToEnd();
        }
        return texts;
    }
}
