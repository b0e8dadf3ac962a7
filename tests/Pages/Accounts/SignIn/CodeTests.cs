using Endeavour.Tests.TestKit;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>The second step: a code from the authenticator, or a recovery code; each once.</summary>
public sealed class CodeTests(SignInFixture site) : IClassFixture<SignInFixture>
{
    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        var visitor = site.NewVisitor();
        Assert.Equal("Enter your code", (await visitor.GivePassword(await site.NewHolder())).Heading);
        Assert.StartsWith("/sign-in", (await visitor.Get("/account")).Location, StringComparison.Ordinal);
        var without = site.NewVisitor();
        Assert.Equal("Set up an authenticator app", (await without.GivePassword(await site.NewHolder(authenticator: false))).Heading);
        Assert.StartsWith("/sign-in", (await without.Get("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_and_counted_and_recorded()
    {
        var holder = await site.NewHolder();
        var visitor = site.NewVisitor();
        await visitor.GivePassword(holder);
        for (var time = 1; time < 5; time++) Assert.StartsWith("That code is not right.", (await visitor.Submit(new { Input_Code = "abc" })).Problems, StringComparison.Ordinal);
        Assert.Contains("Wait 1 minute", (await visitor.Submit(new { Input_Code = "00000000" })).Problems, StringComparison.Ordinal);
        Assert.Contains("Wait", (await visitor.Submit(new { Input_Code = holder.Authenticator.Code() })).Problems, StringComparison.Ordinal);
        var events = await site.Events(holder.Id);
        Assert.Equal((5, 1, 0), (events.Count(each => each == "SignInFailed"), events.Count(each => each == "AccountLocked"), events.Count(each => each == "SignedIn")));
    }

    [Fact]
    public async Task A_code_that_was_used_does_not_open_again()
    {
        var holder = await site.NewHolder();
        var code = holder.Authenticator.Code();
        var visitor = site.NewVisitor();
        await visitor.GivePassword(holder);
        Assert.Equal("/work", (await visitor.Submit(new { Input_Code = code })).Location);
        var thief = site.NewVisitor();
        await thief.GivePassword(holder);
        Assert.StartsWith("That code is not right.", (await thief.Submit(new { Input_Code = code })).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        var holder = await site.NewHolder();
        var visitor = await site.SignedIn(holder);
        await visitor.Get("/account/recovery-codes");
        await visitor.Submit();
        var codes = (await visitor.Follow()).Page.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Distinct().Count());

        var locked = site.NewVisitor();
        await locked.GivePassword(holder);
        Assert.Equal("/work", (await locked.Submit(new { Input_Code = $" {codes[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()} " })).Location);
        var again = site.NewVisitor();
        await again.GivePassword(holder);
        Assert.StartsWith("That code is not right.", (await again.Submit(new { Input_Code = codes[3] })).Problems, StringComparison.Ordinal);
        Assert.Contains("9 left", (await locked.Get("/account")).Page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_dawdles_between_password_and_code_begins_again()
    {
        var holder = await site.NewHolder();
        var visitor = site.NewVisitor();
        await visitor.GivePassword(holder);
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/sign-in", (await visitor.Submit(new { Input_Code = holder.Authenticator.Code() })).Location);
    }

    [Fact]
    public async Task A_wrong_code_while_setting_up_keeps_the_key_and_the_account_without_authenticator()
    {
        var holder = await site.NewHolder(authenticator: false);
        var visitor = site.NewVisitor();
        var key = (await visitor.GivePassword(holder)).Page.Says("#key");
        var wrong = await visitor.Submit(new { Input_Code = "000 000x" });
        Assert.StartsWith("That code is not right.", wrong.Problems, StringComparison.Ordinal);
        Assert.Equal(key, wrong.Page.Says("#key"));
        Assert.Equal(0, await site.Directory(directory => directory.Set<AccountSecret>().CountAsync(secret => secret.UserId == holder.Id)));
    }

    [Fact]
    public async Task What_lies_in_the_database_is_of_no_use_to_who_takes_it()
    {
        var holder = await site.NewHolder(authenticator: false);
        var visitor = site.NewVisitor();
        var key = (await visitor.GivePassword(holder)).Page.Says("#key").Replace(" ", "", StringComparison.Ordinal);
        await visitor.Submit(new { Input_Code = new Authenticator(key).Code() });
        var codes = (await visitor.Follow()).Page.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        var kept = site.Database.IsPostgres ? await Rows() : Files();
        Assert.Contains(holder.Email, kept, StringComparison.Ordinal);
        foreach (var secret in codes.Append(key).Append(SignInFixture.Password)) Assert.DoesNotContain(secret, kept, StringComparison.Ordinal);

        string Files()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            return string.Concat(new[] { site.Data.DirectoryFile, site.Data.DirectoryFile + "-wal" }.Where(File.Exists).Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        }

        Task<string> Rows() => site.Directory(async directory =>
        {
            var accounts = await directory.Accounts.ToListAsync();
            var secrets = await directory.Set<AccountSecret>().Select(secret => secret.Value).ToListAsync();
            var changes = await directory.Changes.Select(change => change.Content).ToListAsync();
            return string.Join('\n', accounts.Select(each => (string?)$"{each.Email} {each.PasswordHash} {each.SecurityStamp} {each.LastCode}").Concat(secrets).Concat(changes));
        });
    }
}
