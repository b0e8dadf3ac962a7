using AngleSharp.Dom;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Strategy.Frameworks;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Strategy.Editing;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Strategy.Frameworks;

/// <summary>National and system frameworks: what answers them, what has lapsed, and our own effort beside a model.</summary>
public sealed class FrameworkPageTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lapsed_policy_is_flagged_on_the_page_and_on_each_part_that_answers_it()
    {
        var page = await site.PageAsync("/south-tees/frameworks");
        Assert.Equal("2 parts of our strategy’s 33 answer 1 of 6 national and system frameworks. 1 of those has lapsed.", page.Says("#answer"));
        Assert.Equal("! Warning This policy lapsed in July 2024; replaced by: The missions of the next government, set out in its Plan for Change of 5 December 2024.", page.Says("#framework-levelling-up .govuk-warning-text").Replace("!Warning", "! Warning ", StringComparison.Ordinal));
        Assert.Contains("2 of 12 items are answered, by 2 parts of our strategy. No part answers: Living standards; Research and development;", page.Says("#framework-levelling-up"), StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll("#silent + ul li").Length);
        var part = await site.PageAsync("/south-tees/missions/outcome-gap");
        Assert.Contains("Levelling Up missions: Education", part.Says("#frameworks + ul"), StringComparison.Ordinal);
        Assert.Contains("Lapsed This policy lapsed in July 2024; replaced by:", part.Says("#frameworks + ul"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_effort_stands_beside_the_models_weights_and_what_is_about_none_is_said()
    {
        var page = await site.PageAsync("/mid-and-south-essex/frameworks");
        var model = page.QuerySelector("#framework-robert-wood-johnson")!;
        Assert.Contains("4 are about one of the items or more, and ", model.Says("#effort"), StringComparison.Ordinal);
        Assert.EndsWith(" are about none of them. " + Effort.Caution, model.Says("#effort"), StringComparison.Ordinal);
        var rows = model.QuerySelectorAll("details table tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(["Healthy behaviours 30% 25% 1", "Social and economic factors 40% 25% 1", "Clinical care 20% 25% 1", "Environment 10% 25% 1"], rows);
        Assert.True(model.QuerySelectorAll("svg").Length >= 3);
        // A part that answers five items of one framework is one part.
        Assert.Contains("7 of 7 items are answered, by 3 parts of our strategy.", page.Says("#framework-core20plus5-adults"), StringComparison.Ordinal);
        Assert.StartsWith("7 parts of our strategy", page.Says("#answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_answered_yet_says_how_to_begin_and_no_strategy_says_so()
    {
        var page = await site.PageAsync("/leicestershire/frameworks");
        Assert.StartsWith("Our strategy does not say yet which of 6 national and system frameworks its parts answer.", page.Says("#answer"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".app-empty"));
    }

    [Fact]
    public async Task Alignments_frameworks_and_spending_are_written_on_screen_and_stand_in_the_file()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "aligned");
        (await officer.SendAsync($"{home}/frameworks", ("Input.Title", "County plan"), ("Input.Published", "2019"), ("Input.Source", "The plan"), ("Input.Items", "work | Good work | 60\nhomes | Warm homes | 40% | So that nobody is cold"), ("Input.Why", "It is ours"))).Expect(302);
        (await officer.SendAsync($"{home}/elements/a1", ("Input.Aligns", "county-plan/work | Mostly\nmarmot/good-work"), ("Input.Why", "The board said so"))).Expect(302);
        (await officer.SendAsync($"{home}/spending", ("Input.Spending", "county-plan/work | £1,200,000 | 2025/26 | Budget paper"), ("Input.Why", "Stated in June"))).Expect(302);
        Assert.Equal([new Alignment("county-plan/work", "Mostly"), new("marmot/good-work", null)], site.Element("aligned", "a1").Aligns);
        var version = site.Version("aligned");
        Assert.Equal((1, 1_200_000), (version.Frameworks[0].Items.Count(item => item.Text is not null), version.Spending[0].Amount));
        var file = await officer.TextAsync($"{home}/strategy.yaml");
        Assert.Contains("- { to: county-plan/work, note: Mostly }", file, StringComparison.Ordinal);
        Assert.Contains("- { id: homes, title: Warm homes, text: So that nobody is cold, weight: 40 }", file, StringComparison.Ordinal);
        // Other fields saved later keep what it answers.
        (await officer.SendAsync($"{home}/elements/a1", ("Input.Title", "First action, again"), ("Input.Why", "Clearer"))).Expect(302);
        Assert.Equal(2, site.Element("aligned", "a1").Aligns.Count);
        // A copy says the same, and is another record.
        (await officer.SendAsync($"{home}/copy", [("Input.Version", "2028"), .. EditingFixture.Date("Input.Dated", new(2028, 1, 1)), ("Input.Why", "Next")])).Expect(302);
        Assert.Equal(version.Frameworks, site.Version("aligned", "2028").Frameworks);
        using var db = site.Records.Open("rutland");
        Assert.Equal(["FrameworkAdded", "SpendingStated"], await db.Changes.Where(change => change.Kind == "StrategyVersion" && change.Subject == $"{version.Id}" && (change.What.StartsWith("Framework") || change.What.StartsWith("Spending"))).OrderBy(change => change.Number).Select(change => change.What).ToListAsync(Stop));
    }

    [Fact]
    public async Task What_a_file_may_not_say_a_screen_may_not_save()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "misaligned");
        Assert.Contains("The weights make 90%, and should make 100%", (await officer.SendAsync($"{home}/frameworks", ("Input.Title", "Model"), ("Input.Source", "A paper"), ("Input.Items", "a | A | 50\nb | B | 40"), ("Input.Why", "x"))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("There is no framework nowhere.", (await officer.SendAsync($"{home}/elements/a1", ("Input.Aligns", "nowhere/x"), ("Input.Why", "x"))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("a stroke and the item", (await officer.SendAsync($"{home}/elements/a1", ("Input.Aligns", "marmot"), ("Input.Why", "x"))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("does not say all four", (await officer.SendAsync($"{home}/spending", ("Input.Spending", "marmot/good-work | 5"), ("Input.Why", "x"))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("is not a number of pounds", (await officer.SendAsync($"{home}/spending", ("Input.Spending", "marmot/good-work | lots | 2025 | A paper"), ("Input.Why", "x"))).Expect(200).Errors[0], StringComparison.Ordinal);
        (await officer.SendAsync($"{home}/frameworks", ("Input.Title", "Plan"), ("Input.Source", "A paper"), ("Input.Items", "a | A"), ("Input.Why", "x"))).Expect(302);
        (await officer.SendAsync($"{home}/elements/a1", ("Input.Aligns", "plan/a"), ("Input.Why", "x"))).Expect(302);
        Assert.Contains("There is no framework plan.", (await officer.SendAsync($"{home}/frameworks/plan", ("Input.TakeOut", "true"), ("Input.Why", "x"))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Equal([new Alignment("plan/a", null)], site.Element("misaligned", "a1").Aligns);
        await officer.PageAsync($"{home}/frameworks/none", 404);
        using var clerk = site.As(Role.Clerk);
        (await clerk.GetAsync($"{home}/spending")).Expect(403);
    }
}
