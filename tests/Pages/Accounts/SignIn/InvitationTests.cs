using Endeavour.Accounts;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Invitations;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>An invitation's link makes one account, once, within a week; or adds a partnership to an account.</summary>
public sealed class InvitationTests(SignInFixture site) : IClassFixture<SignInFixture>
{
    static int _invited;

    [Fact]
    public async Task A_link_makes_an_account_that_belongs_to_the_partnership_and_works_once()
    {
        var (link, email, person) = await Invite();
        var visitor = site.NewVisitor();
        var page = await visitor.Get(link);
        Assert.Equal("Invited Person", page.Page.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Contains("Rutland Health and Wellbeing Board", page.Page.Says("main"), StringComparison.Ordinal);
        Assert.Equal("Enter a password Enter the same password again", (await visitor.Submit()).Problems);
        Assert.Equal("/sign-in/authenticator", (await visitor.Submit(new { Input_Password = SignInFixture.Password, Input_Again = SignInFixture.Password })).Location);
        Assert.Equal("Set up an authenticator app", (await visitor.Follow()).Heading);

        var account = await site.Directory(directory => directory.Accounts.SingleAsync(each => each.Email == email));
        Assert.Equal((person, "rutland"), await site.Directory(directory => directory.Belongings.Where(each => each.AccountId == account.Id).Select(each => new ValueTuple<Guid, string>(each.PersonId, each.PartnershipId)).SingleAsync()));
        var again = await site.NewVisitor().Get(link);
        Assert.Equal((410, "This invitation cannot be used"), (again.Status, again.Heading));
    }

    [Fact]
    public async Task After_a_week_it_is_too_late_and_an_invented_link_opens_nothing()
    {
        var (link, _, _) = await Invite();
        var late = site.NewVisitor();
        await late.Get(link);
        site.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(410, (await late.Submit(new { Input_Name = "Late", Input_Password = SignInFixture.Password, Input_Again = SignInFixture.Password })).Status);
        Assert.Equal(410, (await site.NewVisitor().Get(link)).Status);
        Assert.Equal(410, (await site.NewVisitor().Get("/invitation/invented")).Status);
    }

    [Fact]
    public async Task Someone_who_is_signed_in_adds_the_partnership_to_their_account()
    {
        var (link, _, person) = await Invite();
        var holder = await site.NewHolder();
        var visitor = await site.SignedIn(holder);
        await visitor.Get(link);
        var added = await visitor.Submit(form: "form[action*=Add]");
        Assert.Equal((302, "/work", ""), (added.Status, added.Location, added.Problems + added.Heading));
        Assert.Equal(person, await site.Directory(directory => directory.Belongings.Where(each => each.AccountId == holder.Id).Select(each => each.PersonId).SingleAsync()));

        var (second, _, _) = await Invite();
        await visitor.Get(second);
        Assert.Equal("This account belongs to the partnership already.", (await visitor.Submit(form: "form[action*=Add]")).Problems);
        Assert.Equal(200, (await site.NewVisitor().Get(second)).Status);
    }

    [Fact]
    public async Task A_newer_link_ends_the_older_one_of_the_same_person_and_no_other()
    {
        var (older, email, person) = await Invite();
        var (another, _, _) = await Invite();
        var (newer, _, _) = await Invite(email, person);
        Assert.Equal(410, (await site.NewVisitor().Get(older)).Status);
        Assert.Equal(200, (await site.NewVisitor().Get(newer)).Status);
        Assert.Equal(200, (await site.NewVisitor().Get(another)).Status);
    }

    [Fact]
    public async Task Someone_with_an_account_signs_in_first()
    {
        var holder = await site.NewHolder();
        var (link, _, _) = await Invite(holder.Email);
        var page = await site.NewVisitor().Get(link);
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        Assert.Equal($"/sign-in?then={link}", page.Page.QuerySelector("main a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Only_a_clerk_or_administrator_invites()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (invite, person) = (scope.ServiceProvider.GetRequiredService<Invite>(), scope.ServiceProvider.GetRequiredService<CurrentPerson>());
        person.Roles = new HashSet<Role> { Role.Member };
        await Assert.ThrowsAsync<Refusal>(() => invite.Run("rutland", Guid.CreateVersion7(), "Someone", "someone@example.org", TestContext.Current.CancellationToken));
        person.Roles = new HashSet<Role> { Role.Clerk };
        Assert.StartsWith("/invitation/", await invite.Run("rutland", Guid.CreateVersion7(), "Someone", "someone@example.org", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    async Task<(string Link, string Email, Guid Person)> Invite(string? email = null, Guid? whom = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var person = whom ?? Guid.CreateVersion7();
        email ??= $"invited{Interlocked.Increment(ref _invited)}@example.org";
        return (await scope.ServiceProvider.GetRequiredService<Invite>().Send("rutland", person, "Invited Person", email, TestContext.Current.CancellationToken), email, person);
    }
}
