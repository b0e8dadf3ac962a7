using AngleSharp.Dom;

namespace Endeavour.Tests.Pages.Evidence;

public sealed class IllustrativeFiguresTests(IllustrativeFixture site) : IClassFixture<IllustrativeFixture>
{
    [Theory]
    [InlineData("/rutland/outcomes")]
    [InlineData("/south-tees/outcomes")]
    [InlineData("/south-tees/outcomes/smoking-adults")]
    public async Task Made_up_figures_stand_under_a_banner(string address) =>
        Assert.StartsWith("Illustrative figures.", (await site.PageAsync(address)).Says(".app-banner"), StringComparison.Ordinal);

    [Fact]
    public async Task Councils_are_added_up_from_their_counts_where_that_is_sound()
    {
        var row = (await site.PageAsync("/south-tees/outcomes/smoking-adults")).QuerySelectorAll(".table-spines tbody tr")[^1];
        Assert.StartsWith("Both councils together Added up here from their counts", row.Says("th"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deprivation_is_drawn_and_its_gap_said()
    {
        var page = await site.PageAsync("/south-tees/outcomes/smoking-adults");
        Assert.Contains("in the most deprived tenth of neighbourhoods and", page.Says("main"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.chart--gradient"));
    }

    [Fact]
    public async Task A_download_says_that_its_figures_are_made_up()
    {
        var csv = System.Text.Encoding.UTF8.GetString(await site.DownloadAsync("/rutland/outcomes/smoking-adults.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(csv.Skip(1), line => Assert.Contains(",true,r1,", line, StringComparison.Ordinal));
    }
}

public sealed class NoFiguresTests(NoFiguresFixture site) : IClassFixture<NoFiguresFixture>
{
    [Fact]
    public async Task Before_any_import_the_list_says_what_to_do_next()
    {
        var page = await site.PageAsync("/rutland/outcomes");
        Assert.Equal("No figures can be compared with England yet.", page.Says(".govuk-body-l"));
        Assert.StartsWith("No figures have been imported yet.", page.Says(".app-empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_any_import_an_outcome_says_what_to_do_next()
    {
        var page = await site.PageAsync("/rutland/outcomes/smoking-adults");
        Assert.Contains("Import the figures: download indicator 92443", page.Says(".app-empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partnership_without_a_strategy_says_what_to_do_next() =>
        Assert.StartsWith("No outcomes have been chosen yet.", (await site.PageAsync("/newport/outcomes")).Says(".app-empty"), StringComparison.Ordinal);
}
