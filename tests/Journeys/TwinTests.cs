using Endeavour.Publishing.Twin;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Journeys;

/// <summary>The site as files, opened from a folder as a reader would: every kind of page looks right and passes axe without a server.</summary>
public sealed class TwinTests(RunningSite site)
{
    [Fact]
    public async Task Pages_opened_from_a_folder_are_styled_and_accessible()
    {
        using var folder = new TemporaryFolder();
        using var visitor = new HttpClient { BaseAddress = new Uri(site.Illustrative), Timeout = TimeSpan.FromMinutes(5) };
        var report = await new WriteTwin(visitor, TimeProvider.System).Run(folder.Path("site"), cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(report.Problems);
        foreach (var (number, page) in Kinds(folder.Path("site")).Index()) await Look(page, number % 2 == 0 ? 1280 : 375);
    }

    async Task Look(string file, int width)
    {
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        var missing = new List<string>();
        page.RequestFailed += (_, request) => missing.Add(request.Url);
        await page.GotoAsync("file://" + file);
        Assert.Empty(missing);
        Assert.Equal("Inter", (await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).Split(',')[0].Trim('"', ' '));
        var faults = await page.Faults();
        Assert.True(faults.Length == 0, $"{file} at {width}: {string.Join('\n', faults)}");
    }

    /// <summary>One page of each kind.</summary>
    static IEnumerable<string> Kinds(string folder)
    {
        var pages = Directory.EnumerateFiles(folder, "index.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        // The pages of the whole site, and of one partnership: the others are made of the same kinds.
        pages.RemoveAll(page => Path.GetRelativePath(folder, page).Split('/')[0] is "leicestershire" or "mid-and-south-essex" or "south-tees");
        return pages.GroupBy(page => string.Join('/', Path.GetRelativePath(folder, page).Split('/').Skip(1).Take(1)) + Path.GetRelativePath(folder, page).Split('/').Length).Select(kind => kind.First());
    }
}
