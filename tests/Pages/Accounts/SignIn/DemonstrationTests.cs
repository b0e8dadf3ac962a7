using Endeavour.Accounts.SignIn.Demonstration;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>The demonstration's people: one press where everyone knows, and no way in anywhere else.</summary>
public sealed class DemonstrationTests(DemonstrationTests.Shown shown, SignInFixture real) : IClassFixture<DemonstrationTests.Shown>, IClassFixture<SignInFixture>
{
    public sealed class Shown : SignInFixture
    {
        protected override IEnumerable<(string Name, string Value)> Settings => [.. base.Settings, ("Demonstration", "true")];
    }

    [Fact]
    public async Task In_the_demonstration_one_press_signs_in_and_another_changes_who_one_is()
    {
        var (clerk, chair) = (await Add(shown, "clerk@rutland.example", "the clerk of Rutland"), await Add(shown, "chair@rutland.example", "the chair of Rutland"));
        var visitor = shown.NewVisitor();
        Assert.Contains("Sign in as the clerk of Rutland", (await visitor.Get("/sign-in")).Page.Says("main"), StringComparison.Ordinal);
        Assert.Equal("/work", (await visitor.Submit(new { account = clerk.ToString() })).Location);
        Assert.Contains("clerk@rutland.example", (await visitor.Get("/account")).Page.Says("main"), StringComparison.Ordinal);
        await visitor.Get("/sign-in");
        await visitor.Submit(new { account = chair.ToString() });
        Assert.Contains("chair@rutland.example", (await visitor.Get("/account")).Page.Says("main"), StringComparison.Ordinal);
        Assert.Equal(1, await shown.Directory(directory => directory.Sessions.CountAsync(each => (each.AccountId == clerk || each.AccountId == chair) && each.EndedAt == null)));
    }

    [Fact]
    public async Task Elsewhere_there_is_no_button_and_no_press()
    {
        var clerk = await Add(real, "clerk@rutland.example", "the clerk of Rutland");
        var visitor = real.NewVisitor();
        Assert.DoesNotContain("Sign in as", (await visitor.Get("/sign-in")).Page.Says("main"), StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Submit(new { account = clerk.ToString() }, to: "/sign-in?handler=Demonstration")).Status);
        Assert.Equal(302, (await visitor.Get("/account")).Status);
    }

    [Fact]
    public async Task Elsewhere_not_even_a_right_password_or_a_session_from_the_demonstration_opens_it()
    {
        var holder = await real.NewHolder(demonstration: true);
        Assert.Equal("The e-mail address or password is not right.", (await real.NewVisitor().GivePassword(holder)).Problems);
        var key = Session.NewKey();
        await real.Directory(async directory =>
        {
            var now = real.Clock.GetUtcNow();
            directory.Sessions.Add(new() { Id = Guid.CreateVersion7(now), AccountId = holder.Id, KeyHash = Session.Hash(key), CreatedAt = now, LastSeenAt = now, ProvedAt = now, Device = "" });
            return await directory.SaveChangesAsync();
        });
        var visitor = real.NewVisitor();
        visitor.Headers.Add("Cookie", $"endeavour-session={key}");
        Assert.Equal(302, (await visitor.Get("/account")).Status);
        await using var scope = real.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<Endeavour.Platform.Database.DirectoryDb>().Accounts.SingleAsync(each => each.Id == holder.Id, TestContext.Current.CancellationToken);
        Assert.False(await scope.ServiceProvider.GetRequiredService<StartSession>().Run(new Microsoft.AspNetCore.Http.DefaultHttpContext(), account, "by any way", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_server_with_only_invented_people_can_still_be_set_up()
    {
        await Add(shown, "clerk@rutland.example", "the clerk of Rutland");
        Assert.Equal(200, (await shown.NewVisitor().Get("/set-up")).Status);
        Assert.Empty((await shown.NewVisitor().Get("/sign-in")).Page.QuerySelectorAll("main a[href='/set-up']"));
    }

    static async Task<Guid> Add(SignInFixture site, string email, string name)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AddDemonstrationAccount>().Run(email, name)).Id;
    }
}
