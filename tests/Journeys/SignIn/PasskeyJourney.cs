using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.SignIn;

/// <summary>Passkeys, with the authenticator that Chromium plays.</summary>
public sealed class PasskeyJourney(RunningSite running)
{
    [Fact]
    public async Task A_passkey_is_added_signs_in_stands_for_the_password_and_is_removed()
    {
        await using var site = await SignInSite.Start(running.Browser);
        var authenticator = await site.NewAccount("passkey@example.org");
        var page = await site.Visit("/sign-in");
        await Device(page);
        await SignInSite.SignIn(page, "passkey@example.org", authenticator.Code());
        await page.GotoAsync(site.Home + "/account/passkeys");
        await page.GetByLabel("What you call it").FillAsync("My telephone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.Locator("dl")).ToContainTextAsync("My telephone");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Your account");

        await page.GotoAsync(site.Home + "/account/prove?then=/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove My telephone" }).ClickAsync();
        await Expect(page.GetByText("You have none.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("That passkey did not work.");
    }

    [Fact]
    public async Task An_invitation_is_accepted_with_a_passkey_and_no_password()
    {
        await using var site = await SignInSite.Start(running.Browser);
        var page = await site.Visit(await site.Invite("new@example.org"), 375);
        await Device(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create my account with a passkey" }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Your account");
        await page.GotoAsync(site.Home + "/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Remove") }).ClickAsync();
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("You cannot remove your only passkey");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Your account");
    }

    /// <summary>A device with a fingerprint reader whose owner always agrees.</summary>
    static async Task Device(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
    }

    static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
