using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys;

/// <summary>Every page, reached by its links from the front page: none broken; and one of each kind for each partnership in a real browser.</summary>
public sealed partial class EveryPageTests(RunningSite site)
{
    static readonly HttpClient Http = new();
    static readonly ConcurrentDictionary<string, Task<Dictionary<string, int>>> Found = new();

    [Fact]
    public async Task No_link_leads_nowhere()
    {
        var found = await Crawl(site.Real);
        Assert.True(found.Count > 300, $"Only {found.Count} pages were found from the front page.");
        Assert.Empty(found.Where(page => page.Value != 200).Select(page => $"{page.Key} answered {page.Value}"));
    }

    /// <summary>Each kind of page at each width, with two partnerships' own content at either. Methods differ only in their text, so that on a phone they are only measured.</summary>
    [Theory]
    [InlineData(1280, "", "methods", "accessibility", "south-tees", "mid-and-south-essex"), InlineData(375, "", "methods", "accessibility", "rutland", "leicestershire")]
    public async Task A_page_of_each_kind_is_accessible_fits_makes_no_errors_and_asks_nobody_else(int width, params string[] parts)
    {
        var problems = new List<string>();
        var page = await site.Visit(site.Illustrative, width);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") problems.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => problems.Add($"{page.Url}: {error}");
        page.Request += (_, request) => { if (!request.Url.StartsWith(site.Illustrative, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) problems.Add($"{page.Url} asks {request.Url}"); };
        foreach (var address in await OneOfEachKind(parts))
        {
            Assert.True((await page.GotoAsync(address))!.Ok, $"{address} did not answer.");
            if (width == 375 && await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 375 and var wide) problems.Add($"{address} is {wide} pixels wide on a phone.");
            if (width == 375 && address.Contains("/methods/", StringComparison.Ordinal)) continue;
            problems.AddRange((await page.Faults()).Select(fault => $"{address} at {width}: {fault}"));
            if (width == 1280 && !address.Contains("/methods/", StringComparison.Ordinal)) problems.AddRange((await Stops(page, 12)).Select(stop => $"{address}: the keyboard stops where nobody sees it: {stop}"));
        }
        await page.Context.CloseAsync();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task Axe_finds_nothing_where_figures_are_real()
    {
        var problems = new List<string>();
        var page = await site.Visit(site.Real);
        foreach (var path in new[] { "/", "/rutland", "/rutland/outcomes", "/south-tees/outcomes", "/south-tees/report" }.Concat((await Links($"{site.Real}/rutland/outcomes")).Where(link => OutcomePath().IsMatch(link)).Take(6)))
        {
            await page.GotoAsync(site.Real + path);
            problems.AddRange((await page.Faults()).Select(fault => $"{path}: {fault}"));
        }
        await page.Context.CloseAsync();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task Every_stop_of_the_keyboard_can_be_seen()
    {
        var page = await site.Visit($"{site.Illustrative}/south-tees/outcomes");
        Assert.Empty(await Stops(page, 25));
    }

    /// <summary>Of the first stops of the keyboard those that cannot be seen.</summary>
    static async Task<IReadOnlyList<string>> Stops(IPage page, int many)
    {
        var unseen = new List<string>();
        for (var stop = 0; stop < many; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            unseen.Add(await page.EvaluateAsync<string>("""
                () => { const e = document.activeElement; const b = e.getBoundingClientRect(); const s = getComputedStyle(e);
                        const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
                        return e === document.body ? '' : (ring && b.width > 0 && b.height > 0 ? '' : e.outerHTML.slice(0, 120)); }
                """));
        }
        return [.. unseen.Where(stop => stop.Length > 0)];
    }

    /// <summary>The first page of each shape of address, among those that start with one of the parts.</summary>
    async Task<IReadOnlyList<string>> OneOfEachKind(params string[] parts)
    {
        var pages = (await Crawl(site.Illustrative)).Keys.Where(path => !path.Contains('?') && !IsFile(path));
        return [.. pages.Where(path => parts.Contains(path.Split('/')[1])).GroupBy(Shape).Select(group => site.Illustrative + group.First())];
    }

    /// <summary>What is downloaded rather than read.</summary>
    static bool IsFile(string path) => path.Split('/')[^1].Contains('.', StringComparison.Ordinal);

    /// <summary>/rutland/outcomes/falls-65 and /rutland/outcomes/suicide are one kind; the story behind either is another.</summary>
    static string Shape(string path) => path.Split('/') is { Length: > 3 } parts ? string.Join('/', [parts[1], parts[2], "*", .. parts[4..]]) : path;

    /// <summary>Each site is gone through once, however many tests ask. Where only kinds of pages are looked for, the first pages of each kind lead to all the others.</summary>
    Task<Dictionary<string, int>> Crawl(string home) => Found.GetOrAdd(home, _ => GoThrough(home, home == site.Illustrative ? 3 : int.MaxValue));

    static async Task<Dictionary<string, int>> GoThrough(string home, int each)
    {
        var (found, shapes) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var next = new Queue<string>(["/"]);
        while (next.TryDequeue(out var path))
        {
            if (found.ContainsKey(path) || shapes.GetValueOrDefault(Shape(path)) >= each) continue;
            shapes[Shape(path)] = shapes.GetValueOrDefault(Shape(path)) + 1;
            if (path.EndsWith(".pdf", StringComparison.Ordinal)) { found[path] = 200; continue; }
            using var answer = await Http.GetAsync(new Uri(home + path));
            found[path] = (int)answer.StatusCode;
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in await Links(home + path, await answer.Content.ReadAsStringAsync())) next.Enqueue(link);
        }
        return found;
    }

    static async Task<IEnumerable<string>> Links(string address, string? html = null) =>
        new HtmlParser().ParseDocument(html ?? await Http.GetStringAsync(new Uri(address))).QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct().Where(link => !link.Contains('?', StringComparison.Ordinal));

    [GeneratedRegex("^/[a-z-]+/outcomes/[a-z0-9-]+$")]
    private static partial Regex OutcomePath();
}
