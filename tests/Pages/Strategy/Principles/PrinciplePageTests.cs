using AngleSharp.Dom;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Strategy.Editing;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Strategy.Principles;

/// <summary>Where principles are applied: the map, its evidence, its owners.</summary>
public sealed class PrinciplePageTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static IReadOnlyList<string> Row(IParentNode page, string part) =>
        [.. page.QuerySelectorAll("#heat tbody tr").First(row => row.QuerySelector("th")!.TextContent.Contains(part, StringComparison.Ordinal)).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];

    [Fact]
    public async Task The_map_says_in_words_what_was_found_and_where_nobody_has_looked()
    {
        var page = await site.PageAsync("/south-tees/principles");
        Assert.Equal("Nobody has recorded yet whether 4 principles in 12 parts of our strategy are applied.", page.Says("#answer"));
        Assert.Equal(["– Not looked at", "– Not looked at", "– Not looked at", "– Not looked at"], Row(page, "Narrow the outcome gap"));
        // Of two papers, the later one counts.
        Assert.Equal(["◐ Partly", "◐ Partly", "◐ Partly", "○ Absent"], Row(page, "Papers and other work"));
        Assert.Equal(2, page.QuerySelectorAll("#principle-involvement li").Length);
        Assert.Contains("Owner: no post has been named.", page.Says("#principle-involvement"), StringComparison.Ordinal);
        Assert.Equal("Our strategy names no principles.", (await site.PageAsync("/leicestershire/principles")).Says("#answer"));
    }

    [Fact]
    public async Task Evidence_is_recorded_changed_and_taken_out_and_a_part_shows_what_those_below_it_say()
    {
        using var officer = site.As(Role.StrategyOfficer);
        Assert.Equal(6, (await officer.SendAsync("/rutland/principles/edit", ("Input.Principle", ""))).Expect(200).Errors.Count);
        IEnumerable<(string, string)> Fields(string part, string state, DateOnly on) => [("Input.Principle", "building-on-strengths"), ("Input.Element", part), ("Input.State", state), ("Input.Shows", "<b>The team</b> met"), .. EditingFixture.Date("Input.On", on), ("Input.Source", "Minutes"), ("Input.Owner", "Chair"), ("Input.Why", "For the map")];
        (await officer.SendAsync("/rutland/principles/edit", Fields("1.1.a", "Applied", new(2022, 1, 1)))).Expect(302);
        var page = await officer.PageAsync("/rutland/principles");
        Assert.Equal("● Applied (from 1 part below)", Row(page, "Healthy child development")[3]);
        Assert.Equal("● Applied (from 1 part below)", Row(page, "The best start in life")[3]);
        (await officer.SendAsync("/rutland/principles/edit", Fields("1.2", "Absent", new(2022, 1, 1)))).Expect(302);
        Assert.Equal("◐ Partly (from 2 parts below)", Row(await officer.PageAsync("/rutland/principles"), "The best start in life")[3]);
        (await officer.SendAsync("/rutland/principles/edit", Fields("best-start", "Absent", new(2022, 2, 1)))).Expect(302);
        page = await site.PageAsync("/rutland/principles");
        Assert.Equal("○ Absent", Row(page, "The best start in life")[3]);
        Assert.Contains("<b>The team</b> met", page.Says("#principle-building-on-strengths"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href*='/principles/edit']"));
        var mine = "/rutland/principles/edit/building-on-strengths-3";
        var old = Browser.Filled(await officer.PageAsync(mine), ("Input.Why", "Late"));
        (await officer.SendAsync(mine, ("Input.State", "Applied"), ("Input.Why", "It was"))).Expect(302);
        Assert.Equal("● Applied", Row(await site.PageAsync("/rutland/principles"), "The best start in life")[3]);
        Assert.Contains("Someone else changed this", (await officer.PostAsync(mine, old)).Expect(200).Errors[0], StringComparison.Ordinal);
        (await officer.SendAsync(mine, ("Input.TakeOut", "true"), ("Input.Why", "Wrong part"))).Expect(302);
        Assert.Equal("◐ Partly (from 2 parts below)", Row(await site.PageAsync("/rutland/principles"), "The best start in life")[3]);
        using var db = site.Records.Open("rutland");
        Assert.Equal(["PrincipleEvidenceRecorded", "PrincipleEvidenceChanged", "PrincipleEvidenceTakenOut"], (await db.Changes.Where(change => change.Kind == "PrincipleEvidence" && change.What != "CommitmentsImported").OrderBy(change => change.Number).Select(change => change.What).ToListAsync(Stop))[^3..]);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words()
    {
        using var officer = site.As(Role.StrategyOfficer);
        IEnumerable<(string, string)> Fields(params (string, string)[] more) => [("Input.Principle", "evidence-led"), ("Input.State", "Partly"), ("Input.Shows", "x"), ("Input.Source", "y"), ("Input.Why", "z"), .. more];
        IEnumerable<(string, string)> past = EditingFixture.Date("Input.On", new(2022, 1, 1)), future = EditingFixture.Date("Input.On", new(2100, 1, 1));
        Assert.Contains("Say where it was looked for", (await officer.SendAsync("/rutland/principles/edit", [.. Fields(), .. past])).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("Choose one of the two", (await officer.SendAsync("/rutland/principles/edit", [.. Fields(("Input.Element", "best-start"), ("Input.Where", "A paper")), .. past])).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("in the future", (await officer.SendAsync("/rutland/principles/edit", [.. Fields(("Input.Where", "A paper")), .. future])).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("Choose a part", (await officer.SendAsync("/rutland/principles/edit", [.. Fields(("Input.Element", "nowhere")), .. past])).Expect(200).Errors[0], StringComparison.Ordinal);
        await officer.PageAsync("/rutland/principles/edit/none", 404);
        await officer.PageAsync("/rutland/principles/owner/none", 404);
        using var visitor = site.Visitor();
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/rutland/principles/edit")).Expect(302).Location, StringComparison.Ordinal);
        using var clerk = site.As(Role.Clerk);
        (await clerk.GetAsync("/rutland/principles/edit")).Expect(403);
    }

    [Fact]
    public async Task A_principle_has_an_owner_who_can_change_and_go()
    {
        using var officer = site.As(Role.StrategyOfficer);
        const string form = "/rutland/principles/owner/levelling-up";
        var both = Browser.Filled(await officer.PageAsync(form), ("Input.Post", "Chair"), ("Input.Why", "At once"));
        (await officer.SendAsync(form, ("Input.Post", "Director of Public Health"), ("Input.Why", "Agreed"))).Expect(302);
        Assert.Contains("Owner: Director of Public Health.", (await site.PageAsync("/rutland/principles")).Says("#principle-levelling-up"), StringComparison.Ordinal);
        Assert.Contains("Someone else changed this", (await officer.PostAsync(form, both)).Expect(200).Errors[0], StringComparison.Ordinal);
        (await officer.SendAsync(form, ("Input.Post", ""), ("Input.Why", "The post ended"))).Expect(302);
        Assert.Contains("no post has been named", (await site.PageAsync("/rutland/principles")).Says("#principle-levelling-up"), StringComparison.Ordinal);
    }
}
