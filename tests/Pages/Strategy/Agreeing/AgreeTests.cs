using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Strategy.Editing;
using Change = Endeavour.Platform.Changes.Change;

namespace Endeavour.Tests.Pages.Strategy.Agreeing;

/// <summary>A version is agreed when nothing stands in the way; what does is said at once, with where to mend it.</summary>
public sealed class AgreeTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static (string, string)[] Form(DateOnly day, string by = "The Board") => [("Input.By", by), ("Input.Why", "Minutes of the meeting"), .. EditingFixture.Date("Input.On", day)];

    static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public async Task Each_reason_is_said_at_once_and_leads_to_where_it_is_mended()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "not-yet");
        (await officer.SendAsync($"{home}/elements/a/measure", ("Input.Title", "Smoking"), ("Input.Indicator", "92443"), ("Input.Why", "Known"))).Expect(302);
        (await officer.SendAsync($"{home}/add", ("Input.Title", "Third, tbc"), ("Input.Id", "c"), ("Input.Why", "Asked for"))).Expect(302);
        var page = await officer.PageAsync($"{home}/agree");
        Assert.Equal("It cannot be agreed yet, for 3 reasons.", page.Says(".govuk-body-l"));
        var reasons = page.QuerySelectorAll("#obstacles li");
        Assert.Equal(3, reasons.Length);
        foreach (var reason in reasons) await officer.PageAsync(reason.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Equal(VersionStatus.Draft, site.Version("not-yet").Status);
        // Whoever had the form open from before is told the same.
        var other = await EditingFixture.Begin(officer, "meanwhile");
        var form = await officer.PageAsync($"{other}/agree");
        (await officer.SendAsync($"{other}/elements/a/measure", ("Input.Title", "Smoking"), ("Input.Indicator", "92443"), ("Input.Why", "Known"))).Expect(302);
        var late = (await officer.PostAsync($"{other}/agree", Browser.Filled(form, Form(Day)))).Expect(200);
        Assert.Equal(2, late.Errors.Count);
        Assert.Equal(VersionStatus.Draft, site.Version("meanwhile").Status);
    }

    [Fact]
    public async Task Rutlands_draft_could_not_be_agreed_as_its_paper_left_it_each_reason_with_its_measure_or_part()
    {
        using var officer = site.As(Role.StrategyOfficer);
        const string home = "/rutland/edit/joint-health-and-wellbeing-strategy/2022";
        var reasons = (await officer.PageAsync($"{home}/agree")).QuerySelectorAll("#obstacles li");
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Matches("baseline|date|by when|source|vacant|placeholder|assessment", reason.TextContent));
    }

    [Fact]
    public async Task What_is_agreed_is_closed_and_public_and_the_one_before_it_is_replaced()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var clerk = site.As(Role.Clerk);
        using var visitor = site.Visitor();
        var home = await EditingFixture.Begin(officer, "agreed");
        Assert.Equal(["Enter the body that agreed it", "Enter the day on which it was agreed"], (await clerk.SendAsync($"{home}/agree", ("Input.By", " "), ("Input.Why", "x"))).Expect(200).Errors);
        Assert.Equal(["Enter a day that has come"], (await clerk.SendAsync($"{home}/agree", Form(new(2099, 1, 1)))).Expect(200).Errors);
        var (form, other) = (await clerk.PageAsync($"{home}/agree"), await clerk.PageAsync($"{home}/agree"));
        (await clerk.PostAsync($"{home}/agree", Browser.Filled(form, Form(Day)))).Expect(302);
        var version = site.Version("agreed");
        Assert.Equal((VersionStatus.Agreed, new(Day, "The Board"), false), (version.Status, version.Agreed!, version.IsPrivate));
        Assert.Contains("Agreed by The Board on 2 March 2026.", (await visitor.PageAsync("/rutland/strategy/2027")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("cannot agree", (await clerk.PostAsync($"{home}/agree", Browser.Filled(other, Form(Day)))).Expect(200).Errors[0], StringComparison.Ordinal);

        (await officer.SendAsync($"{home}/copy", [("Input.Version", "2030"), ("Input.Why", "A new round"), .. EditingFixture.Date("Input.Dated", new(2030, 1, 1))])).Expect(302);
        (await clerk.SendAsync("/rutland/edit/agreed/2030/agree", Form(Day))).Expect(302);
        Assert.Equal((VersionStatus.Superseded, VersionStatus.Agreed), (site.Version("agreed").Status, site.Version("agreed", "2030").Status));
        using (var db = site.Records.Open("rutland")) Assert.Equal(["StrategyAgreed", "StrategyReplaced"], db.Set<Change>().Where(change => change.What == "StrategyAgreed" || change.What == "StrategyReplaced").Select(change => change.What).Distinct().Order().ToList());
        using var client = site.CreateClient();
        Assert.Contains("status: superseded", await client.GetStringAsync(new Uri("/rutland/strategy/2027.yaml", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_cannot_agree_and_visitors_sign_in()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "closed-doors");
        using var member = site.As(Role.Member);
        using var visitor = site.Visitor();
        (await member.GetAsync($"{home}/agree")).Expect(403);
        Assert.StartsWith("/sign-in", (await visitor.GetAsync($"{home}/agree")).Expect(302).Location, StringComparison.Ordinal);
        await officer.PageAsync("/rutland/edit/closed-doors/1999/agree", 404);
    }
}
