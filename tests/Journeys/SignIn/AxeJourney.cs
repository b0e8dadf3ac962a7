namespace Endeavour.Tests.Journeys.SignIn;

/// <summary>Each page of signing in and of one's own account, also with its errors, at a desk and on a phone.</summary>
public sealed class AxeJourney(RunningSite running)
{
    [Theory, InlineData(1280), InlineData(375)]
    public async Task Axe_finds_nothing_on_any_page_and_none_is_wider_than_the_screen(int width)
    {
        var problems = new List<string>();
        await using var site = await SignInSite.Start(running.Browser);
        var page = await site.Visit("/sign-in", width);
        async Task Look(string path, string? press = null)
        {
            await page.GotoAsync(site.Home + path);
            if (press is not null) await page.Locator("main").GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = press, Exact = true }).ClickAsync();
            problems.AddRange((await page.Faults()).Select(fault => $"{path} {press} at {width}: {fault}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width) problems.Add($"{path} is {wide} pixels wide.");
            if (Environment.GetEnvironmentVariable("ENDEAVOUR_PICTURES") is { } folder)
                await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{path.Trim('/').Replace('/', '-')[..Math.Min(20, path.Length - 1)]}{press}-{width}.png") });
        }
        foreach (var (path, press) in new[] { ("/sign-in", null), ("/sign-in", "Continue"), ("/set-up", null), ("/set-up", "Create the account"), ("/sign-out", null), ("/invitation/none", (string?)null) }) await Look(path, press);
        var link = await site.Invite("invited@example.org");
        await Look(link);
        await Look(link, "Create my account");
        var authenticator = await site.NewAccount("axe@example.org");
        await page.GotoAsync(site.Home + "/sign-in");
        await page.GetByLabel("E-mail address").FillAsync("axe@example.org");
        await page.GetByLabel("Password").FillAsync(SignInSite.Password);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Look("/sign-in/code");
        await Look("/sign-in/code", "Sign in");
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(authenticator.Code());
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        foreach (var path in new[] { "/account", "/account/name", "/account/password", "/account/authenticator", "/account/recovery-codes", "/account/passkeys", "/account/sessions", "/account/prove", link }) await Look(path);
        await Look("/account/password", "Change password");
        await Look("/account/authenticator", "Continue");
        await Look("/account/recovery-codes", "Make new codes");
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
