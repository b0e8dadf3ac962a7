using System.Text;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Files.Writing;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>
/// The mission set is chosen and agreed, by the keyboard alone and without JavaScript: a longlist, scores on three principles, each with its reason, a shortlist and what was dropped,
/// a draft that the board cannot agree before its ambition has a date, one amendment, and what changed since the version before.
/// </summary>
public sealed class ChoosingJourney(StrategySite site) : IClassFixture<StrategySite>
{
    const string Officer = "the strategy officer of LiveWell South Tees", Draft = "/south-tees/edit/live-well-strategy/2026";

    static readonly string[] Others = ["Fewer potholes", "A new leisure centre"];

    Keyboard _keyboard = null!;
    IPage _page = null!;

    [Fact]
    public async Task Nine_missions_are_chosen_from_eleven_agreed_with_one_amendment_and_held_against_the_version_before()
    {
        var missions = await Bring();
        _page = await site.Site.Visit("/sign-in", script: false);
        _keyboard = new(_page, site.Site.Home);
        await _keyboard.Press("Sign in as " + Officer);
        await Longlist(missions);
        await Score(missions);
        await Decide(missions);
        await Agree();
        await Read();
        await _page.Context.CloseAsync();
    }

    /// <summary>The version of 2022, and a draft of the next: the same nine missions and 21 goals, without measures.</summary>
    async Task<IReadOnlyList<Element>> Bring()
    {
        var old = Repository.Path("examples", "south-tees", "2022.yaml");
        var paper = StrategyFile.Read("2022.yaml", await File.ReadAllBytesAsync(old, TestContext.Current.CancellationToken)).Strategy!.Version;
        foreach (var element in paper.Elements)
        {
            element.Measures.Clear();
            element.MeasuredBy.Clear();
        }
        paper.Status = Endeavour.Strategy.Versions.VersionStatus.Draft;
        paper.Dated = new(2026, 9, 1);
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Root);
        var draft = Path.Combine(folder.Root, "2026.yaml");
        await File.WriteAllTextAsync(draft, WriteStrategyFile.Of("south-tees", paper).Replace("version: \"2022\"", "version: \"2026\"", StringComparison.Ordinal), new UTF8Encoding(false), TestContext.Current.CancellationToken);
        var imported = await new ImportStrategyFiles(site.Site.Services.GetRequiredService<PartnershipRecords>(), TimeProvider.System).Import([old, draft], TestContext.Current.CancellationToken);
        Assert.True(imported.Ok, string.Join('\n', imported.Problems));
        return [.. paper.Elements.Where(element => element.Level == "mission")];
    }

    async Task Longlist(IReadOnlyList<Element> missions)
    {
        Assert.Equal(9, missions.Count);
        await _keyboard.Send("/south-tees/edit/choosing/about", ("Title", "The missions of 2026"), ("Version", "2026"));
        foreach (var principle in (string[])["Important", "Broad enough", "Beyond any single agency"])
            await _keyboard.Send($"{Home}/criterion", ("Title", principle), ("Scores", "Not at all\nPartly\nFully"));
        foreach (var mission in missions) await _keyboard.Send($"{Home}/candidate", ("Title", mission.Title), ("SuggestedBy", "LiveWell Executive"), ("SuggestedAs", "Body"), ("Element", mission.Slug));
        foreach (var title in Others) await _keyboard.Send($"{Home}/candidate", ("Title", title), ("SuggestedBy", "Residents at the summer fair"), ("SuggestedAs", "Residents"));
        await Step("Board in July", "7", "AgreedTheApproach", "");
        await Step("LiveWell Executive", "8", "Shortened", "");
        await Sees($"{Home}", "0 of 11 candidates were chosen, by 3 principles", "11 are not decided");
    }

    async Task Score(IReadOnlyList<Element> missions)
    {
        // One is sent without its reasons first, and comes back.
        await _page.GotoAsync($"{site.Site.Home}{Home}/candidate/{Others[0].ToLowerInvariant().Replace(' ', '-')}/scores");
        await _page.GetByLabel("Score for principle 1", new() { Exact = true }).SelectOptionAsync("1");
        await _page.GetByLabel("Why do you write it down now?").FillAsync("The workshop");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(_page.Locator(".govuk-error-summary")).ToContainTextAsync("Say why it has this score: Important");
        foreach (var (at, title) in missions.Select(mission => mission.Title).Concat(Others).Index())
        {
            // The last mission scores less than what is dropped last.
            var score = at == 8 ? "0" : at < 8 ? "2" : "1";
            await _keyboard.Send($"{Home}/candidate/{Slug(title)}/scores", [.. Enumerable.Range(0, 3).SelectMany(row => new (string, string?)[] { ($"Rows[{row}].Value", score), ($"Rows[{row}].Reason", "So the workshop found.") })]);
        }
        await Sees(Home, "6 of 6 points, 1st of 11", "0 of 6 points, 11th of 11");
    }

    async Task Decide(IReadOnlyList<Element> missions)
    {
        foreach (var title in Others) await Decided(title, "Dropped", "The councils do it alone.", "");
        foreach (var mission in missions.SkipLast(1)) await Decided(mission.Title, "Shortlist", "It needs all of us.", "");
        await _page.GotoAsync($"{site.Site.Home}{Home}/publish");
        await Assertions.Expect(_page.Locator("#unready")).ToContainTextAsync("is neither on the shortlist nor dropped");
        await Decided(missions[^1].Title, "Shortlist", "It needs all of us.", "The scores looked at one year; the gap is of a lifetime.");
        await Step("Board in September", "9", "AgreedWithAmendment", "The first mission says by how much.");
        await _keyboard.Send($"{Home}/publish");
    }

    /// <summary>An ambition without a date is refused with the place to mend it; the amendment is written in; then it is agreed.</summary>
    async Task Agree()
    {
        await Sees(Draft, "9 missions, 21 goals");
        await _keyboard.Send($"{Draft}/elements/outcome-gap", [("DueDate.Day", " "), ("DueDate.Month", " "), ("DueDate.Year", " "), ("DueNote", "by 20XX")]);
        await Sees($"{Draft}/agree", "It cannot be agreed yet, for one reason.", "says “by 20XX” and has no date.");
        Assert.Equal(0, await _page.GetByRole(AriaRole.Button, new() { Name = "Record that it was agreed" }).CountAsync());
        await _keyboard.Send($"{Draft}/elements/outcome-gap", [("DueDate.Day", "31"), ("DueDate.Month", "12"), ("DueDate.Year", "2030"), ("DueNote", "By 2030."), ("Statement", "We will halve the gap in outcomes between children growing up in disadvantage and the national average by 2030.")]);
        await Sees($"{Draft}/agree", "Nothing stands in the way");
        await _keyboard.Send($"{Draft}/agree", [("On.Day", "28"), ("On.Month", "9"), ("On.Year", "2026")]);
    }

    async Task Read()
    {
        await Sees("/south-tees/strategy", "Agreed by LiveWell South Tees Health and Wellbeing Board on 28 September 2026.");
        var shown = "/south-tees/how-we-chose/the-missions-of-2026";
        await Sees(shown, "9 of 11 candidates were chosen, by 3 principles; 2 were dropped, each with its reason. Board in September agreed it with an amendment in September 2026.", "The amendment: The first mission says by how much.", "The councils do it alone.",
            "Against the order of the scores", "The scores looked at one year; the gap is of a lifetime.");
        Assert.Equal(9, await _page.Locator("#chosen + ul > li").CountAsync());
        Assert.Equal(2, await _page.Locator("#dropped + ul > li").CountAsync());
        await Sees("/south-tees/missions/outcome-gap", "Chosen from 11 candidates. Why: It needs all of us.");
        await Sees("/south-tees/what-changed?from=2022&to=2026", "From 2022 to 2026", "halve");
        var walk = await Walk.Begin(site.Site, script: false, 375, Officer);
        foreach (var (name, path) in new[] { ("how-we-chose", shown), ("choosing", Home), ("scores", $"{Home}/candidate/fewer-potholes/scores"), ("decide", $"{Home}/candidate/fewer-potholes/decide") })
        {
            await walk.Open(path);
            await walk.Look(name);
        }
        await walk.Page.Context.CloseAsync();
        Assert.True(walk.Faults.Count == 0, string.Join('\n', walk.Faults));
    }

    static string Home => "/south-tees/edit/choosing/the-missions-of-2026";

    Task Step(string body, string month, string act, string amendment) => _keyboard.Send($"{Home}/route", ("Body", body), ("Month", month), ("Year", "2026"), ("Act", act), ("Amendment", amendment));

    Task Decided(string title, string standing, string because, string against) => _keyboard.Send($"{Home}/candidate/{Slug(title)}/decide", ("Standing", standing), ("Because", because), ("AgainstOrder", against));

    async Task Sees(string path, params string[] words)
    {
        await _page.GotoAsync(site.Site.Home + path);
        foreach (var each in words) await Assertions.Expect(_page.Locator("main")).ToContainTextAsync(each);
    }

    static string Slug(string title) => Endeavour.Platform.Yaml.Slug.From(title) is { Length: > 90 } slug ? slug[..90].TrimEnd('-') : Endeavour.Platform.Yaml.Slug.From(title);
}
