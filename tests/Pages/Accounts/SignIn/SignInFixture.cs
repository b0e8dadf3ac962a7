using Endeavour.Tests.TestKit;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>A site of its own with a clock that the test moves, and accounts made without its pages.</summary>
public class SignInFixture : SiteFixture
{
    int _accounts;

    public const string Password = "plum harbour candle 47";

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    protected virtual IEnumerable<(string Name, string Value)> Settings => [("SignIn:TriesPerAddress", "100000")];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    /// <summary>A new account with a password, and an authenticator unless it is to be without one.</summary>
    public async Task<Holder> NewHolder(bool authenticator = true, Action<Account>? also = null, bool demonstration = false)
    {
        await using var scope = Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var directory = services.GetRequiredService<DirectoryDb>();
        var account = Account.Begin(services.GetRequiredService<Acting>(), $"o'holder{Interlocked.Increment(ref _accounts)}@example.org", "Holder", isDemonstration: demonstration);
        services.GetRequiredService<HashPasswords>().Set(account, Password);
        also?.Invoke(account);
        directory.Accounts.Add(account);
        var key = "";
        if (authenticator)
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            account.TwoFactorEnabled = true;
            key = users.GenerateNewAuthenticatorKey();
            await ((IUserAuthenticatorKeyStore<Account>)services.GetRequiredService<IUserStore<Account>>()).SetAuthenticatorKeyAsync(account, key, default);
        }
        await services.GetRequiredService<SecurityEvents>().SaveAsync("AccountCreated", account.Id, "For a test.", default);
        return new(account.Id, account.Email!, new Authenticator(key));
    }

    public Visitor NewVisitor(bool https = false) => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new(https ? "https://localhost" : "http://localhost") }));

    /// <summary>A visitor who is signed in, through the pages.</summary>
    public async Task<Visitor> SignedIn(Holder holder)
    {
        var visitor = NewVisitor();
        await visitor.GivePassword(holder);
        var answer = await visitor.Submit(new { Input_Code = holder.Authenticator.Code() });
        Assert.Equal("/work", answer.Location);
        return visitor;
    }

    /// <summary>What happened to a thing, oldest first.</summary>
    public Task<List<string>> Events(Guid subject) => Directory(directory => directory.Changes.Where(change => change.Subject == subject.ToString()).OrderBy(change => change.Number).Select(change => change.What).ToListAsync());

    public async Task<T> Directory<T>(Func<DirectoryDb, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<DirectoryDb>());
    }
}

/// <summary>Someone with an account.</summary>
public sealed record Holder(Guid Id, string Email, Authenticator Authenticator);
