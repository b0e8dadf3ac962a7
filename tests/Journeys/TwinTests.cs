using Endeavour.Publishing.Twin;
using Endeavour.Tests.TestKit;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys;

/// <summary>The site as files, opened from a folder as a reader would: every kind of page looks right and passes axe without a server.</summary>
public sealed class TwinTests(RunningSite running)
{
    /// <summary>One partnership's site has every kind of page; what a twin of several holds is tested without a browser.</summary>
    [Fact]
    public async Task Pages_opened_from_a_folder_are_styled_and_accessible()
    {
        using var folder = new TemporaryFolder();
        var (site, address) = await RunningSite.Start(folder.Path("data"), Repository.Path("examples", "rutland"));
        await using (site)
        {
            using var visitor = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
            var report = await new WriteTwin(visitor, TimeProvider.System).Run(folder.Path("site"), cancellation: TestContext.Current.CancellationToken);
            Assert.Empty(report.Problems);
            // So that nothing of it runs on beside the other tests.
            await site.StopAsync(TestContext.Current.CancellationToken);
        }
        await using var context = await running.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var missing = new List<string>();
        // What the page itself asks for; axe asks again for style sheets, by a way that a folder does not answer.
        page.RequestFailed += (_, request) => { if (request.ResourceType is not ("xhr" or "fetch")) missing.Add(request.Url); };
        foreach (var (number, file) in Kinds(folder.Path("site")).Index())
        {
            await page.SetViewportSizeAsync(number % 2 == 0 ? 1280 : 375, 900);
            await page.GotoAsync("file://" + file);
            Assert.Empty(missing);
            await Look(page, file);
        }
    }

    static async Task Look(IPage page, string file)
    {
        Assert.Equal("Inter", (await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).Split(',')[0].Trim('"', ' '));
        var faults = await page.Faults();
        Assert.True(faults.Length == 0, $"{file} at {page.ViewportSize!.Width}: {string.Join('\n', faults)}");
    }

    /// <summary>One page of each kind.</summary>
    static IEnumerable<string> Kinds(string folder)
    {
        var pages = Directory.EnumerateFiles(folder, "index.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return pages.GroupBy(page => string.Join('/', Path.GetRelativePath(folder, page).Split('/').Skip(1).Take(1)) + Path.GetRelativePath(folder, page).Split('/').Length).Select(kind => kind.First());
    }
}
