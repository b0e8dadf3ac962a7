using Endeavour.Publishing.Gallery;

namespace Endeavour.Tests.Pages.Publishing;

public sealed class GalleryTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_gallery_shows_every_kind_of_chart_and_leads_to_its_difficult_examples()
    {
        var page = await site.PageAsync("/gallery");
        Assert.Equal("Gallery of charts", page.Says("h1"));
        Assert.Equal(GalleryBook.Kinds.Select(kind => "#" + kind.Slug), page.QuerySelectorAll(".gallery__contents a").Select(link => link.GetAttribute("href")));
        foreach (var kind in GalleryBook.Kinds)
        {
            Assert.Equal(kind.Name, page.Says($"h2#{kind.Slug}"));
            Assert.NotNull(page.QuerySelector($"#{kind.Place(0)}"));
            Assert.NotNull(page.QuerySelector($"a[href='{kind.Address}']"));
        }
    }

    [Fact]
    public async Task Every_kind_of_chart_in_the_library_is_there()
    {
        var all = string.Concat(await Task.WhenAll(GalleryBook.Kinds.Select(async kind => (await site.PageAsync(kind.Address)).Body!.InnerHtml)));
        foreach (var kind in new[] { "trend", "spine", "spine-key", "bars", "gradient", "funnel", "pyramid", "path", "map", "hexmap", "theory", "matrix", "sparkline" }) Assert.Contains($"chart--{kind}\"", all, StringComparison.Ordinal);
        Assert.Contains("mark mark--worst", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_page_says_that_it_is_invented_before_any_figure()
    {
        foreach (var address in GalleryBook.Kinds.Select(kind => kind.Address).Prepend("/gallery"))
            Assert.Contains("invented", (await site.PageAsync(address)).Says(".app-banner"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_example_has_a_heading_a_drawing_of_each_form_and_its_figures_as_a_table()
    {
        foreach (var kind in GalleryBook.Kinds)
        {
            var page = await site.PageAsync(kind.Address);
            Assert.Equal(kind.Name, page.Says("h1"));
            Assert.Equal(kind.Examples.Select((_, i) => "#" + kind.Place(i)), page.QuerySelectorAll(".gallery__contents a").Select(link => link.GetAttribute("href")));
            Assert.Equal(kind.Examples.Select(example => example.Heading), page.QuerySelectorAll("h3.chart__title").Select(heading => heading.TextContent));
            var figures = page.QuerySelectorAll("figure.chart");
            Assert.Equal(kind.Examples.OfType<ChartExample>().Count(), figures.Length);
            foreach (var figure in figures)
            {
                Assert.Equal(3, figure.QuerySelectorAll("svg.chart--wide, svg.chart--narrow, svg.chart--print").Length);
                Assert.NotNull(figure.NextElementSibling!.QuerySelector("details.govuk-details table"));
            }
        }
    }

    [Fact]
    public async Task No_two_parts_of_a_page_share_an_id_and_every_label_is_there()
    {
        foreach (var address in GalleryBook.Kinds.Select(kind => kind.Address).Prepend("/gallery"))
        {
            var page = await site.PageAsync(address);
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.Empty(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"{address}: {group.Key}"));
            Assert.Empty(page.QuerySelectorAll("main [aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' ')).Except(ids));
        }
    }

    [Fact]
    public async Task Pages_are_light()
    {
        using var client = site.CreateClient();
        foreach (var address in GalleryBook.Kinds.Select(kind => kind.Address).Prepend("/gallery"))
        {
            var size = (await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).Length;
            Assert.True(size < 320_000, $"{address} has {size:N0} bytes.");
        }
    }

    [Fact]
    public async Task A_kind_that_there_is_not_is_not_found() => await site.PageAsync("/gallery/pie", 404);

    [Fact]
    public async Task The_method_book_leads_to_the_gallery() => Assert.NotNull((await site.PageAsync("/methods")).QuerySelector("main a[href='/gallery']"));
}
