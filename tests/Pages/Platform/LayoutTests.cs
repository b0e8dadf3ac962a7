namespace Endeavour.Tests.Pages.Platform;

public sealed class LayoutTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_page_of_a_partnership_names_it_in_the_title_the_header_and_the_navigation()
    {
        var page = await site.PageAsync("/rutland/accessibility");
        Assert.Equal("Accessibility statement – Rutland – Endeavour", page.Title);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Rutland County Council", page.Says(".govuk-generic-header__homepage-link"));
        Assert.Equal("Rutland Health and Wellbeing Board", page.Says(".govuk-service-navigation__service-name"));
        Assert.Equal(
            ["Our strategy", "How we are doing", "Plan on a page", "Outcomes report", "Methods"],
            page.QuerySelectorAll(".govuk-service-navigation__item a").Select(link => link.TextContent.Trim()));
    }

    [Fact]
    public async Task The_place_one_is_in_is_marked_and_the_way_back_is_shown()
    {
        var page = await site.PageAsync("/rutland/patterns");
        Assert.Equal("How we are doing", page.Says(".govuk-service-navigation__item--active [aria-current]"));
        Assert.Equal("/rutland/outcomes", page.QuerySelector(".govuk-breadcrumbs__link")?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_first_link_skips_to_the_content()
    {
        var page = await site.PageAsync("/rutland/accessibility");
        var first = page.QuerySelector("a");
        Assert.Equal("Skip to main content", first?.TextContent);
        Assert.NotNull(page.QuerySelector("main" + first?.GetAttribute("href")));
    }

    [Fact]
    public async Task A_page_has_one_heading_of_the_first_level_and_skips_none()
    {
        foreach (var address in new[] { "/rutland/accessibility", "/rutland/patterns", "/accessibility" })
        {
            var levels = (await site.PageAsync(address)).QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, level => level == 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        }
    }

    [Fact]
    public async Task A_verdict_has_a_shape_and_a_word()
    {
        var page = await site.PageAsync("/rutland/patterns");
        Assert.All(page.QuerySelectorAll(".verdict"), verdict =>
        {
            Assert.NotNull(verdict.QuerySelector("svg.mark"));
            Assert.NotEqual("", verdict.TextContent.Trim());
        });
    }
}
