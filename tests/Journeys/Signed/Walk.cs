using System.Text;
using Endeavour.Tests.TestKit;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>Someone who goes from page to page: with JavaScript by the keyboard alone, without it by pressing what is there. Each page that they come to is looked at.</summary>
sealed class Walk
{
    /// <summary>Pages of which the documentation has a picture, when pictures are asked for.</summary>
    static readonly HashSet<string> Pictured = ["desk", "import-done", "releases", "what-changed", "indicators", "exceptions", "outcome", "paper"];

    readonly SignIn.SignInSite _site;
    readonly bool _script;
    readonly int _width;
    IBrowserContext? _eye;

    Walk(SignIn.SignInSite site, IPage page, bool script, int width) => (_site, Page, _script, _width) = (site, page, script, width);

    public IPage Page { get; }
    public List<string> Faults { get; } = [];
    public ILocator Main => Page.Locator("main");

    public static async Task<Walk> Begin(SignIn.SignInSite site, bool script, int width, string who)
    {
        var page = await site.Visit("/sign-in", width, script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as " + who, Exact = true }).ClickAsync();
        return new(site, page, script, width);
    }

    public async Task Open(string path) => Assert.True((await Page.GotoAsync(_site.Home + path))!.Ok, path);

    public Task Follow(string link, bool whole = true) => Press(Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = whole }).First);

    public Task Push(string button) => Press(Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    public Task Write(string label, string words) => Write(Main.GetByLabel(label, new() { Exact = true }), words);

    public async Task Write(ILocator field, string words)
    {
        await Reach(field);
        if (!_script) { await field.FillAsync(words); return; }
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync(words);
    }

    public async Task Tick(string label)
    {
        var box = Main.GetByLabel(label);
        await Reach(box);
        if (_script) await Page.Keyboard.PressAsync("Space");
        else await box.CheckAsync();
    }

    /// <summary>What a person does in the window that asks for a file is the browser's own.</summary>
    public async Task Choose(string label, string name, string content)
    {
        var field = Main.GetByLabel(label, new() { Exact = true });
        await Reach(field);
        await field.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
    }

    public async Task Sees(params string[] words)
    {
        foreach (var each in words) await Assertions.Expect(Main).ToContainTextAsync(each);
    }

    /// <summary>Axe, and whether the page fits. It needs JavaScript: who walks without is followed by somebody who has it.</summary>
    public async Task Look(string name)
    {
        var page = Page;
        if (!_script)
        {
            _eye ??= await Page.Context.Browser!.NewContextAsync(new() { StorageState = await Page.Context.StorageStateAsync(), ViewportSize = new() { Width = _width, Height = 900 } });
            // A new page each time: an old one may just be reading itself again.
            await (page = await _eye.NewPageAsync()).GotoAsync(Page.Url);
        }
        Faults.AddRange((await page.Faults()).Select(fault => $"{name} at {_width}: {fault}"));
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > _width) Faults.Add($"{name} is {wide} pixels wide at {_width}.");
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_PICTURES") is not null && Pictured.Contains(name)) await Picture(page, name);
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_LOOKS") is { } folder) await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"journey-{name}-{_width}.png") });
        if (!_script) await page.CloseAsync();
    }

    async Task Picture(IPage page, string name)
    {
        await page.SetViewportSizeAsync(_width, _width == 375 ? 1200 : 1500);
        await page.ScreenshotAsync(new() { Path = Repository.Path("docs", "pictures", $"analyst-{name}{(_width == 375 ? "-phone" : "")}.png") });
        await page.SetViewportSizeAsync(_width, 900);
    }

    async Task Press(ILocator what)
    {
        if (!_script) { await what.ClickAsync(); return; }
        await Reach(what);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tab by Tab from the top of the page, past its navigation, until it has the focus, which can then be seen.</summary>
    async Task Reach(ILocator what)
    {
        if (!_script) return;
        await what.WaitForAsync();
        for (var stop = 0; stop < 200; stop++)
        {
            if (await what.EvaluateAsync<bool>("each => each === document.activeElement"))
            {
                if (!await what.EvaluateAsync<bool>("each => { const look = getComputedStyle(each); return look.outlineStyle !== 'none' || look.boxShadow !== 'none' || look.backgroundColor === 'rgb(255, 221, 0)' || each.type === 'checkbox'; }")) Faults.Add($"{Page.Url}: {what} shows no focus.");
                return;
            }
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{Page.Url}: the keyboard does not reach {what}.");
    }
}
