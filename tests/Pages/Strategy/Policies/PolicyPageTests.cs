using AngleSharp.Dom;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Strategy.Editing;

namespace Endeavour.Tests.Pages.Strategy.Policies;

/// <summary>The register of policies: what they support, who is silent, what nobody supports, and which reviews are overdue.</summary>
public sealed class PolicyPageTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    [Fact]
    public async Task Silent_policies_unsupported_parts_and_overdue_reviews_are_listed()
    {
        // The example has one policy in force and two drafts, and names action areas and priorities.
        var page = await site.PageAsync("/rutland/policies");
        Assert.Equal("3 policies are registered. 0 are silent on every one of our 20 action areas; no policy in force supports 19 of those. No review is overdue.", page.Says("#answer"));
        Assert.Contains("The record does not say", page.Says("#policy-primary-care-estates-strategy"), StringComparison.Ordinal);
        page = await site.PageAsync("/rutland/policies?level=priority");
        Assert.StartsWith("3 policies are registered. 0 are silent on every one of our 5 priorities; no policy in force supports 3 of those.", page.Says("#answer"), StringComparison.Ordinal);
        using var officer = site.As(Role.StrategyOfficer, "leicestershire");
        const string edit = "/leicestershire/policies/edit";
        Assert.StartsWith("No partner’s policy is registered yet.", (await officer.PageAsync("/leicestershire/policies")).Says("#answer"), StringComparison.Ordinal);
        IEnumerable<(string, string)> Fields(string title, string supports, DateOnly review) => [("Input.Title", title), ("Input.Owner", "The district"), ("Input.Source", "Its site"), ("Input.Supports", supports), .. EditingFixture.Date("Input.Review", review), ("Input.Why", "Recommendation 8")];
        (await officer.SendAsync(edit, Fields("Housing policy", "first-1001-days | Warm homes for babies", new(2020, 1, 1)))).Expect(302);
        (await officer.SendAsync(edit, Fields("Car parks", "", new(2100, 1, 1)))).Expect(302);
        (await officer.SendAsync(edit, Fields("Top only", "best-start-for-life", new(2100, 1, 1)))).Expect(302);
        page = await officer.PageAsync("/leicestershire/policies");
        Assert.Equal("3 policies are registered. 2 are silent on every one of our 17 priorities; no policy in force supports 16 of those. 1 review is overdue.", page.Says("#answer"));
        Assert.Equal(["Car parks, The district", "Top only, The district"], page.QuerySelectorAll("#silent + ul li").Select(item => item.TextContent.Trim()));
        Assert.Equal(16, page.QuerySelectorAll("#unsupported + ul li").Length);
        Assert.Contains("1 January 2020 Overdue", page.Says("#policy-housing-policy"), StringComparison.Ordinal);
        (await officer.SendAsync($"{edit}/housing-policy", ("Input.Status", "Withdrawn"), ("Input.Why", "Withdrawn in May"))).Expect(302);
        page = await officer.PageAsync("/leicestershire/policies");
        Assert.EndsWith("no policy in force supports 17 of those. No review is overdue.", page.Says("#answer"), StringComparison.Ordinal);
        (await officer.SendAsync($"{edit}/car-parks", ("Input.TakeOut", "true"), ("Input.Why", "Not a policy"))).Expect(302);
        await officer.PageAsync($"{edit}/car-parks", 404);
        await site.PageAsync("/rutland/policies?level=none", 404);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words_and_two_at_once_see_each_other()
    {
        using var officer = site.As(Role.StrategyOfficer);
        const string edit = "/rutland/policies/edit";
        Assert.Equal(4, (await officer.SendAsync(edit)).Expect(200).Errors.Count);
        IEnumerable<(string, string)> Fields(params (string, string)[] more) => [("Input.Title", "Licensing"), ("Input.Owner", "The council"), ("Input.Source", "Its site"), ("Input.Why", "x"), .. more];
        Assert.Contains("Our strategy has no part best-strat. Did you mean best-start?", (await officer.SendAsync(edit, Fields(("Input.Supports", "best-strat")))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("said twice", (await officer.SendAsync(edit, Fields(("Input.Supports", "best-start\nbest-start | again")))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("Begin the link", (await officer.SendAsync(edit, Fields(("Input.Link", "javascript:alert(1)")))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("before it was adopted", (await officer.SendAsync(edit, [.. Fields(), .. EditingFixture.Date("Input.Adopted", new(2022, 1, 1)), .. EditingFixture.Date("Input.Review", new(2021, 1, 1))])).Expect(200).Errors[0], StringComparison.Ordinal);
        (await officer.SendAsync(edit, Fields())).Expect(302);
        var old = Browser.Filled(await officer.PageAsync($"{edit}/licensing"), ("Input.Owner", "Mine"), ("Input.Why", "x"));
        (await officer.SendAsync($"{edit}/licensing", ("Input.Owner", "Theirs"), ("Input.Why", "x"))).Expect(302);
        Assert.Contains("Someone else changed this", (await officer.PostAsync($"{edit}/licensing", old)).Expect(200).Errors[0], StringComparison.Ordinal);
        (await officer.SendAsync($"{edit}/licensing", ("Input.TakeOut", "true"), ("Input.Why", "Tidy"))).Expect(302);
        using var member = site.As(Role.Member);
        (await member.GetAsync(edit)).Expect(403);
    }
}
