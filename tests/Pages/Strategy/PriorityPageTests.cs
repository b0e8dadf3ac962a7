using AngleSharp.Dom;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Strategy.Editing;

namespace Endeavour.Tests.Pages.Strategy;

/// <summary>A priority tells its story in one order; its author is told how hard the words are, and nothing is stopped by it.</summary>
public sealed class PriorityPageTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    [Theory]
    [InlineData("/rutland/priorities/best-start"), InlineData("/mid-and-south-essex/priorities/core20plus5"), InlineData("/south-tees/missions/outcome-gap")]
    public async Task It_says_why_the_evidence_what_people_said_who_leads_what_is_done_and_how_it_goes_then_its_thread(string address)
    {
        var page = await site.PageAsync(address);
        Assert.Equal(["Why it matters", "The evidence", "What people said", "Who leads", "What is being done", "How it is going", "Its thread"], page.QuerySelectorAll("main h2").Select(heading => heading.TextContent.Trim()));
        Assert.Contains("Nobody’s words are linked to this yet.", page.Says("main"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".strategy-measures .equity-line"));
    }

    [Fact]
    public async Task A_part_further_down_keeps_to_what_it_has()
    {
        var page = await site.PageAsync("/rutland/priorities/best-start");
        var action = (await site.PageAsync(page.QuerySelector("a[href^='/rutland/action-areas/']")!.GetAttribute("href")!)).QuerySelector("a[href^='/rutland/actions/']")!.GetAttribute("href")!;
        Assert.DoesNotContain("What people said", (await site.PageAsync(action)).QuerySelectorAll("main h2").Select(heading => heading.TextContent.Trim()));
    }

    [Fact]
    public async Task Words_are_checked_without_saving_and_the_hint_stands_under_what_was_saved()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "hints");
        const string hard = "In order to facilitate holistic transformation, stakeholders will collaboratively utilise multi-disciplinary methodologies, proactively mitigating inequity across organisational boundaries and optimising the provision of interventions for the population of the geographical area.";
        var edit = $"{home}/elements/a";
        var form = await officer.PageAsync(edit);
        Assert.Empty(form.QuerySelectorAll(".reading-hint"));
        var check = form.QuerySelectorAll("button[formaction]").Single();
        var answer = (await officer.PostAsync(edit + check.GetAttribute("formaction"), Accounts.Browser.Filled(form, ("Input.Statement", hard), ("Input.Title", "")))).Expect(200);
        Assert.Empty(answer.Errors);
        var hint = answer.Document.Says("#Input_Statement-reads");
        Assert.Contains("asks for many years of study", hint, StringComparison.Ordinal);
        Assert.Contains("“in order to”: to", hint, StringComparison.Ordinal);
        Assert.Contains(hard, answer.Document.QuerySelector("#Input_Statement")!.TextContent, StringComparison.Ordinal);
        Assert.Null(site.Element("hints", "a").Statement);
        (await officer.SendAsync(edit, ("Input.Statement", hard), ("Input.Why", "It may be hard, and is saved"))).Expect(302);
        Assert.NotNull((await officer.PageAsync(edit)).QuerySelector("#Input_Statement-reads"));
    }
}
