using System.Globalization;
using System.Text;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Strategy.Editing.Drafts;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Strategy.Editing;

/// <summary>A strategy of more parts than one page can show, and pages that are kept as they were read: what is on screen is what is saved, at once.</summary>
public sealed class LargeTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Six priorities with six areas each, and five actions below each area: more than a page opens.</summary>
    async Task<string> Large(string slug)
    {
        var text = new StringBuilder($"strategy:\n  partnership: {PeopledFixture.Here}\n  id: {slug}\n  version: \"2031\"\n  title: Large\n  status: draft\n  dated: 2001-01-01\n  levels:\n");
        foreach (var level in new[] { "priority", "area", "action" }) text.Append(CultureInfo.InvariantCulture, $"    - {{ id: {level}, name: {level}, plural: {level}s }}\n");
        text.Append("  elements:\n");
        for (var i = 0; i < 6; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    - id: p{i}\n      title: Priority number {i}\n      children:\n");
            for (var j = 0; j < 6; j++)
            {
                text.Append(CultureInfo.InvariantCulture, $"        - id: p{i}-{j}\n          title: Area {i} {j}\n          children:\n");
                for (var k = 0; k < 5; k++) text.Append(CultureInfo.InvariantCulture, $"            - {{ id: p{i}-{j}-{k}, title: Action {i} {j} {k} }}\n");
            }
        }
        using var folder = new TemporaryFolder();
        var result = await new ImportStrategyFiles(site.Records, TimeProvider.System).Import([folder.Write("large.yaml", text.ToString())], Stop);
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        return $"/{PeopledFixture.Here}/edit/{slug}/2031";
    }

    [Fact]
    public async Task A_large_tree_is_opened_where_it_is_asked_for_and_comes_back_there_after_a_change()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await Large("opened");
        Assert.True(6 + 36 + 180 > OpenTree.Small);
        var page = await officer.PageAsync(home);
        Assert.Equal(42, page.QuerySelectorAll("[data-element]").Length);
        var open = page.QuerySelectorAll("#p2-3 a").Single(link => link.TextContent.StartsWith("Open 5 actions", StringComparison.Ordinal)).GetAttribute("href")!;
        var opened = await officer.PageAsync(open.Split('#')[0]);
        Assert.Equal(47, opened.QuerySelectorAll("[data-element]").Length);
        Assert.NotNull(opened.QuerySelector("#p2-3-4"));
        var saved = (await officer.SendAsync($"{home}/elements/p2-3-4", ("Input.Title", "Another action"), ("Input.Why", "Clearer"))).Expect(302);
        Assert.EndsWith("?open=p2-3-4#p2-3-4", saved.Location, StringComparison.Ordinal);
        Assert.Contains("Another action", (await officer.PageAsync(saved.Location!.Split('#')[0])).QuerySelector("#p2-3-4")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_in_a_large_tree_always_offers_where_the_part_is_and_finds_what_is_further_below()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await Large("moved");
        var page = await officer.PageAsync($"{home}/elements/p1-1-1/move?open=p4");
        var offered = page.QuerySelectorAll("select[name='Input.Parent'] option").Select(option => option.GetAttribute("value")).ToList();
        Assert.Contains("p1-1", offered);
        Assert.Contains("p4-5", offered);
        Assert.Equal("p1-1", page.QuerySelector("select[name='Input.Parent'] option[selected]")!.GetAttribute("value"));
        (await officer.PostAsync($"{home}/elements/p1-1-1/move", Browser.Filled(page, ("Input.Parent", "p4-5"), ("Input.Why", "It is about that")))).Expect(302);
        Assert.Equal("p4-5", site.Parent("moved", "p1-1-1"));
    }

    [Fact]
    public async Task What_was_taken_away_and_put_back_with_the_same_words_is_the_new_one_everywhere()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "back");
        await officer.PageAsync(home);
        var first = site.Element("back", "a1").Id;
        (await officer.SendAsync($"{home}/elements/a1/delete", ("Input.Why", "A mistake"))).Expect(302);
        Assert.Null((await officer.PageAsync(home)).QuerySelector("#a1"));
        (await officer.SendAsync($"{home}/add/a", ("Input.Title", "First action"), ("Input.Id", "a1"), ("Input.Why", "It belongs there"))).Expect(302);
        Assert.NotEqual(first, site.Element("back", "a1").Id);
        (await officer.SendAsync($"{home}/elements/a1", ("Input.Title", "Other words"), ("Input.Why", "Clearer"))).Expect(302);
        Assert.Contains("Other words", (await officer.PageAsync(home)).QuerySelector("#a1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Other words", (await officer.PageAsync($"{home}/elements/a1/move")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}
