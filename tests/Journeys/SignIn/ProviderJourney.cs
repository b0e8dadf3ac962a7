using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.SignIn;

/// <summary>Signing in by a council's own provider: who is linked, allowed or invited comes in; nobody else does.</summary>
public sealed class ProviderJourney(ProviderJourney.Council council) : IClassFixture<ProviderJourney.Council>
{
    readonly Provider _provider = council.Provider;
    readonly SignInSite _site = council.Site;

    /// <summary>A site and the provider of its council, for all of these tests: each has people of its own.</summary>
    public sealed class Council(RunningSite running) : IAsyncLifetime
    {
        internal Provider Provider { get; private set; } = null!;

        internal SignInSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Provider = await Provider.Start();
            Site = await SignInSite.Start(running.Browser, "--Oidc:0:Name=Rutland County Council", $"--Oidc:0:Authority={Provider.Address}", $"--Oidc:0:ClientId={Provider.Client}", $"--Oidc:0:ClientSecret={Provider.Secret}");
            await Provider.Know(Site.Home + "/sign-in/with/0/back");
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await Provider.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_account_that_allows_it_is_opened_by_its_verified_address_and_then_by_its_link()
    {
        await _site.NewAccount("person@example.org", account => account.AllowsProviders = true);
        _provider.Person = ("subject-1", "Person@example.org", true);
        var page = await Enter("?then=/account/name");
        Assert.Equal(_site.Home + "/account/name", page.Url);
        Assert.Equal(("code", "S256"), (_provider.Asked!.ResponseType, _provider.Asked.CodeChallengeMethod));
        Assert.NotNull(_provider.Asked.Nonce);
        Assert.NotNull(_provider.Asked.State);
        // The person's address there changes; they stay who they are.
        _provider.Person = ("subject-1", "married@example.org", true);
        await Expect((await Enter()).GetByText("person@example.org")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_account_that_does_not_allow_it_an_unverified_address_and_a_stranger_are_told_to_ask_for_an_invitation()
    {
        await _site.NewAccount("private@example.org");
        await _site.NewAccount("open@example.org", account => account.AllowsProviders = true);
        foreach (var person in new[] { ("subject-2", "private@example.org", true), ("subject-3", "open@example.org", false), ("subject-4", "stranger@example.org", true) })
        {
            _provider.Person = person;
            var page = await Enter();
            await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("ask the clerk of your partnership for an invitation");
            await page.GotoAsync(_site.Home + "/account");
            Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Someone_who_was_invited_comes_in_and_takes_it_back_by_not_allowing_it()
    {
        await _site.Invite("invited@example.org");
        _provider.Person = ("subject-5", "invited@example.org", true);
        var page = await Enter();
        await Expect(page.GetByText("invited@example.org")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Change other ways in" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Do not allow it" }).ClickAsync();
        await Expect((await Enter()).Locator(".govuk-error-summary")).ToContainTextAsync("No account here");
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_opens_nothing()
    {
        var page = await _site.Visit("/sign-in/with/0/back?code=invented&state=invented");
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Signing in there did not work.");
    }

    async Task<IPage> Enter(string then = "")
    {
        var page = await _site.Visit("/sign-in" + then, script: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Rutland County Council" }).ClickAsync();
        return page;
    }

    static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
