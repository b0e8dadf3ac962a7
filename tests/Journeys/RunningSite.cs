using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Releases;
using Endeavour.Platform;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;
using Endeavour.Web;
using Endeavour.Web.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Endeavour.Tests.Journeys.RunningSite))]

namespace Endeavour.Tests.Journeys;

/// <summary>
/// The site on a real port with the four examples: illustrative figures, and for a second site the real outcomes file; and a real browser to visit it.
/// </summary>
public sealed class RunningSite : IAsyncLifetime
{
    static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>At a port that is free. Only what is wrong is logged: a line a request would bury what the tests say.</summary>
    public static readonly string[] Silent = ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"];

    readonly TemporaryFolder _illustrative = new(), _real = new();
    WebApplication? _first, _second;
    IPlaywright? _playwright;

    /// <summary>The address of the site whose figures are illustrative.</summary>
    public string Illustrative { get; private set; } = "";

    /// <summary>The address of the site with real figures for eleven indicators.</summary>
    public string Real { get; private set; } = "";

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Places(_illustrative);
        (_first, Illustrative) = await Start(_illustrative.Root, Repository.Path("examples"));
        var outcomes = Shared.Path("data", "fingertips", "public-health-outcomes-utla.csv");
        (_second, Real) = await Start(_real.Root, Repository.Path("examples"), outcomes);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("ENDEAVOUR_CHROMIUM") ?? "/usr/bin/chromium", Args = Quiet });
    }

    /// <summary>Real places, so that pages about wards and deprivation have something to show: all of the lists, and boundaries of two councils.</summary>
    static void Places(TemporaryFolder folder)
    {
        string[] files =
        [
            "lookups/lsoa21_ward24_ltla24_england.csv", "lookups/ltla23_utla23.csv", "lookups/ltla24_region24.csv", "deprivation/iod2025_lsoa21_scores_ranks_deciles.csv",
            "boundaries/small_area/ward_E06000002_Middlesbrough.geojson", "boundaries/small_area/lsoa_E06000017_Rutland.geojson", "boundaries/derived_utla23_england.geojson",
        ];
        var places = new ImportPlaces(new PlaceFolder(new DataFolder(folder.Root).Evidence), TimeProvider.System).Run([.. files.Select(path => Shared.Path(["data", .. path.Split('/')]))], "a test");
        Assert.False(places.IsRefused, string.Join('\n', places.Problems.Select(problem => problem.Message)));
    }

    /// <param name="examples">All of them, or one partnership's folder.</param>
    public static async Task<(WebApplication Site, string Address)> Start(string folder, string examples, params string[] figures)
    {
        var data = new DataFolder(folder);
        var imported = await new ImportStrategyFiles(Stores.From(data, "", TimeProvider.System), TimeProvider.System).Import([examples]);
        Assert.True(imported.Ok, string.Join('\n', imported.Problems));
        Assert.NotNull(new Demonstrate(new EvidenceFolder(data.Evidence), TimeProvider.System).Run(Repository.Path("examples", "illustrative.yaml")).Release);
        if (figures.Length > 0) Assert.NotNull(new Import(new EvidenceFolder(data.Evidence), TimeProvider.System).Run(figures).Release);
        var site = WebHost.Build([.. Silent, "--Limits:Downloads=0"], data, database: "");
        await site.StartAsync();
        return (site, site.Urls.Single());
    }

    /// <summary>A fresh visitor: a desk is 1280 pixels wide, a phone 375.</summary>
    public async Task<IPage> Visit(string address, int width = 1280, bool script = true)
    {
        var context = await Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script });
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}.");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var site in new[] { _first, _second })
            if (site is not null) await site.DisposeAsync();
        _illustrative.Dispose();
        _real.Dispose();
    }
}
