using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Endeavour.Tests.Pages.Evidence;

[Collection(typeof(RealFigures))]
public sealed class HowWeAreDoingTests(RealFiguresFixture site)
{
    [Fact]
    public async Task One_sentence_answers_how_we_are_doing()
    {
        var page = await site.PageAsync("/rutland/outcomes");
        Assert.Equal("Of the 12 outcomes that can be compared, Rutland is better than England on 5, similar on 6 and worse on 1.", page.Says(".govuk-body-l"));
    }

    [Fact]
    public async Task Each_council_is_counted_for_itself()
    {
        var page = await site.PageAsync("/south-tees/outcomes");
        Assert.Contains("Middlesbrough is better than England on 1, similar on 2 and worse on 9; Redcar and Cleveland is", page.Says(".govuk-body-l"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cards_count_what_the_table_shows()
    {
        var page = await site.PageAsync("/south-tees/outcomes");
        foreach (var card in page.QuerySelectorAll(".number-card"))
        {
            var look = card.QuerySelector(".mark")!.ClassList.First(name => name.StartsWith("mark--", StringComparison.Ordinal))[6..];
            Assert.Equal(int.Parse(card.QuerySelector("span")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), page.QuerySelectorAll($"table .verdict--{look}").Length);
        }
    }

    [Fact]
    public async Task Real_and_made_up_figures_are_never_on_one_page()
    {
        foreach (var partnership in (string[])["rutland", "south-tees", "leicestershire", "mid-and-south-essex"])
        {
            var page = await site.PageAsync($"/{partnership}/outcomes");
            Assert.Null(page.QuerySelector(".app-banner"));
            var csv = Encoding.UTF8.GetString(await site.DownloadAsync($"/{partnership}/outcomes.csv"));
            Assert.DoesNotContain(",true,", csv, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Outcomes_without_figures_say_so_and_those_without_a_source_say_why()
    {
        var page = await site.PageAsync("/south-tees/outcomes");
        Assert.Equal("No figures yet. Indicator 93085 has not been imported yet.", page.QuerySelector("a[href='/south-tees/outcomes/smoking-at-delivery']")!.ParentElement!.Says(".govuk-table__note"));
        Assert.StartsWith("No council-level figure", page.QuerySelector("a[href='/south-tees/outcomes/neet-18-25']")!.ParentElement!.Says(".govuk-table__note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_in_the_address_shows_only_what_it_says()
    {
        var worse = await site.PageAsync("/south-tees/outcomes?verdict=worse&area=E06000002");
        Assert.Equal(9, Rows(worse).Count);
        Assert.All(Rows(worse), row => Assert.Contains("Middlesbrough", row.TextContent, StringComparison.Ordinal));
        Assert.Equal(9, worse.QuerySelectorAll("table .verdict--worse").Length);
        Assert.Equal("worse", worse.QuerySelector("select#verdict option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_part_of_the_strategy_can_be_looked_at_alone()
    {
        var page = await site.PageAsync("/rutland/outcomes?part=best-start");
        Assert.Single(page.QuerySelectorAll(".table-group"));
        Assert.Equal("Priority: The best start in life", page.Says(".table-group"));
    }

    [Fact]
    public async Task A_filter_that_nobody_knows_shows_everything() =>
        Assert.Equal(Rows(await site.PageAsync("/rutland/outcomes")).Count, Rows(await site.PageAsync("/rutland/outcomes?verdict=splendid&part=none&area=x")).Count);

    [Fact]
    public async Task A_filter_that_nothing_meets_leads_back()
    {
        var page = await site.PageAsync("/rutland/outcomes?verdict=higher");
        Assert.Equal("No outcome is like that. Show all outcomes.", page.Says(".app-empty"));
    }

    [Fact]
    public async Task The_download_holds_the_figures_of_the_page()
    {
        var page = await site.PageAsync("/rutland/outcomes");
        var csv = Encoding.UTF8.GetString(await site.DownloadAsync("/rutland/outcomes.csv")).Split('\n');
        Assert.Contains(csv, line => line.StartsWith("smoking-adults,", StringComparison.Ordinal) && line.Contains(",E06000017,Rutland,2024,5,,,10.4,better,publisher,", StringComparison.Ordinal));
        Assert.Equal(Rows(page).Count, csv.Count(line => line.Contains(",E06000017,", StringComparison.Ordinal)));
    }

    static List<IElement> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody tr:not(.table-group)")];
}
