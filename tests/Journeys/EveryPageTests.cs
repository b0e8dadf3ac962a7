using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys;

/// <summary>Every page, reached by its links from the front page: none broken; and one of each kind for each partnership in a real browser.</summary>
public sealed partial class EveryPageTests(RunningSite site)
{
    static readonly HttpClient Http = new();

    [Fact]
    public async Task No_link_leads_nowhere()
    {
        var found = await Crawl(site.Real);
        Assert.True(found.Count > 300, $"Only {found.Count} pages were found from the front page.");
        Assert.Empty(found.Where(page => page.Value != 200).Select(page => $"{page.Key} answered {page.Value}"));
    }

    /// <summary>Each kind of page at each width, with two partnerships' own content at either.</summary>
    [Theory]
    [InlineData(1280, "", "methods", "accessibility", "south-tees", "mid-and-south-essex"), InlineData(375, "", "methods", "accessibility", "rutland", "leicestershire")]
    public async Task Axe_finds_nothing_on_a_page_of_each_kind(int width, params string[] parts)
    {
        var problems = new List<string>();
        foreach (var address in await OneOfEachKind(site.Illustrative, parts))
        {
            var page = await site.Visit(address, width);
            var result = await page.RunAxe();
            problems.AddRange(result.Violations.Select(violation => $"{address} at {width}: {violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
            if (width == 375 && await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 375 and var wide) problems.Add($"{address} is {wide} pixels wide on a phone.");
            await page.Context.CloseAsync();
        }
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task Axe_finds_nothing_where_figures_are_real()
    {
        var problems = new List<string>();
        foreach (var path in new[] { "/", "/rutland", "/rutland/outcomes", "/south-tees/outcomes", "/south-tees/report" }.Concat((await Links($"{site.Real}/rutland/outcomes")).Where(link => OutcomePath().IsMatch(link)).Take(6)))
        {
            var page = await site.Visit(site.Real + path);
            problems.AddRange((await page.RunAxe()).Violations.Select(violation => $"{path}: {violation.Id}: {violation.Help}"));
            await page.Context.CloseAsync();
        }
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task Pages_make_no_errors_and_ask_nobody_else()
    {
        var problems = new List<string>();
        foreach (var address in await OneOfEachKind(site.Illustrative, "south-tees"))
        {
            var page = await (await site.Browser.NewContextAsync()).NewPageAsync();
            page.Console += (_, message) => { if (message.Type is "error" or "warning") problems.Add($"{address}: {message.Text}"); };
            page.Request += (_, request) => { if (!request.Url.StartsWith(site.Illustrative, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) problems.Add($"{address} asks {request.Url}"); };
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.Context.CloseAsync();
        }
        Assert.Empty(problems);
    }

    [Fact]
    public async Task Every_stop_of_the_keyboard_can_be_seen()
    {
        var page = await site.Visit($"{site.Illustrative}/south-tees/outcomes");
        for (var stop = 0; stop < 25; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<string>("""
                () => { const e = document.activeElement; const b = e.getBoundingClientRect(); const s = getComputedStyle(e);
                        const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
                        return e === document.body ? '' : (ring && b.width > 0 && b.height > 0 ? '' : e.outerHTML.slice(0, 120)); }
                """);
            Assert.Equal("", seen);
        }
    }

    /// <summary>The first page of each shape of address, among those that start with one of the parts.</summary>
    static async Task<IReadOnlyList<string>> OneOfEachKind(string home, params string[] parts)
    {
        var pages = (await Crawl(home)).Keys.Where(path => !path.Contains('?') && !path.EndsWith(".csv", StringComparison.Ordinal) && !path.EndsWith(".pdf", StringComparison.Ordinal));
        return [.. pages.Where(path => parts.Contains(path.Split('/')[1])).GroupBy(Shape).Select(group => home + group.First())];
    }

    /// <summary>/rutland/outcomes/falls-65 and /rutland/outcomes/suicide are one kind.</summary>
    static string Shape(string path) => path.Split('/') is { Length: > 3 } parts ? $"{parts[1]}/{parts[2]}/*" : path;

    static async Task<Dictionary<string, int>> Crawl(string home)
    {
        var found = new Dictionary<string, int>();
        var next = new Queue<string>(["/"]);
        while (next.TryDequeue(out var path))
        {
            if (found.ContainsKey(path)) continue;
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
