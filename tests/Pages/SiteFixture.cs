using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Endeavour.Indicators.Keeping;
using Endeavour.Platform;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Partnerships;
using Endeavour.Tests.TestKit;
using Endeavour.Web.Database;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Endeavour.Tests.Pages;

/// <summary>The site on a data folder of its own: one for a test class, by <c>IClassFixture&lt;SiteFixture&gt;</c>.</summary>
public class SiteFixture : WebApplicationFactory<SqliteDb>
{
    readonly TemporaryFolder _folder = new();

    /// <summary>Where this class's records are kept.</summary>
    public TestDatabase Database { get; } = TestDatabase.New();

    /// <summary>The same records, as another process would open them.</summary>
    public PartnershipRecords Elsewhere => Stores.From(Data, Database.Setting, TimeProvider.System);

    /// <summary>The same figures, as another process would read them.</summary>
    public EvidenceFolders KeptFigures => Stores.Figures(Data, Database.Setting);

    public DataFolder Data => new(_folder.Root);

    public PartnershipRecords Records => Services.GetRequiredService<PartnershipRecords>();

    /// <summary>Asks for a page as a visitor would, and reads it; it must answer with <paramref name="status"/>.</summary>
    public async Task<IHtmlDocument> PageAsync(string address, int status = 200)
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Rutland's record, as an importer would make it; none of its strategy.</summary>
    public static Partnership Rutland() => new()
    {
        Id = "rutland",
        Name = "Rutland Health and Wellbeing Board",
        Organisation = "Rutland County Council",
        Kind = "health-and-wellbeing-board",
        Colour = "#00594f",
        Areas = { new CoveredArea("E06000017", "Rutland") },
    };

    /// <summary>What is in the data folder before the site starts.</summary>
    protected virtual void Fill(PartnershipRecords records)
    {
        Create(records, Rutland());
    }

    /// <summary>Makes a record as an import would.</summary>
    public static void Create(PartnershipRecords records, Partnership partnership) =>
        records.CreateAsync(partnership, new Because("PartnershipCreated", "For the tests", Who.CommandLine, "test", TimeProvider.System.GetUtcNow())).GetAwaiter().GetResult().Dispose();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Fill(Elsewhere);
        builder.UseSetting("data", _folder.Root);
        builder.UseSetting("database", Database.Setting);
        builder.UseSetting("Limits:Downloads", "0");
        builder.UseEnvironment("Production");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Endeavour", LogLevel.Warning));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_folder.Root)) return;
        SqliteConnection.ClearAllPools();
        Database.Dispose();
        _folder.Dispose();
    }
}

/// <summary>Short words for what a test looks for on a page.</summary>
public static class Reading
{
    /// <summary>The text that a reader sees there, with its spaces made single.</summary>
    public static string Says(this IParentNode page, string selector) =>
        string.Join(' ', (page.QuerySelector(selector)?.TextContent ?? throw new InvalidOperationException($"Nothing matches {selector}."))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
