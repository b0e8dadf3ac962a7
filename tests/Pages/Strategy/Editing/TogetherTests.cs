using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Accounts.Obligations;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Strategy.Editing;

/// <summary>Several people at one strategy: nothing is lost, and each is told.</summary>
public sealed class TogetherTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<StrategyFilesResult> Import(string text, bool replace)
    {
        using var folder = new TemporaryFolder();
        return await new ImportStrategyFiles(site.Records, TimeProvider.System) { Replace = replace }.Import([folder.Write("a.yaml", text)], Stop);
    }

    [Fact]
    public async Task Of_two_who_edit_one_element_the_second_sees_both_and_chooses()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var administrator = site.As(Role.Administrator);
        var home = await EditingFixture.Begin(officer, "two");
        var mine = Browser.Filled(await officer.PageAsync($"{home}/elements/a"), ("Input.Title", "Mine"), ("Input.Leads[0].Post", "The director"), ("Input.Why", "Clearer"));
        (await administrator.SendAsync($"{home}/elements/a", ("Input.Title", "Theirs"), ("Input.Why", "Shorter"))).Expect(302);
        var both = (await officer.PostAsync($"{home}/elements/a", mine)).Expect(200);
        Assert.Contains("Theirs", PromisesFixture.Differences(both));
        Assert.Equal("Theirs", site.Element("two", "a").Title);
        (await officer.PostAsync($"{home}/elements/a", Browser.Filled(both.Document))).Expect(302);
        Assert.Equal(("Mine", "The director"), (site.Element("two", "a").Title, site.Element("two", "a").Leads.Single().Post));
    }

    [Fact]
    public async Task Of_two_who_move_one_element_the_second_is_told_where_it_is_now()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var administrator = site.As(Role.Administrator);
        var home = await EditingFixture.Begin(officer, "movers");
        var (tree, form) = (await officer.PageAsync(home), Browser.Filled(await officer.PageAsync($"{home}/elements/a1/move"), ("Input.Parent", ""), ("Input.Why", "Up")));
        (await administrator.SendAsync($"{home}/elements/a1/move", ("Input.Parent", "b"), ("Input.Why", "It is about b"))).Expect(302);
        Assert.Equal(["Someone else moved it meanwhile: it is below “Second” now, at place 1. Look at the tree, and move it again if you still want to."], (await officer.PostAsync($"{home}/elements/a1/move", form)).Expect(200).Errors);
        var down = tree.QuerySelectorAll("button[name='Input.Move']").Single(each => each.TextContent == "Down: First action").GetAttribute("value")!;
        Assert.StartsWith("Someone else moved “First action” or its neighbours meanwhile.", (await officer.PostAsync(home, [.. Browser.Filled(tree), ("Input.Move", down)])).Expect(200).Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("a(a2) b(a1)", site.Tree("movers"));
    }

    [Fact]
    public async Task An_import_while_one_edits_and_another_moves_loses_nothing_and_tells_each()
    {
        using var editor = site.As(Role.StrategyOfficer);
        using var mover = site.As(Role.Administrator);
        var home = await EditingFixture.Begin(editor, "three");
        var text = await editor.TextAsync($"{home}/strategy.yaml");
        // The file is brought in once, so that it is what the record says; then all three begin.
        Assert.True((await Import(text, replace: true)).Ok);
        var edit = Browser.Filled(await editor.PageAsync($"{home}/elements/a1"), ("Input.Statement", "My long sentence"), ("Input.Why", "The workshop"));
        var move = Browser.Filled(await mover.PageAsync($"{home}/elements/a2/move"), ("Input.Parent", "b"), ("Input.Why", "It is about b"));
        (await mover.PostAsync($"{home}/elements/a2/move", move)).Expect(302);
        var changed = text.Replace("title: First action", "title: From the file", StringComparison.Ordinal);
        var refused = await Import(changed, replace: false);
        Assert.StartsWith("The Administrator edited version `2027` of `three` on screen on", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("a(a1) b(a2)", site.Tree("three"));
        Assert.True((await Import(changed, replace: true)).Ok);
        Assert.Equal("a(a1 a2) b", site.Tree("three"));
        var both = (await editor.PostAsync($"{home}/elements/a1", edit)).Expect(200);
        Assert.Contains("From the file", PromisesFixture.Differences(both));
        (await editor.PostAsync($"{home}/elements/a1", Browser.Filled(both.Document, ("Input.Title", "From the file")))).Expect(302);
        Assert.Equal(("From the file", "My long sentence"), (site.Element("three", "a1").Title, site.Element("three", "a1").Statement));
        using var db = site.Records.Open("rutland");
        Assert.Contains(db.Changes.Where(change => change.What == "ElementMoved").AsEnumerable(), change => change.Read()!.Why == "It is about b");
        Assert.True((await Endeavour.Platform.Changes.Chain.Verify(db, Stop)).Holds);
    }

    [Fact]
    public async Task Whoever_edits_what_another_deletes_keeps_their_words()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var administrator = site.As(Role.Administrator);
        var home = await EditingFixture.Begin(officer, "gone");
        var mine = Browser.Filled(await officer.PageAsync($"{home}/elements/a1"), ("Input.Statement", "My long sentence"), ("Input.Why", "Clearer"));
        var other = Browser.Filled(await officer.PageAsync($"{home}/elements/a/delete"), ("Input.Why", "Dropped"));
        (await administrator.SendAsync($"{home}/elements/a1/delete", ("Input.Why", "Not ours"))).Expect(302);
        var told = (await officer.PostAsync($"{home}/elements/a1", mine)).Expect(200);
        Assert.StartsWith("Someone else deleted this while you were writing.", told.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("My long sentence", told.Document.QuerySelector("textarea[name='Input.Statement']")!.TextContent.Trim());
        Assert.StartsWith("Someone else changed what is below it meanwhile: 2 would be deleted now.", (await officer.PostAsync($"{home}/elements/a/delete", other)).Expect(200).Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("a(a2) b", site.Tree("gone"));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_element()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "once");
        var form = Browser.Filled(await officer.PageAsync($"{home}/add/b"), ("Input.Title", "Third action"), ("Input.Why", "Once"));
        var first = (await officer.PostAsync($"{home}/add/b", form)).Expect(302).Location;
        Assert.Equal(first, (await officer.PostAsync($"{home}/add/b", form)).Expect(302).Location);
        Assert.Equal("a(a1 a2) b(third-action)", site.Tree("once"));
    }
}
