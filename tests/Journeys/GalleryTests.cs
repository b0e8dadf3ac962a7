using System.Collections.Concurrent;
using Endeavour.Publishing.Gallery;
using Endeavour.Tests.TestKit;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys;

/// <summary>The gallery in a real browser: what a chart does with difficult figures and names on a desk, a phone, in forced colours and on paper.</summary>
public sealed class GalleryTests(RunningSite site)
{
    /// <summary>The width of an A4 sheet between its margins.</summary>
    const int Sheet = 688;

    static IEnumerable<string> Paths => GalleryBook.Kinds.Select(kind => kind.Address).Prepend("/gallery");

    public static TheoryData<string, int> Ways => new() { { "screen", 1280 }, { "screen", 375 }, { "forced colours", 1280 }, { "forced colours", 375 }, { "print", Sheet } };

    /// <summary>The page with the most examples.</summary>
    static string Longest => GalleryBook.Kinds.MaxBy(kind => kind.Examples.Count)!.Address;

    /// <summary>
    /// Every page on a screen. In forced colours and on paper the elements are the same ones, and other tests look at colours, words and sheets on every page there;
    /// what axe could find besides (a table or link that is hidden or shown wrongly) it finds on the index, which has every kind, and on the page with the most examples.
    /// </summary>
    [Theory, MemberData(nameof(Ways))]
    public async Task Axe_finds_nothing_with_every_table_open(string medium, int width) => await OnPages(medium == "screen" ? Paths : ["/gallery", Longest], medium, width, async page =>
    {
        await Open(page);
        // Axe reckons with the colours of the style sheet where the reader's own are shown: another test looks at those.
        return await page.Faults(medium == "forced colours" ? ["color-contrast"] : []);
    });

    [Theory, MemberData(nameof(Ways)), InlineData("screen", 320), InlineData("screen", 700)]
    public async Task No_two_words_of_a_drawing_touch_and_none_leaves_it(string medium, int width) => await OnEveryPage(medium, width, WordsThatTouch);

    [Theory, InlineData(375), InlineData(320)]
    public async Task No_page_scrolls_sideways_on_a_phone(int width) => await OnEveryPage("screen", width, async page =>
    {
        var closed = await Sideways(page);
        await Open(page);
        return closed.Concat(await Sideways(page));
    });

    /// <summary>A browser zoomed to 200% is half as wide; and some people enlarge only the text.</summary>
    [Theory, InlineData(640, 100), InlineData(1280, 200)]
    public async Task Nothing_is_cut_off_when_text_is_twice_as_large(int width, int percent) => await OnEveryPage("screen", width, async page =>
    {
        await page.EvaluateAsync("percent => { document.documentElement.style.fontSize = `${percent}%`; }", percent);
        await Open(page);
        return (await Sideways(page)).Concat(await WordsThatTouch(page)).Concat(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
                .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.clientWidth > 1 && !e.closest('svg, .govuk-visually-hidden')).map(e => 'cut off: ' + e.outerHTML.slice(0, 120))
            """));
    });

    [Fact]
    public async Task Pages_make_no_errors_and_need_no_script()
    {
        var problems = new ConcurrentQueue<string>();
        await using (var context = await site.Browser.NewContextAsync())
        {
            var page = await context.NewPageAsync();
            page.Console += (_, message) => { if (message.Type is "error" or "warning") problems.Enqueue($"{page.Url}: {message.Text}"); };
            page.PageError += (_, error) => problems.Enqueue($"{page.Url}: {error}");
            foreach (var path in Paths) await page.GotoAsync(site.Illustrative + path);
            await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 300))");
        }
        Assert.Empty(problems);
        var plain = await site.Visit(site.Illustrative + "/gallery/bars", script: false);
        await plain.Locator("main summary").First.FocusAsync();
        await plain.Keyboard.PressAsync("Enter");
        await Assertions.Expect(plain.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        await plain.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_example_can_be_reached_by_keyboard_and_shows_where_one_is()
    {
        var page = await site.Visit(site.Illustrative + "/gallery/trend");
        var stops = await page.Locator("main a, main summary").CountAsync();
        await page.Locator("main a").First.FocusAsync();
        for (var stop = 0; stop < stops - 1; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await page.EvaluateAsync<string>("""
                () => { const e = document.activeElement, b = e.getBoundingClientRect(), s = getComputedStyle(e);
                        const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
                        return e.closest('main') && ring && b.width > 0 && b.height > 0 ? '' : e.outerHTML.slice(0, 160); }
                """));
        }
        await page.Context.CloseAsync();
    }

    /// <summary>The first letter of a right-to-left name stands right of its last, and the bracket that closes it is at its left end.</summary>
    [Theory, InlineData("screen", 1280), InlineData("screen", 375), InlineData("print", Sheet)]
    public async Task A_name_from_right_to_left_reads_so_and_keeps_its_brackets(string medium, int width)
    {
        var found = 0;
        await OnEveryPage(medium, width, async page =>
        {
            var lines = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('main svg text')].filter(t => t.getBoundingClientRect().width > 0 && /^[^A-Za-z]*[\u0590-\u06ff]/.test(t.textContent)).map(t => {
                    const letters = [...t.textContent].map((c, i) => ({ c, x: t.getStartPositionOfChar(i).x })).filter(l => !/[\s\u2066-\u2069]/.test(l.c));
                    const words = letters.filter(l => /[\u0590-\u06ff]/.test(l.c)), last = letters.at(-1);
                    const wrong = words.length > 1 && words[0].x <= words.at(-1).x ? 'reads left to right'
                        : /[)\]]/.test(last.c) && letters.some(l => l !== last && l.x < last.x - 6) ? 'its last bracket is not at its left end' : '';
                    return wrong ? `${t.closest('svg').querySelector('title').textContent}: "${t.textContent}" ${wrong}` : '';
                })
                """);
            Interlocked.Add(ref found, lines.Length);
            return lines.Where(line => line.Length > 0);
        });
        Assert.True(found > 5, $"Only {found} lines from right to left were found.");
    }

    /// <summary>What is told by a line or by words must be seen on whatever background the reader has chosen.</summary>
    [Theory, InlineData(ColorScheme.Dark), InlineData(ColorScheme.Light)]
    public async Task In_forced_colours_words_and_lines_stand_out_from_their_background(ColorScheme scheme) => await OnEveryPage("forced colours", 1280, async page =>
    {
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
        return await page.EvaluateAsync<string[]>(Contrast);
    });

    [Fact]
    public async Task No_chart_is_cut_in_two_by_the_end_of_a_sheet() => await OnEveryPage("print", Sheet, async page => await page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('main figure')].flatMap(f => {
            const name = f.querySelector('figcaption').textContent, shown = [...f.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().width > 0);
            return [f.getBoundingClientRect().height > 990 && name + ' is taller than a sheet', getComputedStyle(f).breakInside !== 'avoid' && name + ' may be cut',
                (shown.length !== 1 || !shown[0].classList.contains('chart--print')) && name + ' does not show its print form alone'].filter(Boolean);
        })
        """));

    [Theory]
    [InlineData("gallery", "/gallery", "screen", 1280, 1400, "trend"), InlineData("gallery-names", "/gallery/trend", "screen", 1280, 1300, "trend-10"), InlineData("gallery-phone", "/gallery/bars", "screen", 375, 1200, "bars-8")]
    [InlineData("gallery-forced-colours", "/gallery", "forced colours", 1280, 1300, "trend"), InlineData("gallery-map", "/gallery/map", "screen", 1280, 1000, "map-1"), InlineData("gallery-paper", "/gallery/bars", "print", 794, 1123, "bars-1")]
    public async Task The_gallery_has_pictures(string name, string path, string medium, int width, int height, string place)
    {
        var page = await site.Visit(site.Illustrative + path, width);
        await page.SetViewportSizeAsync(width, height);
        await In(page, medium);
        await page.EvaluateAsync("place => document.getElementById(place).scrollIntoView()", place);
        var picture = await page.ScreenshotAsync();
        Assert.True(picture.Length > 10_000, $"The picture of {path} is empty.");
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_PICTURES") is not null) await File.WriteAllBytesAsync(Repository.Path("docs", "pictures", $"{name}.png"), picture, TestContext.Current.CancellationToken);
        await page.Context.CloseAsync();
    }

    Task OnEveryPage(string medium, int width, Func<IPage, Task<IEnumerable<string>>> look) => OnPages(Paths, medium, width, look);

    /// <summary>Two visitors go through the pages side by side, each in one window, so that style sheets and fonts are fetched once.</summary>
    async Task OnPages(IEnumerable<string> paths, string medium, int width, Func<IPage, Task<IEnumerable<string>>> look)
    {
        var (left, problems) = (new ConcurrentQueue<string>(paths), new ConcurrentQueue<string>());
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => GoThrough(left, medium, width, async (path, page) =>
        {
            foreach (var problem in await look(page)) problems.Enqueue($"{path} at {width} ({medium}): {problem}");
        })));
        Assert.True(problems.IsEmpty, $"{problems.Count} faults\n{string.Join('\n', problems.Order().Take(60))}");
    }

    async Task GoThrough(ConcurrentQueue<string> left, string medium, int width, Func<string, IPage, Task> look)
    {
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        await In(page, medium);
        while (left.TryDequeue(out var path))
        {
            var answer = await page.GotoAsync(site.Illustrative + path);
            Assert.True(answer!.Ok, $"{path} answered {answer.Status}.");
            await look(path, page);
        }
    }

    static Task In(IPage page, string medium) => medium switch
    {
        "print" => page.EmulateMediaAsync(new() { Media = Media.Print }),
        "forced colours" => page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark }),
        _ => Task.CompletedTask,
    };

    static async Task Open(IPage page) => await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(each => { each.open = true; })");

    static async Task<IEnumerable<string>> Sideways(IPage page) => await page.EvaluateAsync<string[]>("""
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [`is ${document.documentElement.scrollWidth} wide: `
            + [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest('.table-scroll > *')).slice(0, 2).map(e => e.outerHTML.slice(0, 120)).join('; ')]
        """);

    /// <summary>Boxes are those of whole lines. Where another font stands in for Arabic or Hebrew its box is up to 1 pixel taller than a line is high; its letters are not.</summary>
    static async Task<IEnumerable<string>> WordsThatTouch(IPage page) => await page.EvaluateAsync<string[]>("""
        () => { const faults = [];
            for (const svg of document.querySelectorAll('main svg')) {
                const box = svg.getBoundingClientRect();
                if (box.width === 0) continue;
                const name = svg.querySelector('title')?.textContent + ' (' + svg.getAttribute('class') + '): ';
                const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim() !== '').map(t => ({ words: t.textContent, r: t.getBoundingClientRect() }));
                texts.forEach(({ words, r }, i) => {
                    if (r.left < box.left - 0.5 || r.right > box.right + 0.5 || r.top < box.top - 0.5 || r.bottom > box.bottom + 0.5) faults.push(`${name}"${words}" leaves the drawing`);
                    for (const other of texts.slice(i + 1)) {
                        const tall = /[\u0590-\u06ff]/.test(words + other.words) ? 1 : 0.5;
                        if (r.left < other.r.right - 0.5 && other.r.left < r.right - 0.5 && r.top < other.r.bottom - tall && other.r.top < r.bottom - tall) faults.push(`${name}"${words}" touches "${other.words}"`);
                    }
                });
            }
            return faults; }
        """);

    /// <summary>Words need 4.5 to 1 on the background of their drawing. Lines of 1.5 units and more carry meaning and need 3 to 1; thinner ones are the grid. White words stand on dark shapes, and white lines are edges.</summary>
    const string Contrast = """
        () => { const faults = new Set();
            const parts = c => (c.match(/[\d.]+/g) ?? []).map(Number);
            const light = c => { const [r, g, b] = parts(c).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
            const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if ((parts(c)[3] ?? 1) > 0) return c; } return 'rgb(255,255,255)'; };
            for (const svg of document.querySelectorAll('main svg.chart')) {
                if (svg.getBoundingClientRect().width === 0) continue;
                const back = ground(svg), name = svg.querySelector('title').textContent;
                for (const e of svg.querySelectorAll('text, path, line, polyline')) {
                    const s = getComputedStyle(e), word = e.tagName === 'text', colour = word ? s.fill : s.stroke;
                    if (colour === 'none' || e.getAttribute(word ? 'fill' : 'stroke') === '#fff' || !word && (parseFloat(s.strokeWidth) < 1.5 || s.fill !== 'none')) continue;
                    if (ratio(colour, back) < (word ? 4.5 : 3)) faults.add(`${name}: ${e.tagName} ${colour} on ${back} (${e.textContent || e.getAttribute('stroke')})`);
                }
            }
            return [...faults]; }
        """;
}
