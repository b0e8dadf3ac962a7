using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>A session: what its cookie is, when it ends, and that it ends at once.</summary>
public sealed class SessionTests(SignInFixture site) : IClassFixture<SignInFixture>
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task The_cookie_holds_a_key_that_scripts_and_other_sites_cannot_read(bool https)
    {
        var holder = await site.NewHolder();
        var visitor = site.NewVisitor(https);
        await visitor.GivePassword(holder);
        var cookie = Assert.Single((await visitor.Submit(new { Input_Code = holder.Authenticator.Code() })).Cookies, each => each.Contains("endeavour-session", StringComparison.Ordinal));
        Assert.StartsWith(https ? "__Host-endeavour-session=" : "endeavour-session=", cookie, StringComparison.Ordinal);
        Assert.Equal(https, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        foreach (var part in new[] { "; httponly", "; samesite=lax", "; path=/" }) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        var key = cookie.Split('=', 2)[1].Split(';')[0];
        Assert.Equal(43, key.Length);
        Assert.NotNull(await site.Directory(directory => directory.Sessions.SingleOrDefaultAsync(each => each.KeyHash == Session.Hash(key))));
    }

    [Fact]
    public async Task Signing_out_ends_it_also_for_who_copied_the_cookie()
    {
        var holder = await site.NewHolder();
        var visitor = await site.SignedIn(holder);
        var thief = site.NewVisitor();
        await visitor.Get("/sign-out");
        var cookie = (await visitor.Submit()).Cookies;
        Assert.Contains(cookie, each => each.StartsWith("endeavour-session=;", StringComparison.Ordinal));
        Assert.Equal("/sign-in?then=%2Faccount", (await visitor.Get("/account")).Location);
        Assert.Equal(["AccountCreated", "CodeTaken", "SignedIn"], await site.Events(holder.Id));
        Assert.True(await site.Directory(directory => directory.Sessions.Where(each => each.AccountId == holder.Id).AllAsync(each => each.EndedAt != null)));
    }

    [Fact]
    public async Task One_ended_from_another_device_is_out_at_once()
    {
        var holder = await site.NewHolder();
        var (here, there) = (await site.SignedIn(holder), await site.SignedIn(holder));
        Assert.Equal(200, (await there.Get("/account")).Status);
        var list = await here.Get("/account/sessions");
        Assert.Contains("(this one)", list.Page.Says("main"), StringComparison.Ordinal);
        await here.Submit(form: "form[action*=One]");
        Assert.Equal(302, (await there.Get("/account")).Status);
        Assert.Equal(200, (await here.Get("/account")).Status);
        await here.Get("/account/sessions");
        Assert.DoesNotContain("everywhere else", (await here.Get("/account/sessions")).Page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_others_can_be_ended_and_nobody_can_end_someone_elses()
    {
        var (holder, other) = (await site.NewHolder(), await site.NewHolder());
        var (here, there, elsewhere, theirs) = (await site.SignedIn(holder), await site.SignedIn(holder), await site.SignedIn(holder), await site.SignedIn(other));
        var mine = await site.Directory(directory => directory.Sessions.Where(each => each.AccountId == holder.Id).Select(each => each.Id).FirstAsync());
        await site.SignedIn(other);
        await theirs.Get("/account/sessions");
        Assert.Equal(404, (await theirs.Submit(new { session = mine.ToString() }, "form[action*=One]")).Status);
        await here.Get("/account/sessions");
        await here.Submit(form: "form[action*=Others]");
        Assert.Equal((200, 302, 302, 200), ((await here.Get("/account")).Status, (await there.Get("/account")).Status, (await elsewhere.Get("/account")).Status, (await theirs.Get("/account")).Status));
    }

    [Fact]
    public async Task It_ends_after_twelve_hours_without_use_and_after_a_week_in_any_case()
    {
        var holder = await site.NewHolder();
        var idle = await site.SignedIn(holder);
        site.Clock.Advance(TimeSpan.FromHours(11.9));
        Assert.Equal(200, (await idle.Get("/account")).Status);
        site.Clock.Advance(TimeSpan.FromHours(12.1));
        Assert.Equal(302, (await idle.Get("/account")).Status);

        var busy = await site.SignedIn(holder);
        for (var hours = 0.0; hours + 11 < 7 * 24; hours += 11)
        {
            site.Clock.Advance(TimeSpan.FromHours(11));
            Assert.Equal(200, (await busy.Get("/account")).Status);
        }
        site.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(302, (await busy.Get("/account")).Status);
    }

    [Fact]
    public async Task Reading_pages_writes_only_every_five_minutes()
    {
        var holder = await site.NewHolder();
        var visitor = await site.SignedIn(holder);
        var began = await LastSeen();
        site.Clock.Advance(TimeSpan.FromMinutes(4));
        await visitor.Get("/account");
        Assert.Equal(began, await LastSeen());
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await visitor.Get("/account");
        Assert.Equal(site.Clock.GetUtcNow(), await LastSeen());

        Task<DateTimeOffset> LastSeen() => site.Directory(directory => directory.Sessions.Where(each => each.AccountId == holder.Id).Select(each => each.LastSeenAt).SingleAsync());
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_that_the_browser_had()
    {
        var (holder, second) = (await site.NewHolder(), await site.NewHolder());
        var visitor = site.NewVisitor();
        await visitor.GivePassword(second);
        var pending = await site.Directory(directory => directory.Sessions.CountAsync(each => each.AccountId == second.Id));
        Assert.Equal(0, pending);
        await visitor.GivePassword(holder);
        await visitor.Submit(new { Input_Code = holder.Authenticator.Code() });
        Assert.Equal("/work", (await visitor.Get("/sign-in")).Location);
        Assert.Contains(holder.Email, (await visitor.Get("/account")).Page.Says("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1", "Safari on an iPhone")]
    [InlineData("curl/8.0", "A browser")]
    public async Task A_device_is_named_in_words_that_its_holder_knows(string userAgent, string words)
    {
        var holder = await site.NewHolder();
        var visitor = site.NewVisitor();
        visitor.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        await visitor.GivePassword(holder);
        await visitor.Submit(new { Input_Code = holder.Authenticator.Code() });
        Assert.Contains(words, (await visitor.Get("/account/sessions")).Page.Says("dt"), StringComparison.Ordinal);
    }
}
