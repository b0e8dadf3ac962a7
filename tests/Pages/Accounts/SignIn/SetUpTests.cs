using Endeavour.Tests.TestKit;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.SetUp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>The first account of a new server: only for who can read its log, and only once.</summary>
public sealed class SetUpTests(SignInFixture site) : IClassFixture<SignInFixture>
{
    [Fact]
    public async Task A_new_server_gets_its_first_account_from_who_has_the_code_and_then_never_again()
    {
        var stranger = site.NewVisitor();
        await stranger.Get("/set-up");
        var refused = await stranger.Submit(Form("AAAA-AAAA-AAAA", "plum harbour candle 47"));
        Assert.Contains("not the set-up code", refused.Problems, StringComparison.Ordinal);

        var weak = await stranger.Submit(Form(Code.ToLowerInvariant(), "password1234"));
        Assert.Contains("too easy to guess", weak.Problems, StringComparison.Ordinal);

        var first = await stranger.Submit(Form(Code, "plum harbour candle 47"));
        Assert.Equal("/sign-in/authenticator", first.Location);
        var setUp = await stranger.Follow();
        Assert.NotNull(setUp.Page.QuerySelector(".qr-code svg"));
        var authenticator = new Authenticator(setUp.Page.Says("#key").Replace(" ", "", StringComparison.Ordinal));
        await stranger.Submit(new { Input_Code = authenticator.Code() });
        var codes = await stranger.Follow();
        Assert.Equal(10, codes.Page.QuerySelectorAll(".recovery-codes li").Length);
        Assert.Equal(200, (await stranger.Get("/account")).Status);
        Assert.Empty((await stranger.Get("/account/recovery-codes")).Page.QuerySelectorAll(".recovery-codes li"));

        Assert.Equal(404, (await site.NewVisitor().Get("/set-up")).Status);
        var account = await site.Directory(directory => directory.Accounts.SingleAsync(each => each.IsServerAdministrator));
        Assert.Equal(["AccountCreated", "CodesRenewed", "SignedIn"], await site.Events(account.Id));
    }

    string Code => site.Services.GetRequiredService<SetUpCode>().Text;

    static object Form(string code, string password) => new { Input_Code = code, Input_Email = "admin@example.org", Input_Name = "First", Input_Password = password, Input_Again = password };
}
