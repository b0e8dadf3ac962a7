using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>Every kind of page that people see who are signed in, at a desk and on a phone.</summary>
public sealed class WorkplaceTests(Workplace workplace) : IClassFixture<Workplace>
{
    readonly List<string> _problems = [];
    IPage _page = null!;

    /// <summary>Each is asked for once, looked at as at a desk, and then made as narrow as a phone.</summary>
    [Fact]
    public async Task Every_page_for_people_who_are_signed_in_is_accessible_and_fits_the_screen()
    {
        await Come(1280);
        _page.Console += (_, message) => { if (message.Type is "error" or "warning") _problems.Add($"{_page.Url}: {message.Text}"); };
        await LookAtBoth("/sign-in");
        foreach (var someone in Rooms.All(workplace.Furniture).GroupBy(room => room.Who))
        {
            await workplace.Be(_page, someone.Key);
            foreach (var room in someone)
            {
                var answer = await _page.GotoAsync(workplace.Site.Home + room.Path);
                if (!answer!.Ok || new Uri(_page.Url).PathAndQuery != room.Path) _problems.Add($"{room.Path} answered {someone.Key} {answer.Status} at {_page.Url}");
                await LookAtBoth(room.Path);
            }
        }
        await Leave();
    }

    [Theory, InlineData(1280), InlineData(375)]
    public async Task A_form_that_comes_back_says_what_is_wrong_and_what_someone_else_saved_meanwhile(int width)
    {
        await Come(width);
        await workplace.Be(_page, Rooms.Clerk);
        foreach (var (path, press) in new[] { ("people/new", "Add"), ("posts/new", "Add"), ("obligations/new", "Make the promise"), ($"obligations/{workplace.Furniture.Asked}/answer", "Send the answer"), ("duties/new", "Save") })
        {
            await _page.GotoAsync($"{workplace.Site.Home}/{Workplace.Here}/{path}");
            await Press(press);
            await Assertions.Expect(_page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
            await Look($"{path}-wrong");
        }
        await Conflict();
        await Look("conflict");
        await Leave();
    }

    /// <summary>Two windows with the same form; the other one is sent first.</summary>
    async Task Conflict()
    {
        var path = $"{workplace.Site.Home}/{Workplace.Here}/people/{workplace.Furniture.Person}/edit";
        await _page.GotoAsync(path);
        var other = await _page.Context.NewPageAsync();
        await other.GotoAsync(path);
        await other.GetByLabel("Phone (optional)").FillAsync($"01572 {Environment.TickCount64 % 1000:000} 000");
        await other.GetByLabel("Why", new() { Exact = true }).FillAsync("The number changed");
        await other.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await other.CloseAsync();
        await _page.GetByLabel("Phone (optional)").FillAsync("01572 999 999");
        await _page.GetByLabel("Why", new() { Exact = true }).FillAsync("They told me another");
        await Press("Save");
        await Assertions.Expect(_page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task No_page_for_people_who_are_signed_in_is_left_out()
    {
        var (loader, visited) = (workplace.Services.GetRequiredService<PageLoader>(), Rooms.All(workplace.Furniture).Select(room => room.Route).Concat(Rooms.Elsewhere).ToHashSet());
        foreach (var endpoint in workplace.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } descriptor) continue;
            var loaded = await loader.LoadAsync(descriptor, endpoint.Metadata);
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            Assert.True((loaded.Endpoint ?? endpoint).Metadata.GetMetadata<IAllowAnonymous>() is not null || visited.Contains(route), $"{route} is visited by nobody: add it to Rooms.");
        }
    }

    Task Press(string button) => _page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    async Task Come(int width)
    {
        _page = await workplace.Site.Visit("/sign-in", width);
        _page.PageError += (_, error) => _problems.Add($"{_page.Url}: {error}");
    }

    async Task Leave()
    {
        await _page.Context.CloseAsync();
        Assert.True(_problems.Count == 0, string.Join('\n', _problems));
    }

    /// <summary>At a desk, then on a phone; its colours, of which all of axe's rules take the longest, are the same on both.</summary>
    async Task LookAtBoth(string name)
    {
        await _page.SetViewportSizeAsync(1280, 900);
        await Look(name);
        await _page.SetViewportSizeAsync(375, 900);
        await Look(name, "color-contrast", "color-contrast-enhanced");
    }

    async Task Look(string name, params string[] without)
    {
        var width = _page.ViewportSize!.Width;
        _problems.AddRange((await _page.Faults(without)).Select(fault => $"{name} at {width}: {fault}"));
        if (await _page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width) _problems.Add($"{name} is {wide} pixels wide at {width}.");
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_LOOKS") is { } folder)
            await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name.Trim('/').Replace(Workplace.Here + "/", "").Replace('/', '-').Replace('?', '-')}-{width}.png") });
    }
}
