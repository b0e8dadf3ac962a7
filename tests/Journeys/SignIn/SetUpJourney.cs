using Endeavour.Tests.TestKit;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.SignIn;

/// <summary>From a new server to signing in with a code, and with a recovery code when the device is lost.</summary>
public sealed class SetUpJourney(RunningSite running)
{
    [Theory]
    [InlineData(true, 1280), InlineData(false, 375)]
    public async Task A_new_server_is_set_up_and_its_administrator_signs_in_again(bool script, int width)
    {
        await using var site = await SignInSite.Start(running.Browser);
        var page = await site.Visit("/set-up", width, script);
        await page.GetByLabel("Set-up code").FillAsync(site.SetUpCode);
        await page.GetByLabel("E-mail address").FillAsync("admin@example.org");
        await page.GetByLabel("Your name").FillAsync("Ada");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(SignInSite.Password);
        await page.GetByLabel("The same password again").FillAsync(SignInSite.Password);
        await Click(page, "Create the account");

        await Expect(page.Locator(".qr-code svg")).ToBeVisibleAsync();
        var authenticator = new Authenticator((await page.Locator("#key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(authenticator.Code());
        await Click(page, "Continue");
        var codes = await page.Locator(".recovery-codes code").AllInnerTextsAsync();
        Assert.Equal(10, codes.Count);
        await page.GetByText("I have kept them").ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Your account");

        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await SignInSite.SignIn(page, "admin@example.org", authenticator.Code());
        await Expect(Heading(page)).ToHaveTextAsync("Your account");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await SignInSite.SignIn(page, "admin@example.org", codes[0]);
        await Expect(page.GetByText("9 left")).ToBeVisibleAsync();
        Assert.Equal(404, (await page.GotoAsync(site.Home + "/set-up"))!.Status);
    }

    [Fact]
    public async Task Someone_signs_in_with_the_keyboard_alone()
    {
        await using var site = await SignInSite.Start(running.Browser);
        var authenticator = await site.NewAccount("keys@example.org");
        var page = await site.Visit("/sign-in");
        await Tab(page, "Input.Email");
        await page.Keyboard.TypeAsync("keys@example.org");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("not the right one");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(SignInSite.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Heading(page)).ToHaveTextAsync("Enter your code");
        await Tab(page, "Input.Code");
        await page.Keyboard.TypeAsync(authenticator.Code());
        await page.Keyboard.PressAsync("Enter");
        await Expect(Heading(page)).ToHaveTextAsync("Your account");
    }

    static async Task Tab(IPage page, string name)
    {
        for (var stop = 0; stop < 20; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>("document.activeElement.name ?? ''") == name) return;
        }
        Assert.Fail($"The keyboard does not reach {name}.");
    }

    static Task Click(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
