using System.Text;
using Endeavour.Accounts;
using Endeavour.Accounts.Organisations;
using Endeavour.Accounts.Posts;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Evidence;
using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Kinds;
using Endeavour.Platform.Files.Records;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;
using Endeavour.Web.Archive;
using Endeavour.Web.Database;
using Microsoft.AspNetCore.Hosting;

namespace Endeavour.Tests.Pages.Platform.Archive;

/// <summary>The four examples, and a partnership with all that a text, a number and a list can hold; an account with secrets; a file; a closed record.</summary>
public sealed class NastyFixture : SiteFixture
{
    /// <summary>Nothing is written by itself while a record moves.</summary>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Jobs:Run", "false");
    }

    public const string Nasty = "nasty-data";
    public const string Password = "not-really-a-hash-of-anything";
    public static readonly string[] Partnerships = ["leicestershire", "mid-and-south-essex", Nasty, "rutland", "south-tees"];

    /// <summary>What spreadsheets, quoting, JSON, line ends and sorting stumble over.</summary>
    public static readonly string[] Texts =
        ["", " ", "=SUM(A1:A9)", "a,b;\"c\"\r\nd\te\\f", "Llanfairpwllgwyngyll ŵŷâ", "👩🏽‍⚕️ e\u0301 \u202eright to left", "\u2028\u2029\u0085\u00a0\u001f", "'); DROP TABLE x; --", "{\"a\": null}", new string('ž', 200_000)];

    public NastyFixture() => _ = Services;

    public IFileStore Files => Stores.Files(Data, TimeProvider.System);

    readonly TemporaryFolder _archives = new();
    Task<string>? _rutland;

    /// <summary>Rutland's archive, written once.</summary>
    public Task<string> Rutlands() => _rutland ??= Write();

    async Task<string> Write()
    {
        await new ExportPartnership(Elsewhere, Files, KeptFigures, TimeProvider.System).Run("rutland", _archives.Path("rutland.zip"));
        return _archives.Path("rutland.zip");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_archives.Root)) _archives.Dispose();
    }

    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        Assert.NotNull(new Demonstrate(KeptFigures.Server, TimeProvider.System).Run(Repository.Path("examples", "illustrative.yaml")).Release);
        FillNasty(records).GetAwaiter().GetResult();
        records.UpgradeAll();
        records.CloseAsync("south-tees", Because("PartnershipClosed", "To be found closed again")).GetAwaiter().GetResult();
        using var directory = records.OpenDirectory();
        directory.Add(new Account { Id = NewKey(), UserName = "someone", PasswordHash = Password, Name = "Someone", CreatedAt = TimeProvider.System.GetUtcNow() });
        directory.SaveAsync(Because("AccountMade", "For the tests")).GetAwaiter().GetResult();
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Data.Keys).FullName, "key-1.xml"), "<key/>");
    }

    async Task FillNasty(PartnershipRecords records)
    {
        await using var db = await records.CreateAsync(new() { Id = Nasty, Name = "Nasty & <Sons> ŵ", Organisation = "", Kind = "other", Colour = "#5b2c83", Areas = { new("E06000017", "Rutland\n\"\"") } }, Because("PartnershipCreated", Texts[5]));
        foreach (var (order, text) in Texts.Index())
            db.Add(new Outcome
            {
                Id = NewKey(), Slug = $"{order}-{text[..Math.Min(text.Length, 20)]}", Title = text, Note = order % 2 == 0 ? text : null, Order = -order * int.MaxValue / 10, HigherIs = order % 3 == 0 ? HigherIs.Worse : null,
                Baselines = [new(-0.1 * order, "2019", text), new(1e-7, "\u0001", null), new(0.1 + 0.2, "", "E06000017"), new(1.7e300, "big", ""), new(-5e-324, "small", ""), new(12345678901234567, "whole", "")],
            });
        db.Add(new Submission { Key = Guid.Empty, Said = Texts[6], At = DateTimeOffset.MaxValue, Location = "/" });
        db.Add(new Submission { Key = Guid.Parse("ffffffff-ffff-ffff-ffff-ffffffffffff"), Said = "last", At = DateTimeOffset.MinValue, Location = "" });
        var organisation = new Organisation { Id = NewKey(), Name = Texts[4], Kind = OrganisationKind.Council, From = DateOnly.MinValue };
        db.Add(organisation);
        db.Add(new Post { Id = NewKey(), Title = Texts[3], OrganisationId = organisation.Id, From = DateOnly.MaxValue, Roles = [Role.Clerk, Role.Auditor] });
        db.Add(new Post { Id = NewKey(), Title = "No roles", OrganisationId = organisation.Id, From = new(2020, 2, 29), IsStatutory = true });
        var content = Encoding.UTF8.GetBytes("A paper of the board");
        var hash = await Files.Keep(new MemoryStream(content));
        db.Add(FileRecord.Of(new TakenFile("paper.csv", hash, content.Length, FileKind.Csv), Marking.Public, new Acting(TimeProvider.System)));
        await db.SaveAsync(Because("NastyThingsMade", Texts[3]));
    }

    public static Because Because(string what, string why) => new(what, why, new Who("Clerk"), "a test", TimeProvider.System.GetUtcNow());

    static Guid NewKey() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
