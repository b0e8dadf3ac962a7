using Endeavour.Evidence;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Import;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Accounts.Obligations;
using Microsoft.EntityFrameworkCore;
using Change = Endeavour.Platform.Changes.Change;

namespace Endeavour.Tests.Pages.Strategy.Editing;

/// <summary>A strategy from nothing on screen: what can be written, what is refused, and what the history keeps of it.</summary>
public sealed class EditingTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<Change> Last(string what)
    {
        using var db = site.Records.Open("rutland");
        return await db.Changes.AsNoTracking().Where(change => change.What == what).OrderByDescending(change => change.Number).FirstAsync(Stop);
    }

    [Fact]
    public async Task Every_page_is_closed_to_visitors_and_to_other_roles_and_what_is_missing_is_not_found()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "doors");
        (await officer.SendAsync($"{home}/elements/a/measure", ("Input.Title", "Smoking"), ("Input.Indicator", "92443"), ("Input.Why", "Known"))).Expect(302);
        using var visitor = site.Visitor();
        using var clerk = site.As(Role.Clerk);
        using var administrator = site.As(Role.Administrator);
        string[] rooms = ["", "/cover", "/copy", "/levels", "/levels/priority", "/stages", "/principles", "/groups", "/blocks", "/add", "/add/a", "/elements/a", "/elements/a/move", "/elements/a/delete", "/elements/a/measure", "/elements/a/measure/smoking", "/elements/a/share"];
        foreach (var room in rooms.Select(room => home + room).Append("/rutland/edit").Append("/rutland/edit/new"))
        {
            Assert.StartsWith("/sign-in", (await visitor.GetAsync(room)).Expect(302).Location, StringComparison.Ordinal);
            (await clerk.GetAsync(room)).Expect(403);
            (await administrator.GetAsync(room)).Expect(200);
        }
        foreach (var room in rooms.Where(room => room.Contains("/a", StringComparison.Ordinal) && room != "/add")) await officer.PageAsync(home + room.Replace("/a", "/nowhere", StringComparison.Ordinal), 404);
        await officer.PageAsync("/rutland/edit/doors/2028", 404);
        await officer.PageAsync("/rutland/edit/doors/2028/strategy.yaml", 404);
        await officer.PageAsync($"{home}/levels/nowhere", 404);
        await officer.PageAsync($"{home}/others", 404);
    }

    [Fact]
    public async Task What_is_begun_on_screen_is_seen_by_nobody_else_until_it_is_out_for_views()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var visitor = site.Visitor();
        var home = await EditingFixture.Begin(officer, "quiet");
        Assert.Contains("2 priorities, 2 actions and 0 measures", (await officer.PageAsync(home)).Says("main"), StringComparison.Ordinal);
        await visitor.PageAsync("/rutland/strategy/2027", 404);
        await visitor.PageAsync("/rutland/strategy/2027.yaml", 404);
        await visitor.PageAsync("/rutland/actions/a1", 404);
        Assert.DoesNotContain("Strategy quiet", (await visitor.PageAsync("/rutland/strategy")).Says("main"), StringComparison.Ordinal);
        await officer.PageAsync("/rutland/thread/element/a1", 404);
        Assert.NotEqual("2027", await CurrentVersion());
    }

    async Task<string> CurrentVersion()
    {
        using var db = site.Records.Open("rutland");
        return (await Current.Of(db.Set<StrategyVersion>()).FirstAsync(Stop)).Version;
    }

    [Fact]
    public async Task A_form_says_all_that_is_wrong_at_once_and_saves_nothing()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "slips");
        var hash = site.Version("slips").Hash;
        Assert.Equal(6, (await officer.SendAsync("/rutland/edit/new")).Expect(200).Errors.Count);
        Assert.Equal(["Enter the title of the strategy", "Say why, for the history"], (await officer.SendAsync($"{home}/cover", ("Input.Title", ""))).Expect(200).Errors);
        Assert.Equal(["Enter the first year too", "Enter the title of the paper too"], (await officer.SendAsync($"{home}/cover", ("Input.To", "2030"), ("Input.SourcePages", "3"), ("Input.Why", "x"))).Expect(200).Errors);
        Assert.Equal(["The last year is before the first"], (await officer.SendAsync($"{home}/cover", ("Input.From", "2031"), ("Input.To", "2030"), ("Input.Why", "x"))).Expect(200).Errors);
        Assert.Equal(["Enter the title", "Say why, for the history"], (await officer.SendAsync($"{home}/add")).Expect(200).Errors);
        Assert.Equal(["Use small letters, digits, hyphens and points, starting with a letter or a digit", "“No!” cannot be the id of an element", "Enter the post that leads"],
            (await officer.SendAsync($"{home}/add", ("Input.Title", "x"), ("Input.Why", "x"), ("Input.Id", "No!"), ("Input.Overlaps", "No!"), ("Input.Leads[0].Note", "nobody"))).Expect(200).Errors);
        Assert.Equal(["There is an element with the id a already. Give this one an id of its own."], (await officer.SendAsync($"{home}/add", ("Input.Title", "x"), ("Input.Id", "a"), ("Input.Why", "x"))).Expect(200).Errors);
        Assert.Equal(["Enter the number of the indicator, or why there is none", "Enter the baseline as digits with a point, without a unit", "Enter the period of the baseline, such as 2022/23", "Enter the target as digits with a point, without a unit"],
            (await officer.SendAsync($"{home}/elements/a/measure", ("Input.Title", "x"), ("Input.Why", "x"), ("Input.Baselines[0].Value", "10 %"), ("Input.Targets[0].Value", "ten"))).Expect(200).Errors);
        Assert.Equal(["A measure that has an indicator has a source: leave this empty"], (await officer.SendAsync($"{home}/elements/a/measure", ("Input.Title", "x"), ("Input.Why", "x"), ("Input.Indicator", "1"), ("Input.NoSource", "None"))).Expect(200).Errors);
        Assert.Contains("There is no level priority in this strategy", (await officer.SendAsync($"{home}/levels/priority", ("Input.TakeOut", "true"), ("Input.Why", "x"))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("because its address is that of another page", (await officer.SendAsync($"{home}/levels", ("Input.Name", "Work"), ("Input.Plural", "Work"), ("Input.Why", "x"))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("There is no element nowhere", (await officer.SendAsync($"{home}/elements/a", ("Input.Overlaps", "nowhere"), ("Input.Why", "x"))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Equal(["There is a strategy of that name already. Make a new draft from it, or give this one another name."], (await officer.SendAsync("/rutland/edit/new", [("Input.Title", "Slips"), ("Input.Version", "1"), ("Input.Level", "Aim"), ("Input.Plural", "Aims"), ("Input.Why", "x"), .. EditingFixture.Date("Input.Dated", new(2027, 1, 11))])).Expect(200).Errors);
        Assert.Equal((hash, "a(a1 a2) b"), (site.Version("slips").Hash, site.Tree("slips")));
    }

    [Fact]
    public async Task An_element_says_everything_and_its_history_keeps_what_it_said_before()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "words");
        (await officer.SendAsync($"{home}/stages", ("Input.Name", "Start Well"), ("Input.Why", "Stages"))).Expect(302);
        (await officer.SendAsync($"{home}/groups", ("Input.Name", "The partnership"), ("Input.Id", "hp"), ("Input.State", "Proposed"), ("Input.Why", "Bodies"))).Expect(302);
        var before = site.Version("words").Hash;
        var location = (await officer.SendAsync($"{home}/elements/a1", [("Input.Title", "  New words "), ("Input.Number", "1.1"), ("Input.Statement", "One.\r\n\r\nTwo."), ("Input.WhyItMatters", "It does"), ("Input.Stage", "start-well"), ("Input.Group", "hp"), ("Input.Reach", "Place"), ("Input.Reach", "System"), ("Input.Areas", "E06000017"),
            ("Input.Tier", "Do"), ("Input.DueNote", "by 2030"), ("Input.Replaces", "old"), ("Input.Overlaps", "b\r\na2"), ("Input.Leads[0].Post", "Director of Public Health"), ("Input.Leads[0].State", "Accepted"), ("Input.Evidence[0].Kind", "Jsna"), ("Input.Evidence[0].Text", "How many?"), ("Input.Why", "The workshop"), .. EditingFixture.Date("Input.DueDate", new(2030, 3, 31))])).Expect(302).Location;
        Assert.Equal($"{home}#a1", location);
        var element = site.Element("words", "a1");
        Assert.Equal(("New words", "1.1", "One.\n\nTwo.", "It does", "start-well", "hp", Tier.Do, new Due(new(2030, 3, 31), "by 2030"), "old"), (element.Title, element.Number, element.Statement, element.Why, element.Stage, element.Group, element.Tier!.Value, element.Due!, element.Replaces));
        Assert.Equal([new Lead("Director of Public Health", null, LeadRole.Lead, LeadState.Accepted, null)], element.Leads);
        Assert.Equal([new EvidenceNote(EvidenceKind.Jsna, "How many?")], element.Evidence);
        Assert.Equal(["b", "a2"], element.Overlaps);
        Assert.Equal([Reach.System, Reach.Place], element.Reach.Order());
        var change = await Last("ElementEdited");
        Assert.Equal(("The StrategyOfficer", "The workshop", "First action"), (change.Post, change.Read()!.Why, change.Read()!.Before!["title"]!.GetValue<string>()));
        Assert.NotEqual(before, site.Version("words").Hash);
        Assert.Contains("It overlaps with New words, which says so", (await officer.PageAsync($"{home}/elements/b")).Says("main"), StringComparison.Ordinal);
        Assert.Equal("That b and a1 overlap is already said. It is shown at both: delete this one.", Assert.Single((await officer.SendAsync($"{home}/elements/b", ("Input.Overlaps", "a1"), ("Input.Why", "x"))).Expect(200).Errors).Replace("a1 and b", "b and a1", StringComparison.Ordinal));
        var text = await officer.TextAsync($"{home}/strategy.yaml");
        Assert.Contains("overlaps: [b, a2]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elements_move_up_down_and_to_another_parent_without_disturbing_who_edits_them()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "moves");
        var revision = site.Element("moves", "a2").Revision;
        await Press(officer, home, "Up: Other action");
        Assert.Equal("a(a2 a1) b", site.Tree("moves"));
        await Press(officer, home, "Down: First");
        Assert.Equal("b a(a2 a1)", site.Tree("moves"));
        (await officer.SendAsync($"{home}/elements/a2/move", ("Input.Parent", "b"), ("Input.Place", ""), ("Input.Why", "It is about b"))).Expect(302);
        Assert.Equal("b(a2) a(a1)", site.Tree("moves"));
        (await officer.SendAsync($"{home}/elements/a1/move", ("Input.Parent", "b"), ("Input.Place", "1"), ("Input.Why", "So is this"))).Expect(302);
        Assert.Equal("b(a1 a2) a", site.Tree("moves"));
        (await officer.SendAsync($"{home}/elements/a1/move", ("Input.Parent", ""), ("Input.Place", "2"), ("Input.Why", "Alone"))).Expect(302);
        Assert.Equal("b(a2) a1 a", site.Tree("moves"));
        Assert.Equal(revision, site.Element("moves", "a2").Revision);
        Assert.Equal(["A priority cannot be below an action. Choose another, or change its level first."], (await officer.SendAsync($"{home}/elements/a/move", ("Input.Parent", "a2"), ("Input.Why", "x"))).Expect(200).Errors.Select(error => error.Replace("a action", "an action", StringComparison.Ordinal)));
        Assert.Equal(2, (await Last("ElementMoved")).Read()!.After!["place"]!.GetValue<int>());
        var dragged = await officer.PageAsync($"{home}/elements/a1/move?below=b&place=1");
        Assert.Equal("b", dragged.QuerySelector("select option[selected]")!.GetAttribute("value"));
    }

    static async Task Press(Browser officer, string home, string button)
    {
        var page = await officer.PageAsync(home);
        var pressed = page.QuerySelectorAll("button[name='Input.Move']").Single(each => each.TextContent == button);
        (await officer.PostAsync(home, [.. Browser.Filled(page), ("Input.Move", pressed.GetAttribute("value")!)])).Expect(302);
    }

    [Fact]
    public async Task Deleting_takes_what_is_below_with_it_and_each_has_its_end_in_the_history()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "ends");
        (await officer.SendAsync($"{home}/elements/a1/measure", ("Input.Title", "Smoking"), ("Input.Indicator", "92443"), ("Input.Why", "Known"))).Expect(302);
        (await officer.SendAsync($"{home}/elements/b/share", ("Input.Measures", "smoking"), ("Input.Why", "It shows this too"))).Expect(302);
        (await officer.SendAsync($"{home}/elements/b", ("Input.Overlaps", "a2"), ("Input.Why", "x"))).Expect(302);
        Assert.StartsWith("You cannot delete it while “Second” is measured", (await officer.SendAsync($"{home}/elements/a/delete", ("Input.Why", "Dropped"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
        (await officer.SendAsync($"{home}/elements/b/share", ("Input.Why", "Not any more"), ("Input.Measures", ""))).Expect(302);
        Assert.Equal(["Say why, for the history"], (await officer.SendAsync($"{home}/elements/a/delete")).Expect(200).Errors);
        (await officer.SendAsync($"{home}/elements/a/delete", ("Input.Why", "The board dropped it"))).Expect(302);
        Assert.Equal("b", site.Tree("ends"));
        Assert.Empty(site.Element("ends", "b").Overlaps);
        using var db = site.Records.Open("rutland");
        var ends = await db.Changes.Where(change => change.What == "ElementDeleted").ToListAsync(Stop);
        Assert.Equal(["a", "a1", "a2"], ends.Where(end => end.Kind == nameof(Element) && end.Read()!.After is null).Select(end => end.Read()!.Before!["slug"]!.GetValue<string>()).Order());
        Assert.Contains(ends, end => end.Kind == "Measure" && end.Read()!.Why == "The board dropped it");
        Assert.True((await Chain.Verify(db, Stop)).Holds);
    }

    [Fact]
    public async Task Measures_are_added_edited_shared_ordered_and_taken_out()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "gauges");
        (await officer.SendAsync($"{home}/elements/a/measure", [("Input.Title", "Smoking"), ("Input.Indicator", "92443"), ("Input.Sex", "Persons"), ("Input.Age", "18+ yrs"), ("Input.HigherIs", "Worse"), ("Input.Baselines[0].Value", "13.5"), ("Input.Baselines[0].Period", "2021"), ("Input.Baselines[0].Area", "E06000017"),
            ("Input.Targets[0].Value", "5"), ("Input.Why", "Known"), .. EditingFixture.Date("Input.Targets[0].Date", new(2030, 3, 31))])).Expect(302);
        (await officer.SendAsync($"{home}/elements/a/measure", ("Input.Title", "Belonging"), ("Input.NoSource", "No survey asks"), ("Input.Why", "Wanted"))).Expect(302);
        var smoking = site.Element("gauges", "a").Measures.Single(each => each.Slug == "smoking");
        Assert.Equal((new Endeavour.Evidence.Outcomes.Baseline(13.5, "2021", "E06000017"), new Endeavour.Evidence.Outcomes.Target(5, new(2030, 3, 31), null)), (smoking.Baselines.Single(), smoking.Targets.Single()));
        (await officer.SendAsync($"{home}/elements/a/measure/smoking", ("Input.Note", "The national ambition"), ("Input.Why", "Say so"))).Expect(302);
        Assert.Equal(["smoking", "belonging"], site.Element("gauges", "a").MeasuredBy);
        await Press(officer, home, "Up: Belonging");
        Assert.Equal(["belonging", "smoking"], site.Element("gauges", "a").MeasuredBy);
        (await officer.SendAsync($"{home}/elements/b/share", ("Input.Measures", "smoking"), ("Input.Why", "Both"))).Expect(302);
        Assert.Equal(["smoking"], site.Element("gauges", "b").MeasuredBy);
        Assert.StartsWith("You cannot take it out while “Second”", (await officer.SendAsync($"{home}/elements/a/measure/smoking", ("Input.TakeOut", "true"), ("Input.Why", "x"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
        (await officer.SendAsync($"{home}/elements/a/measure/belonging", ("Input.TakeOut", "true"), ("Input.Why", "No source will come"))).Expect(302);
        Assert.Equal(["smoking"], site.Element("gauges", "a").MeasuredBy);
    }

    [Fact]
    public async Task An_agreed_version_is_not_edited_but_copied_and_the_copy_is_a_draft()
    {
        using var officer = site.As(Role.StrategyOfficer, "leicestershire");
        var index = await officer.PageAsync("/leicestershire/edit");
        var home = index.QuerySelector("tbody th a")!.GetAttribute("href")!;
        Assert.Contains("You cannot edit this version, because it was agreed.", (await officer.PageAsync(home)).Says("main"), StringComparison.Ordinal);
        Assert.StartsWith("You cannot edit this version, because it was agreed.", (await officer.SendAsync($"{home}/add", ("Input.Title", "More"), ("Input.Why", "x"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
        var copied = (await officer.SendAsync($"{home}/copy", [("Input.Version", "2033"), ("Input.Why", "The next one"), .. EditingFixture.Date("Input.Dated", new(2033, 1, 1))])).Expect(302).Location;
        var (first, second) = (await officer.TextAsync($"{home}/strategy.yaml"), await officer.TextAsync($"{copied}/strategy.yaml"));
        Assert.Contains("version: \"2033\"\n", second, StringComparison.Ordinal);
        Assert.Equal(first[first.IndexOf("  levels:", StringComparison.Ordinal)..], second[second.IndexOf("  levels:", StringComparison.Ordinal)..]);
        (await officer.SendAsync($"{copied}/add", ("Input.Title", "More"), ("Input.Why", "New"))).Expect(302);
    }

    [Fact]
    public async Task What_everyone_sees_is_refreshed_at_once_with_its_outcomes_and_downloads()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var visitor = site.Visitor();
        using var db = site.Records.Open("rutland");
        var version = await Current.Of(db.Set<StrategyVersion>().AsNoTracking()).FirstAsync(Stop);
        var home = $"/rutland/edit/{version.Slug}/{version.Version}";
        var element = await db.Set<Element>().AsNoTracking().FirstAsync(each => each.StrategyId == version.Id && each.Depth == 0, Stop);
        (await officer.SendAsync($"{home}/elements/{element.Slug}", ("Input.Title", "A wholly new title"), ("Input.Why", "Clearer"))).Expect(302);
        (await officer.SendAsync($"{home}/elements/{element.Slug}/measure", ("Input.Title", "A new measure"), ("Input.Indicator", "92443"), ("Input.Why", "Clearer"))).Expect(302);
        Assert.Contains("A wholly new title", (await visitor.PageAsync("/rutland/strategy")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("A new measure", (await visitor.PageAsync("/rutland/outcomes/a-new-measure")).Says("main"), StringComparison.Ordinal);
        Assert.Equal("A wholly new title", (await db.AssessedGoals.AsNoTracking().SingleAsync(goal => goal.Slug == element.Slug, Stop)).Part.Title);
        Assert.Equal(await officer.TextAsync($"{home}/strategy.yaml"), await visitor.TextAsync($"/rutland/strategy/{version.Version}.yaml"));
        var (one, other) = (await db.Set<Element>().AsNoTracking().FirstAsync(each => each.StrategyId == version.Id && each.Depth == 0 && each.Slug != element.Slug, Stop), element);
        (await officer.SendAsync($"{home}/elements/{one.Slug}", ("Input.Overlaps", other.Slug), ("Input.Why", "They meet"))).Expect(302);
        foreach (var (at, seen) in new[] { (one, "A wholly new title"), (other, one.Title) })
        {
            Assert.Contains($"Overlaps with {version.LevelOf(at == one ? other : one).Name}", (await visitor.PageAsync(ElementAddress.Of("rutland", version, at))).Says(".govuk-summary-list"), StringComparison.Ordinal);
            Assert.Contains($"overlaps with {seen}", (await officer.PageAsync($"/rutland/thread/element/{at.Slug}")).Says("main"), StringComparison.OrdinalIgnoreCase);
        }
        (await officer.SendAsync($"{home}/elements/{one.Slug}", ("Input.Overlaps", ""), ("Input.Why", "Back"))).Expect(302);
        var edited = site.Version(version.Slug, version.Version);
        Assert.Equal("The StrategyOfficer", edited.EditedBy);
        (await officer.SendAsync($"{home}/elements/{element.Slug}/measure/a-new-measure", ("Input.TakeOut", "true"), ("Input.Why", "Back"))).Expect(302);
        (await officer.SendAsync($"{home}/elements/{element.Slug}", ("Input.Title", element.Title), ("Input.Why", "Back"))).Expect(302);
        var back = site.Version(version.Slug, version.Version);
        Assert.Equal((version.Hash, null), (back.Hash, back.EditedBy));
    }
}
