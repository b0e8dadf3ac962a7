using Endeavour.Tests.TestKit;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.OwnAccount;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>What holders change about how they sign in, and what must be shown first.</summary>
public sealed class OwnAccountTests(SignInFixture site) : IClassFixture<SignInFixture>
{
    const string Other = "seven lanterns over mud 9";

    [Theory]
    [InlineData("/account"), InlineData("/account/name"), InlineData("/account/password"), InlineData("/account/authenticator"), InlineData("/account/recovery-codes"), InlineData("/account/passkeys"), InlineData("/account/sessions"), InlineData("/account/prove")]
    public async Task A_visitor_is_asked_to_sign_in(string address) =>
        Assert.Equal($"/sign-in?then={Uri.EscapeDataString(address)}", (await site.NewVisitor().Get(address)).Location);

    [Theory]
    [InlineData("/account/name"), InlineData("/account/password"), InlineData("/account/authenticator"), InlineData("/account/recovery-codes"), InlineData("/account/passkeys"), InlineData("/account/sessions")]
    public async Task The_password_is_asked_again_after_ten_minutes(string address)
    {
        var holder = await site.NewHolder();
        var visitor = await site.SignedIn(holder);
        Assert.Equal(200, (await visitor.Get(address)).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        if (address != "/account/sessions") Assert.Equal($"/account/prove?then={Uri.EscapeDataString(address)}", (await visitor.Submit()).Location);
        Assert.Equal($"/account/prove?then={Uri.EscapeDataString(address)}", (await visitor.Get(address)).Location);
        await visitor.Follow();
        Assert.Equal("The password is not right.", (await visitor.Submit(new { Input_Password = "something else here" })).Problems);
        Assert.Equal(address, (await visitor.Submit(new { Input_Password = SignInFixture.Password })).Location);
        Assert.Equal(200, (await visitor.Get(address)).Status);
    }

    [Fact]
    public async Task A_new_password_signs_everyone_else_out_and_the_old_one_opens_nothing()
    {
        var holder = await site.NewHolder();
        var (here, there) = (await site.SignedIn(holder), await site.SignedIn(holder));
        var halfway = site.NewVisitor();
        await halfway.GivePassword(holder);
        await here.Get("/account/password");
        Assert.Equal("/account", (await here.Submit(new { Input_Password = Other, Input_Again = Other })).Location);
        Assert.Equal((200, 302), ((await here.Get("/account")).Status, (await there.Get("/account")).Status));
        Assert.Equal("/sign-in", (await halfway.Submit(new { Input_Code = holder.Authenticator.Code() })).Location);
        Assert.StartsWith("The e-mail address or password", (await site.NewVisitor().GivePassword(holder)).Problems, StringComparison.Ordinal);
        Assert.Equal("Enter your code", (await site.NewVisitor().GivePassword(holder, Other)).Heading);
        Assert.Contains("PasswordChanged", await site.Events(holder.Id));
    }

    [Theory]
    [InlineData("short", "12 characters or more")]
    [InlineData("password1234", "too easy to guess")]
    [InlineData("qwertyuiop12", "too easy to guess")]
    [InlineData("aaaaaaaaaaaaaaaa", "too easy to guess")]
    [InlineData("rutlandrutland", "holds your name, e-mail address or partnership")]
    [InlineData("holderholder", "holds your name, e-mail address or partnership")]
    [InlineData("example.org2024", "holds your name, e-mail address or partnership")]
    public async Task A_password_that_is_soon_guessed_is_refused_with_the_reason(string password, string reason)
    {
        var visitor = await site.SignedIn(await site.NewHolder());
        await visitor.Get("/account/password");
        Assert.Contains(reason, (await visitor.Submit(new { Input_Password = password, Input_Again = password })).Problems, StringComparison.Ordinal);
    }

    [Theory, InlineData("seven lanterns over mud"), InlineData("correct-horse-lamp-kettle"), InlineData("vK8#qLz2!pWm")]
    public async Task A_password_that_is_hard_to_guess_needs_no_digit_or_sign(string password)
    {
        var visitor = await site.SignedIn(await site.NewHolder());
        await visitor.Get("/account/password");
        var different = await visitor.Submit(new { Input_Password = password, Input_Again = password + "x" });
        Assert.Equal("The two passwords are not the same.", different.Problems);
        Assert.Equal("/account", (await visitor.Submit(new { Input_Password = password, Input_Again = password })).Location);
    }

    [Fact]
    public async Task Another_authenticator_replaces_the_first_only_when_it_has_proved_itself()
    {
        var holder = await site.NewHolder();
        var visitor = await site.SignedIn(holder);
        var key = (await visitor.Get("/account/authenticator")).Page.Says("#key").Replace(" ", "", StringComparison.Ordinal);
        await visitor.Submit(new { Input_Code = "111111x" });
        var still = site.NewVisitor();
        await still.GivePassword(holder);
        Assert.Equal("/work", (await still.Submit(new { Input_Code = holder.Authenticator.Code() })).Location);
        var next = new Authenticator(key);
        Assert.Equal("/account/recovery-codes", (await visitor.Submit(new { Input_Code = next.Code() })).Location);
        var after = site.NewVisitor();
        await after.GivePassword(holder);
        Assert.StartsWith("That code is not right.", (await after.Submit(new { Input_Code = holder.Authenticator.Code() })).Problems, StringComparison.Ordinal);
        Assert.Equal("/work", (await after.Submit(new { Input_Code = next.Code() })).Location);
    }

    [Fact]
    public async Task A_name_is_changed_and_an_empty_one_refused()
    {
        var holder = await site.NewHolder();
        var visitor = await site.SignedIn(holder);
        await visitor.Get("/account/name");
        Assert.Equal("Enter your name", (await visitor.Submit(new { Input_Name = "" })).Problems);
        Assert.Equal("/account", (await visitor.Submit(new { Input_Name = "Someone Else" })).Location);
        Assert.Contains("Someone Else", (await visitor.Follow()).Page.Says("dl"), StringComparison.Ordinal);
        Assert.Contains("AccountRenamed", await site.Events(holder.Id));
    }

    [Fact]
    public async Task The_history_of_it_all_holds_and_tells_no_secret()
    {
        var holder = await site.NewHolder();
        var visitor = await site.SignedIn(holder);
        await visitor.Get("/account/password");
        var submissions = await site.Directory(directory => directory.Submissions.CountAsync());
        await visitor.Submit(new { Input_Password = Other, Input_Again = Other });
        var (report, said, kept) = await site.Directory(async directory => (await Chain.Verify(directory),
            string.Join('\n', await directory.Changes.Select(change => change.Content).ToListAsync()), await directory.Accounts.SingleAsync(each => each.Id == holder.Id)));
        Assert.True(report.Holds);
        foreach (var secret in new[] { SignInFixture.Password, Other, kept.PasswordHash!, kept.SecurityStamp!, kept.LastCode! }) Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
        // Not even a hash of the form that held it.
        Assert.Equal(submissions, await site.Directory(directory => directory.Submissions.CountAsync()));
    }

    [Fact]
    public async Task Someone_who_lost_everything_begins_afresh_with_a_password_from_the_command_line()
    {
        var holder = await site.NewHolder();
        var before = await site.SignedIn(holder);
        var password = await site.Directory(directory => ResetAccount.Of(directory, new Acting(site.Clock) { Who = Who.CommandLine }).Run(holder.Email.ToUpperInvariant(), TestContext.Current.CancellationToken));
        Assert.Equal(302, (await before.Get("/account")).Status);
        Assert.StartsWith("The e-mail address or password", (await site.NewVisitor().GivePassword(holder)).Problems, StringComparison.Ordinal);
        Assert.Equal("Set up an authenticator app", (await site.NewVisitor().GivePassword(holder, password!)).Heading);
        Assert.Contains("AccountReset", await site.Events(holder.Id));
        Assert.Null(await site.Directory(directory => ResetAccount.Of(directory, new Acting(site.Clock)).Run("nobody@example.org", TestContext.Current.CancellationToken)));
    }
}
