using AngleSharp.Dom;

namespace Endeavour.Tests.Pages.Strategy;

public sealed class StrategyTests(ExamplesFixture site) : IClassFixture<ExamplesFixture>
{
    [Theory]
    [InlineData("rutland", 5)]
    [InlineData("south-tees", 3)]
    [InlineData("leicestershire", 6)]
    [InlineData("mid-and-south-essex", 4)]
    public async Task The_strategy_shows_its_top_level_each_with_a_page(string partnership, int count)
    {
        var page = await site.PageAsync($"/{partnership}/strategy");
        var cards = page.QuerySelectorAll(".cards > .card");
        Assert.Equal(count, cards.Length);
        foreach (var card in cards) await site.PageAsync(card.QuerySelector("h3 a")!.GetAttribute("href")!);
    }

    [Fact]
    public async Task The_vision_comes_first_then_who_agreed_it()
    {
        var page = await site.PageAsync("/rutland/strategy");
        Assert.Equal("Our strategy – Rutland – Endeavour", page.Title);
        Assert.Contains("Safe, healthy, happy and caring communities", page.Says(".strategy-vision"));
        Assert.Contains("A draft of 5 October 2021. It has not been agreed.", page.Says("main"));
        Assert.Equal(["Person-centred", "Levelling up"], page.QuerySelectorAll(".strategy-texts dt").Take(2).Select(term => term.TextContent.Trim()));
        Assert.Contains("Agreed by Leicestershire Health and Wellbeing Board on 24 February 2022.", (await site.PageAsync("/leicestershire/strategy")).Says("main"));
    }

    [Fact]
    public async Task An_earlier_version_keeps_its_page_and_leads_to_the_current_one()
    {
        var current = await site.PageAsync("/south-tees/strategy");
        var link = current.QuerySelector("a[href='/south-tees/strategy/2022']");
        Assert.NotNull(link);
        var earlier = await site.PageAsync("/south-tees/strategy/2022");
        Assert.Contains("This is an earlier version.", earlier.Says("main"));
        Assert.NotNull(earlier.QuerySelector("main a[href='/south-tees/strategy']"));
        Assert.All(earlier.QuerySelectorAll(".card h3 a"), title => Assert.EndsWith("?version=2022", title.GetAttribute("href")));
        await site.PageAsync("/south-tees/strategy/1999", 404);
    }

    [Fact]
    public async Task Without_a_strategy_the_page_says_so_and_tells_a_visitor_no_command()
    {
        foreach (var address in new[] { "/newport/strategy", "/newport/plan-on-a-page" })
        {
            var page = await site.PageAsync(address);
            Assert.Contains("has published no strategy here yet", page.Says(".app-empty"), StringComparison.Ordinal);
            Assert.DoesNotContain("endeavour", page.Says(".app-empty"), StringComparison.Ordinal);
            Assert.Equal("h1", page.QuerySelector("main h1")!.LocalName);
        }
    }

    [Theory]
    [InlineData("rutland", 5)]
    [InlineData("south-tees", 3)]
    [InlineData("leicestershire", 6)]
    [InlineData("mid-and-south-essex", 4)]
    public async Task The_plan_on_a_page_has_a_column_for_each_part(string partnership, int columns)
    {
        var page = await site.PageAsync($"/{partnership}/plan-on-a-page");
        Assert.Equal(columns, page.QuerySelectorAll(".plan__column").Length);
        Assert.NotNull(page.QuerySelector($".plan__columns--{columns}"));
        Assert.All(page.QuerySelectorAll(".plan__column"), column => Assert.NotNull(column.QuerySelector(".plan__list a")));
    }

    [Theory]
    [InlineData("/rutland/strategy")]
    [InlineData("/rutland/plan-on-a-page")]
    [InlineData("/south-tees/strategy")]
    [InlineData("/south-tees/strategy/2022")]
    [InlineData("/leicestershire/strategy")]
    [InlineData("/leicestershire/plan-on-a-page")]
    [InlineData("/mid-and-south-essex/strategy")]
    public async Task Headings_skip_no_level_and_nothing_is_written_into_the_page(string address)
    {
        var page = await site.PageAsync(address);
        var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
    }
}
