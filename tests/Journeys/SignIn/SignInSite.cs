using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Invitations;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.SetUp;
using Endeavour.Platform;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Tests.TestKit;
using Endeavour.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.SignIn;

/// <summary>A new site with no account, at the name localhost, which browsers take for a safe place for passkeys.</summary>
public sealed class SignInSite : IAsyncDisposable
{
    public const string Password = "plum harbour candle 47";

    readonly TemporaryFolder _folder = new();
    readonly IBrowser _browser;
    readonly WebApplication _site;

    SignInSite(IBrowser browser, string[] settings) =>
        (_browser, _site) = (browser, WebHost.Build([.. RunningSite.Silent, "--SignIn:TriesPerAddress=10000", "--Jobs:Run=false", .. settings], new DataFolder(_folder.Root), ""));

    public string Home { get; private set; } = "";

    public IServiceProvider Services => _site.Services;

    public string SetUpCode => _site.Services.GetRequiredService<SetUpCode>().Text;

    public static async Task<SignInSite> Start(IBrowser browser, params string[] settings)
    {
        var site = new SignInSite(browser, settings);
        await site._site.StartAsync();
        site.Home = $"http://localhost:{new Uri(site._site.Urls.Single()).Port}";
        return site;
    }

    public async Task<IPage> Visit(string path, int width = 1280, bool script = true)
    {
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script });
        // A machine that does several things at once takes its time.
        context.SetDefaultTimeout(120_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Home + path);
        return page;
    }

    /// <summary>An account with a password and an authenticator, made without pages.</summary>
    public async Task<Authenticator> NewAccount(string email, Action<Account>? also = null)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var account = Account.Begin(services.GetRequiredService<Acting>(), email, "Holder");
        services.GetRequiredService<HashPasswords>().Set(account, Password);
        account.TwoFactorEnabled = true;
        also?.Invoke(account);
        services.GetRequiredService<DirectoryDb>().Accounts.Add(account);
        var key = services.GetRequiredService<UserManager<Account>>().GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<Account>)services.GetRequiredService<IUserStore<Account>>()).SetAuthenticatorKeyAsync(account, key, default);
        await services.GetRequiredService<SecurityEvents>().SaveAsync("AccountCreated", account.Id, "For a test.", default);
        return new(key);
    }

    public async Task<string> Invite(string email)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Invite>().Send("rutland", Guid.CreateVersion7(), "Invited Person", email, default);
    }

    /// <summary>Signs in through the pages.</summary>
    public static async Task SignIn(IPage page, string email, string code)
    {
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.StopAsync();
        await _site.DisposeAsync();
        _folder.Dispose();
    }
}
