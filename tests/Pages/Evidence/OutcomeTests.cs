using System.Text;
using AngleSharp.Dom;

namespace Endeavour.Tests.Pages.Evidence;

[Collection(typeof(RealFigures))]
public sealed class OutcomeTests(RealFiguresFixture site)
{
    [Fact]
    public async Task Boys_born_in_Middlesbrough_can_expect_a_shorter_life_and_the_page_says_whose_verdict_that_is()
    {
        var page = await site.PageAsync("/south-tees/outcomes/life-expectancy-men");
        Assert.Equal("How long boys born now can expect to live", page.Says("h1"));
        Assert.Contains("boys born in Middlesbrough could expect to live 75.9 years. This is worse than England (79.7), as published.", page.Says("main"), StringComparison.Ordinal);
        var row = page.QuerySelectorAll("figure + details tr").Single(row => row.QuerySelector("th")?.TextContent == "2015 - 17");
        Assert.Equal(["75.9", "77.7", "79.5"], row.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Every_figure_can_be_downloaded_with_its_file_and_line()
    {
        var csv = Encoding.UTF8.GetString(await site.DownloadAsync("/south-tees/outcomes/life-expectancy-men.csv"));
        var row = csv.Split('\n').Single(line => line.Contains(",Middlesbrough,", StringComparison.Ordinal) && line.Contains(",2015 - 17,", StringComparison.Ordinal)).Split(',');
        var header = csv.Split('\n')[0].Split(',');
        var (file, line) = (row[Array.IndexOf(header, "file")], int.Parse(row[Array.IndexOf(header, "line")], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["75.9", "79.5", "worse", "publisher", "false"], new[] { "value", "england", "compared_with_england", "compared_by", "illustrative" }.Select(name => row[Array.IndexOf(header, name)]));
        Assert.Equal(RealFiguresFixture.File, file);
        Assert.Contains(",E06000002,Middlesbrough,", File.ReadLines(TestKit.Shared.Path("data", "fingertips", file)).ElementAt(line - 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_is_the_same_to_the_byte_each_time() =>
        Assert.Equal(await site.DownloadAsync("/rutland/outcomes/smoking-adults.csv"), await site.DownloadAsync("/rutland/outcomes/smoking-adults.csv"));

    [Fact]
    public async Task A_figure_that_was_not_published_says_so_and_is_no_zero()
    {
        var page = await site.PageAsync("/rutland/outcomes/life-gap-men");
        Assert.Contains("the figure for Rutland in 2015 - 17 was not published. It is not compared with England (9.4).", page.Says("main"), StringComparison.Ordinal);
        Assert.Contains("Not published", page.Says(".table-spines tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Life_expectancy_of_two_councils_is_not_averaged_and_the_page_says_why()
    {
        var page = await site.PageAsync("/south-tees/outcomes/life-expectancy-men");
        Assert.Contains("Both councils together: not shown. Life expectancy cannot be averaged", page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_trend_the_reason_stands_in_its_place()
    {
        var page = await site.PageAsync("/rutland/outcomes/life-expectancy-men");
        Assert.Contains("There is no recent trend. Each point covers several years", page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_method_names_the_release_the_file_and_who_says_which_way_is_good()
    {
        var method = (await site.PageAsync("/south-tees/outcomes/life-expectancy-men")).Says(".govuk-summary-list");
        Assert.Contains("A higher figure is better, as the strategy says.", method, StringComparison.Ordinal);
        Assert.Contains("The comparison is the publisher's own.", method, StringComparison.Ordinal);
        Assert.Contains("Release r2, imported on ", method, StringComparison.Ordinal);
        Assert.Contains($"{RealFiguresFixture.File}, lines ", method, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_says_how_far_away_it_is()
    {
        var page = await site.PageAsync("/south-tees/outcomes/smoking-adults");
        Assert.Contains("The target is 5% by 31 December 2030. Middlesbrough was at 14.1% in 2024, 9.1 percentage points above it.", page.Says("main"), StringComparison.Ordinal);
        Assert.Contains("The baseline was 16.6% in 2021: the figure has fallen by 2.5 percentage points since.", page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outcome_without_real_figures_shows_made_up_ones_only_on_its_own_page_under_a_banner()
    {
        Assert.NotNull((await site.PageAsync("/rutland/outcomes/smoking-at-delivery")).QuerySelector(".app-banner"));
        Assert.Null((await site.PageAsync("/rutland/outcomes/smoking-adults")).QuerySelector(".app-banner"));
    }

    [Fact]
    public async Task An_outcome_that_nothing_measures_says_why_and_what_would_help()
    {
        var page = await site.PageAsync("/south-tees/outcomes/neet-18-25");
        Assert.Contains("No council-level figure is published for this age group.", page.Says(".gap-card"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("svg.chart"));
    }

    [Fact]
    public async Task An_outcome_that_is_not_there_is_not_found()
    {
        await site.PageAsync("/rutland/outcomes/no-such-outcome", 404);
        await site.PageAsync("/rutland/outcomes/no-such-outcome.csv", 404);
    }

    [Theory]
    [InlineData("rutland")]
    [InlineData("south-tees")]
    [InlineData("leicestershire")]
    [InlineData("mid-and-south-essex")]
    public async Task No_outcome_with_figures_is_shown_without_its_inequality_or_the_reason_why_not(string partnership)
    {
        var list = await site.PageAsync($"/{partnership}/outcomes");
        var links = list.QuerySelectorAll($"main a[href^='/{partnership}/outcomes/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.True(links.Count > 20);
        foreach (var link in links)
        {
            var page = await site.PageAsync(link);
            Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(each => each.Id).Distinct().Count());
            if (page.QuerySelector(".table-spines") is null) continue;
            Assert.True(page.QuerySelector(".gap-card, svg[id^='gradient'], svg.chart--gradient") is not null, link);
        }
    }
}
