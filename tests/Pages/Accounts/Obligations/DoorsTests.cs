using Endeavour.Platform.Rights;

namespace Endeavour.Tests.Pages.Accounts.Obligations;

/// <summary>Who may read promises, make them, and speak for the post that owns one.</summary>
public sealed class DoorsTests(PromisesFixture site) : IClassFixture<PromisesFixture>
{
    static readonly Role[] Makers = [Role.Clerk, Role.Administrator, Role.StrategyOfficer, Role.Chair, Role.EngagementOfficer];

    [Theory]
    [InlineData("work"), InlineData("obligations"), InlineData("obligations/O-2020-001"), InlineData("obligations/new"), InlineData("obligations/O-2020-001/update"), InlineData("duties/new"), InlineData("duties/usual")]
    public async Task A_visitor_is_asked_to_sign_in(string page)
    {
        using var visitor = site.Visitor();
        Assert.StartsWith("/sign-in?then=", (await visitor.GetAsync($"/rutland/{page}")).Expect(302).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_who_belongs_reads_and_only_makers_make()
    {
        var reference = await site.Promise(Role.SystemLeader);
        foreach (var role in PeopledFixture.OfPosts)
        {
            using var browser = site.As(role);
            await browser.PageAsync("/rutland/work");
            await browser.PageAsync("/rutland/obligations");
            await browser.PageAsync($"/rutland/obligations/{reference}");
            await browser.PageAsync("/rutland/obligations/new", Makers.Contains(role) ? 200 : 403);
            await browser.PageAsync($"/rutland/obligations/{reference}/edit", Makers.Contains(role) ? 200 : 403);
            await browser.PageAsync("/rutland/duties/new", role is Role.Clerk or Role.Administrator or Role.StrategyOfficer ? 200 : 403);
        }
    }

    [Fact]
    public async Task Only_the_holder_of_its_post_or_the_clerk_speaks_for_a_promise()
    {
        var (asked, owned) = (await site.Promise(Role.SystemLeader), await site.Promise(Role.SystemLeader, accepted: true));
        foreach (var role in PeopledFixture.OfPosts)
        {
            using var browser = site.As(role);
            var status = role is Role.SystemLeader or Role.Clerk ? 200 : 403;
            await browser.PageAsync($"/rutland/obligations/{asked}/answer", status);
            foreach (var act in new[] { "update", "close", "pass-on" }) await browser.PageAsync($"/rutland/obligations/{owned}/{act}", status);
        }
    }

    [Fact]
    public async Task Another_owners_form_sent_to_this_promise_is_refused_as_well()
    {
        var (mine, theirs) = (await site.Promise(Role.ActionOwner, accepted: true), await site.Promise(Role.SystemLeader, accepted: true));
        using var owner = site.As(Role.ActionOwner);
        foreach (var act in new[] { "update", "close", "pass-on" })
            (await owner.PostAsync($"/rutland/obligations/{theirs}/{act}", Browser.Filled(await owner.PageAsync($"/rutland/obligations/{mine}/update"), ("Input.Words", "I say so")))).Expect(403);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_another_partnership_sees_nothing()
    {
        var reference = await site.Promise(Role.SystemLeader);
        using var clerk = site.As(Role.Clerk);
        foreach (var page in new[] { "obligations/O-1999-001", "obligations/nonsense", "obligations/O-1999-001/answer", "obligations/O-1999-001/update", "obligations/O-1999-001/close", "obligations/O-1999-001/pass-on", "obligations/O-1999-001/edit", "duties/no-duty/edit", "duties/no-duty/plan" })
            await clerk.PageAsync($"/rutland/{page}", 404);
        using var elsewhere = site.As(Role.Clerk, PeopledFixture.There);
        await elsewhere.PageAsync($"/rutland/obligations/{reference}", 404);
        await elsewhere.PageAsync($"/leicestershire/obligations/{reference}", 404);
    }

    [Fact]
    public async Task A_reference_in_small_letters_leads_to_the_promise()
    {
        var reference = await site.Promise(Role.SystemLeader);
        using var clerk = site.As(Role.Clerk);
        Assert.Equal($"/rutland/obligations/{reference}", (await clerk.GetAsync($"/rutland/obligations/{reference.ToLowerInvariant()}")).Expect(301).Location);
    }
}
