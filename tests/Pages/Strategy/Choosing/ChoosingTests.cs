using AngleSharp.Dom;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Strategy.Library;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Strategy.Choosing;

/// <summary>The strategy officer chooses on screen: principles, candidates, scores with reasons, decisions with reasons; and everyone reads it once it is published.</summary>
public sealed class ChoosingTests(LibraryFixture site) : IClassFixture<LibraryFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    const string Why = "Input.Why";

    static async Task<string> Begin(Browser officer, string title, string here = "rutland")
    {
        var home = (await officer.SendAsync($"/{here}/edit/choosing/about", ("Input.Title", title), (Why, "The board asked"))).Expect(302).Location;
        (await officer.SendAsync($"{home}/criterion", ("Input.Title", "Important"), ("Input.Scores", "No\nPartly\nFully"), ("Input.Weight", "2"), (Why, "Agreed in July"))).Expect(302);
        (await officer.SendAsync($"{home}/criterion", ("Input.Title", "Broad enough"), ("Input.Scores", "No\nYes"), (Why, "Agreed in July"))).Expect(302);
        (await officer.SendAsync($"{home}/route", ("Input.Body", "The executive"), ("Input.Month", "8"), ("Input.Year", "2026"), ("Input.Act", "Shortened"), (Why, "Minutes"))).Expect(302);
        return home;
    }

    static async Task Add(Browser officer, string home, string title, int important, int broad)
    {
        (await officer.SendAsync($"{home}/candidate", ("Input.Title", title), (Why, "From the workshop"))).Expect(302);
        (await officer.SendAsync($"{home}/candidate/{Slug(title)}/scores", ("Input.Rows[0].Value", $"{important}"), ("Input.Rows[0].Reason", $"{title} matters so much."), ("Input.Rows[1].Value", $"{broad}"), ("Input.Rows[1].Reason", "So many take part."), (Why, "The workshop"))).Expect(302);
    }

    static string Slug(string title) => title.ToLowerInvariant().Replace(' ', '-');

    static Task<Answered> Decide(Browser officer, string home, string title, string standing, string because = "", string against = "") =>
        officer.SendAsync($"{home}/candidate/{Slug(title)}/decide", ("Input.Standing", standing), ("Input.Because", because), ("Input.AgainstOrder", against), ("Input.At", "the-executive"), (Why, "Minutes"));

    [Fact]
    public async Task A_score_without_a_reason_is_refused_and_nothing_is_stored()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await Begin(officer, "Reasons");
        (await officer.SendAsync($"{home}/candidate", ("Input.Title", "Sleep well"), (Why, "x"))).Expect(302);
        var scores = $"{home}/candidate/sleep-well/scores";
        Assert.Equal(["Say why it has this score: Important"], (await officer.SendAsync(scores, ("Input.Rows[0].Value", "2"), ("Input.Rows[0].Reason", " \u2003\n"), (Why, "x"))).Expect(200).Errors);
        Assert.Equal(["Give the score that you say why of: Broad enough"], (await officer.SendAsync(scores, ("Input.Rows[1].Reason", "It is."), (Why, "x"))).Expect(200).Errors);
        Assert.Equal(["Choose a score from 0 to 2: Important"], (await officer.SendAsync(scores, ("Input.Rows[0].Value", "3"), ("Input.Rows[0].Reason", "It is."), (Why, "x"))).Expect(200).Errors);
        // A principle that is gone meanwhile, and none at all.
        (await officer.SendAsync(scores, ("Input.Rows[0].Criterion", "no-such"), ("Input.Rows[0].Value", "1"), ("Input.Rows[1].Criterion", ""), ("Input.Rows[1].Value", "1"), (Why, "x"))).Expect(200);
        using var db = site.Records.Open("rutland");
        Assert.Empty((await db.Candidates.SingleAsync(each => each.Title == "Sleep well", Stop)).Scores);
    }

    [Fact]
    public async Task A_decision_against_the_order_asks_why_and_the_page_shows_it_with_what_was_dropped()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await Begin(officer, "Missions for 2027");
        await Add(officer, home, "Warm homes", 1, 1);
        await Add(officer, home, "Fewer falls", 2, 1);
        await Add(officer, home, "Talk more", 0, 0);
        var page = home.Replace("/edit/choosing/", "/how-we-chose/", StringComparison.Ordinal);
        await site.PageAsync(page, 404);
        Assert.Equal(["Say why it is dropped. Whoever suggested it will ask."], (await Decide(officer, home, "Fewer falls", "Dropped")).Expect(200).Errors);
        (await Decide(officer, home, "Fewer falls", "Dropped", "The falls team does it.")).Expect(302);
        Assert.Equal(["This goes against the order of the scores: “Fewer falls” scored more and was dropped. Say why."], (await Decide(officer, home, "Warm homes", "Shortlist")).Expect(200).Errors);
        (await Decide(officer, home, "Warm homes", "Shortlist", "Winter comes.", "Falls are dealt with elsewhere.")).Expect(302);
        var waits = await officer.PageAsync($"{home}/publish");
        Assert.Equal(["“Talk more” is neither on the shortlist nor dropped."], waits.QuerySelectorAll("#unready li").Select(item => item.TextContent.Trim()));
        (await Decide(officer, home, "Talk more", "Dropped", "Nobody knew how.")).Expect(302);
        await site.PageAsync(page, 404);
        (await officer.SendAsync($"{home}/publish", (Why, "The board agreed it"))).Expect(302);
        var shown = await site.PageAsync(page);
        Assert.Equal("1 of 3 candidates was chosen, by 2 principles; 2 were dropped, each with its reason. The executive cut the list in August 2026.", shown.Says("#answer"));
        var rows = shown.QuerySelectorAll("#scores tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("th,td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))).ToList();
        Assert.Equal(["Fewer falls | ●● 2 of 2: Fully | ● 1 of 1: Yes | 5 of 5 points, 1st of 3 | Dropped, against the order of the scores", "Warm homes | ●○ 1 of 2: Partly | ● 1 of 1: Yes | 3 of 5 points, 2nd of 3 | Chosen, against the order of the scores", "Talk more | ○○ 0 of 2: No | ○ 0 of 1: No | 0 of 5 points, 3rd of 3 | Dropped"], rows);
        Assert.Contains("Against the order of the scores: “Fewer falls” scored more and was dropped. Falls are dealt with elsewhere.", shown.Says("#candidate-warm-homes"), StringComparison.Ordinal);
        Assert.Contains("Dropped by The executive, August 2026: The falls team does it.", shown.Says("#candidate-fewer-falls"), StringComparison.Ordinal);
        Assert.Contains("Important: 2 of 2, because: Fewer falls matters so much.", shown.Says("#candidate-fewer-falls"), StringComparison.Ordinal);
        // What is published stays fit to be.
        Assert.Equal(["Everyone sees this choice, so it cannot be left like that: “Talk more” is neither on the shortlist nor dropped. Take it back first, or decide that with it."],
            (await officer.SendAsync($"{home}/candidate/talk-more/decide", ("Input.Standing", "Longlist"), ("Input.Because", ""), ("Input.AgainstOrder", ""), ("Input.At", ""), (Why, "x"))).Expect(200).Errors);
        Assert.Contains("Dropped", (await site.PageAsync(page)).Says("#candidate-talk-more"), StringComparison.Ordinal);
        (await officer.SendAsync($"{home}/publish", (Why, "Too early"))).Expect(302);
        await site.PageAsync(page, 404);
        using var db = site.Records.Open("rutland");
        var choice = await db.Choices.SingleAsync(each => each.Title == "Missions for 2027", Stop);
        Assert.Equal(["ChoiceBegun", "PrincipleAdded", "PrincipleAdded", "BodyAdded", "ChoicePublished", "ChoiceTakenBack"], await db.Changes.Where(change => change.Kind == "Choice" && change.Subject == choice.Id.ToString()).OrderBy(change => change.Number).Select(change => change.What).ToListAsync(Stop));
    }

    [Fact]
    public async Task Of_two_who_score_the_same_candidate_the_second_sees_both_versions()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var other = site.As(Role.Administrator);
        var home = await Begin(officer, "Together");
        (await officer.SendAsync($"{home}/candidate", ("Input.Title", "Sound sleep"), (Why, "x"))).Expect(302);
        var scores = $"{home}/candidate/sound-sleep/scores";
        var form = Browser.Filled(await other.PageAsync(scores), ("Input.Rows[0].Value", "0"), ("Input.Rows[0].Reason", "It matters little."), (Why, "Second"));
        (await officer.SendAsync(scores, ("Input.Rows[0].Value", "2"), ("Input.Rows[0].Reason", "It matters most."), (Why, "First"))).Expect(302);
        var late = (await other.PostAsync(scores, form)).Expect(200);
        Assert.Contains("It matters most.", late.Document.Says("main"), StringComparison.Ordinal);
        Assert.Contains("It matters little.", late.Document.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_goes_out_as_a_file_that_changes_nothing_and_is_refused_over_what_was_written_since()
    {
        using var officer = site.As(Role.StrategyOfficer, PeopledFixture.There);
        var home = await Begin(officer, "To be kept", PeopledFixture.There);
        await Add(officer, home, "Warm homes", 1, 1);
        (await officer.SendAsync($"/{PeopledFixture.There}/edit/inspections/entry", ("Input.By", "Ofsted"), ("Input.Subject", "Schools"), ("Input.Month", "11"), ("Input.Year", "2025"), ("Input.Requires", "Yes"), ("Input.Requirement", "A plan."), ("Input.SourceTitle", "The letter"), (Why, "It came"))).Expect(302);
        var text = await officer.TextAsync($"/{PeopledFixture.There}/edit/choosing/choosing.yaml");
        Assert.Contains("reason: So many take part.", text, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Root);
        var path = Path.Combine(folder.Root, "choosing.yaml");
        async Task<Endeavour.Strategy.Import.StrategyFilesResult> Import(string content, bool replace = false)
        {
            await File.WriteAllTextAsync(path, content, Stop);
            return await new Endeavour.Strategy.Import.ImportStrategyFiles(site.Records, TimeProvider.System) { Replace = replace }.Import([path], Stop);
        }
        var same = await Import(text);
        Assert.True(same.Ok, string.Join('\n', same.Problems));
        Assert.Equal(Endeavour.Strategy.Import.Change.Unchanged, same.Partnerships.Single().Choosing!.Change);
        var other = text.Replace("reason: So many take part.", "reason: Hardly anyone.", StringComparison.Ordinal);
        Assert.Equal("edited-on-screen", Assert.Single((await Import(other)).Problems).Code);
        Assert.Equal(Endeavour.Strategy.Import.Change.Changed, (await Import(other, replace: true)).Partnerships.Single().Choosing!.Change);
        Assert.Contains("Hardly anyone.", await officer.TextAsync($"/{PeopledFixture.There}/edit/choosing/choosing.yaml"), StringComparison.Ordinal);
        // Now it is what the file brought, until somebody writes on it again.
        Assert.True((await Import(text)).Ok);
        (await officer.SendAsync($"{home}/candidate/warm-homes", ("Input.Title", "Warmer homes"), (Why, "Better said"))).Expect(302);
        Assert.Equal("edited-on-screen", Assert.Single((await Import(other)).Problems).Code);
    }

    [Fact]
    public async Task South_Tees_says_what_is_not_known_and_each_mission_leads_up_to_how_it_was_chosen()
    {
        var page = await site.PageAsync("/south-tees/how-we-chose");
        Assert.Equal("9 were chosen, by 3 principles. How long the list was that they were chosen from is not known. LiveWell South Tees Board was asked to agree on 26 September 2022; what it decided is not in this record.", page.Says("#answer"));
        Assert.Equal(9, page.QuerySelectorAll("#chosen + ul > li").Length);
        Assert.Contains("The paper prints no scores.", page.Says("#not-known"), StringComparison.Ordinal);
        Assert.Equal("No scores on these principles are recorded.", page.Says("#scores"));
        Assert.Null(page.QuerySelector("#dropped"));
        var mission = await site.PageAsync("/south-tees/missions/outcome-gap");
        Assert.Equal("Chosen from a longer list, which is not known. How we chose", mission.Says("#chosen"));
        Assert.Equal("/south-tees/how-we-chose/missions-2022#candidate-outcome-gap", mission.QuerySelector("#chosen a")!.GetAttribute("href"));
        Assert.Contains("Narrow the outcome gap", (await site.PageAsync("/south-tees/thread/element/outcome-gap")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mid_and_South_Essex_shows_by_whose_list_and_which_of_the_five_rules_can_be_known()
    {
        var page = await site.PageAsync("/mid-and-south-essex/how-we-chose");
        string Rules(string slug) => page.Says($"#rules-{slug}");
        Assert.Contains("An inspection requires changes: applies", Rules("children-young-people"), StringComparison.Ordinal);
        Assert.Contains("Ofsted and the Care Quality Commission, Special educational needs", Rules("children-young-people"), StringComparison.Ordinal);
        Assert.Contains("We are an outlier from our comparators: cannot be known Indicator 90319: Indicator 90319 has not been imported yet.", Rules("children-young-people"), StringComparison.Ordinal);
        Assert.Contains("People here want to transform it: applies", Rules("access"), StringComparison.Ordinal);
        Assert.Contains("People here want to transform it: cannot be known", Rules("workforce"), StringComparison.Ordinal);
        Assert.Equal([4, 5, 5], new[] { "Partners' priorities", "Communities' priorities", "The system's priorities" }.Select(list => page.QuerySelectorAll("#chosen + ul dd").Count(each => each.TextContent == list)));
    }

    [Fact]
    public async Task A_draft_is_nobody_elses_and_other_roles_and_partnerships_cannot_write()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await Begin(officer, "Secret plan");
        (await officer.SendAsync($"{home}/candidate", ("Input.Title", "Hidden candidate"), ("Input.Element", "best-start"), (Why, "x"))).Expect(302);
        Assert.DoesNotContain("Secret", (await site.PageAsync("/rutland/how-we-chose")).Says("main"), StringComparison.Ordinal);
        Assert.Null((await site.PageAsync("/rutland/priorities/best-start")).QuerySelector("#chosen"));
        Assert.DoesNotContain("Hidden candidate", (await site.PageAsync("/rutland/thread/element/best-start")).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden candidate", (await site.PageAsync("/rutland/search?q=hidden+candidate")).Says("main").Replace("hidden candidate", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using (var member = site.As(Role.Member)) (await member.GetAsync(home)).Expect(403);
        using (var stranger = site.As(Role.StrategyOfficer, PeopledFixture.There)) (await stranger.GetAsync(home)).Expect(404);
        (await officer.GetAsync($"{home}/candidate/no-such/scores")).Expect(404);
        (await officer.GetAsync("/rutland/edit/choosing/no-such")).Expect(404);
    }
}
