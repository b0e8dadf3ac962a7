using Endeavour.Platform.Partnerships;

namespace Endeavour.Tests.Pages.Publishing;

public sealed class HomeTests(DemonstrationFixture site) : IClassFixture<DemonstrationFixture>
{
    [Fact]
    public async Task The_front_page_has_a_card_for_each_partnership_with_its_vision_and_verdicts()
    {
        var page = await site.PageAsync("/");
        var cards = page.QuerySelectorAll(".card");
        Assert.Equal(["/leicestershire", "/mid-and-south-essex", "/rutland", "/south-tees"], cards.Select(card => card.QuerySelector("a")!.GetAttribute("href")).Order(StringComparer.Ordinal));
        Assert.All(cards, card => Assert.Equal(3, card.QuerySelectorAll(".partnership-counts .verdict").Length));
        var southTees = Assert.Single(cards, card => card.QuerySelector("a")!.GetAttribute("href") == "/south-tees");
        Assert.Contains("Empower the citizens of South Tees", southTees.TextContent);
        Assert.Contains("Middlesbrough, Redcar and Cleveland", southTees.TextContent);
    }

    [Fact]
    public async Task The_front_page_says_that_figures_are_made_up()
    {
        var page = await site.PageAsync("/");
        Assert.StartsWith("Illustrative figures.", page.Says(".app-banner"));
    }

    [Fact]
    public async Task A_partnerships_first_sentence_is_its_vision()
    {
        var page = await site.PageAsync("/south-tees");
        Assert.Equal("Our vision: Empower the citizens of South Tees to live longer and healthier lives.", page.Says("main h1 + p"));
    }

    [Fact]
    public async Task The_three_verdicts_lead_to_the_outcomes_that_have_them()
    {
        var page = await site.PageAsync("/south-tees");
        var cards = page.QuerySelectorAll(".number-card").ToList();
        Assert.True(cards.Count >= 3);
        foreach (var link in page.QuerySelectorAll(".number-card__link").Select(link => link.GetAttribute("href")!))
            await site.PageAsync(link.Split('#')[0]);
    }

    [Fact]
    public async Task A_partnerships_page_says_what_changed_and_leads_to_every_part_of_its_strategy()
    {
        var page = await site.PageAsync("/rutland");
        Assert.Contains("came in on", page.Says("main"));
        Assert.Equal(5, page.QuerySelectorAll(".card .card__title a").Length);
        foreach (var address in page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct())
            await site.PageAsync(address);
    }
}

/// <summary>Partnerships that have a strategy without figures, or none.</summary>
public sealed class UnfinishedHomeTests(Strategy.ExamplesFixture site) : IClassFixture<Strategy.ExamplesFixture>
{
    [Fact]
    public async Task Without_figures_the_page_says_how_to_bring_them_in()
    {
        var page = await site.PageAsync("/rutland");
        Assert.Contains("endeavour indicators import", page.Says(".app-empty"));
        Assert.DoesNotContain("What changed", page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task Without_a_strategy_the_page_tells_a_visitor_only_that()
    {
        var page = await site.PageAsync("/newport");
        Assert.EndsWith("has published no strategy here yet.", page.Says(".app-empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_without_figures_lists_every_outcome_as_without_figures()
    {
        var page = await site.PageAsync("/rutland/report");
        Assert.Contains("None have been imported yet", page.Says("main"));
        Assert.NotEmpty(page.QuerySelectorAll("#without-figures ~ dl dt"));
        Assert.Contains("nothing to report yet", (await site.PageAsync("/newport/report")).Says(".app-empty"));
    }
}

/// <summary>A site that was just installed.</summary>
public sealed class NewSiteTests(NewSiteTests.NewSite site) : IClassFixture<NewSiteTests.NewSite>
{
    public sealed class NewSite : SiteFixture
    {
        protected override void Fill(PartnershipRecords records)
        {
        }
    }

    [Fact]
    public async Task A_new_site_tells_a_visitor_only_that_nothing_is_published_yet()
    {
        var page = await site.PageAsync("/");
        Assert.Equal("Nothing has been published here yet.", page.Says(".app-empty"));
    }
}
