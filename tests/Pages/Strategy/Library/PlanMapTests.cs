using AngleSharp.Dom;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Strategy.Library;

/// <summary>A partner's plan beside our strategy, paired in both directions and signed off.</summary>
public sealed class PlanMapTests(LibraryFixture site) : IClassFixture<LibraryFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_are_paired_what_is_left_on_either_side_is_listed_and_a_change_ends_the_sign_off()
    {
        using var officer = site.As(Role.StrategyOfficer);
        Assert.Equal(4, (await officer.SendAsync("/rutland/plan-maps/edit", ("Input.Level", ""))).Expect(200).Errors.Count);
        var level = (await officer.PageAsync("/rutland/plan-maps/edit")).QuerySelector("#Input_Level option")!.GetAttribute("value")!;
        var map = (await officer.SendAsync("/rutland/plan-maps/edit", ("Input.Title", "Children's partnership plan"), ("Input.Level", level), ("Input.Items", "Help with speech\nBreastfeeding support\n<b>Road safety</b>"), ("Input.Why", "The board asked"))).Expect(302).Location;
        var page = await site.PageAsync(map);
        Assert.Equal("0 of 3 items of this plan are in our strategy too; 3 are not. 5 of our 5 priorities are not in this plan.", page.Says("#answer"));
        (await officer.SendAsync($"{map}/item/1", ("Input.Elements", "best-start"), ("Input.Why", "Same aim"))).Expect(302);
        (await officer.SendAsync($"{map}/item/2", ("Input.Elements", "best-start"), ("Input.Why", "Same aim"))).Expect(302);
        page = await site.PageAsync(map);
        Assert.Equal("2 of 3 items of this plan are in our strategy too; 1 is not. 4 of our 5 priorities are not in this plan.", page.Says("#answer"));
        Assert.Equal(["<b>Road safety</b>"], page.QuerySelectorAll("#theirs li").Select(item => item.TextContent.Trim()));
        Assert.Equal(4, page.QuerySelectorAll("#ours li").Length);
        using var leader = site.As(Role.SystemLeader);
        (await leader.SendAsync($"{map}/sign", ("Input.Why", "Checked with both teams"))).Expect(302);
        Assert.Contains("Checked and signed off by The SystemLeader on ", (await site.PageAsync(map)).Says("#standing"), StringComparison.Ordinal);
        (await officer.SendAsync($"{map}/item/2", ("Input.Elements", "best-start"), ("Input.Why", "Nothing changed"))).Expect(302);
        Assert.Contains("signed off by The SystemLeader", (await site.PageAsync(map)).Says("#standing"), StringComparison.Ordinal);
        (await officer.PostAsync($"{map}/item/2", Browser.Filled(await officer.PageAsync($"{map}/item/2"), ("Input.Why", "Not the same")).Where(field => field.Name != "Input.Elements"))).Expect(302);
        Assert.Contains("the sign-off by The SystemLeader ended on ", (await site.PageAsync(map)).Says("#standing"), StringComparison.Ordinal);
        using var db = site.Records.Open("rutland");
        var slug = map.Split('/')[^1];
        var id = $"{(await db.PlanMaps.SingleAsync(each => each.Slug == slug, Stop)).Id}";
        Assert.Equal(["PlanMapBegun", "PlanItemPaired", "PlanItemPaired", "PlanMapSigned", "PlanItemPaired"], await db.Changes.Where(change => change.Kind == "PlanMap" && change.Subject == id).OrderBy(change => change.Number).Select(change => change.What).ToListAsync(Stop));
    }

    [Fact]
    public async Task An_item_that_keeps_its_words_keeps_its_pairs_and_what_was_signed_must_be_what_was_read()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var level = (await officer.PageAsync("/rutland/plan-maps/edit")).QuerySelector("#Input_Level option")!.GetAttribute("value")!;
        var map = (await officer.SendAsync("/rutland/plan-maps/edit", ("Input.Title", "Ageing plan"), ("Input.Level", level), ("Input.Items", "One\nTwo"), ("Input.Why", "x"))).Expect(302).Location;
        (await officer.SendAsync($"{map}/item/2", ("Input.Elements", "best-start"), ("Input.Why", "x"))).Expect(302);
        using var leader = site.As(Role.SystemLeader);
        var signing = Browser.Filled(await leader.PageAsync($"{map}/sign"), ("Input.Why", "Read it"));
        (await officer.SendAsync(map.Replace("/plan-maps/", "/plan-maps/edit/", StringComparison.Ordinal), ("Input.Items", "Zero\nTwo"), ("Input.Why", "x"))).Expect(302);
        var page = await site.PageAsync(map);
        Assert.Contains("Two", page.Says("#pairs"), StringComparison.Ordinal);
        Assert.Equal("Zero", page.Says("#theirs"));
        Assert.Contains("Someone else changed this", (await leader.PostAsync($"{map}/sign", signing)).Expect(200).Errors[0], StringComparison.Ordinal);
        await officer.PageAsync($"{map}/item/1", 404);
        await site.PageAsync("/rutland/plan-maps/no-such-plan", 404);
        Assert.Contains("compared with ours item by item", (await site.PageAsync("/rutland/plan-maps")).Says("main"), StringComparison.Ordinal);
        using var visitor = site.Visitor();
        using var clerk = site.As(Role.Clerk);
        Assert.StartsWith("/sign-in", (await visitor.GetAsync($"{map}/sign")).Expect(302).Location, StringComparison.Ordinal);
        foreach (var address in new[] { "/rutland/plan-maps/edit", $"{map}/item/2", $"{map}/sign" }) (await clerk.GetAsync(address)).Expect(403);
    }
}
