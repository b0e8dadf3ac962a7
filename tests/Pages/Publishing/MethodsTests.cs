using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Publishing;

public sealed class MethodsTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    static IEnumerable<string> Slugs => Directory.EnumerateFiles(Repository.Path("docs", "methods"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [Fact]
    public async Task The_contents_begin_with_how_verdicts_are_decided_and_list_every_text()
    {
        var page = await site.PageAsync("/methods");
        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal("/methods/better-similar-or-worse", links[0]);
        Assert.Equal(Slugs.Select(slug => "/methods/" + slug).Prepend("/gallery"), links.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_text_has_one_title_and_skips_no_heading()
    {
        foreach (var slug in Slugs)
        {
            var levels = (await site.PageAsync("/methods/" + slug)).QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, level => level == 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, slug));
        }
    }

    [Fact]
    public async Task Every_table_has_headers_with_words_for_its_columns_and_rows()
    {
        foreach (var slug in Slugs)
            foreach (var table in (await site.PageAsync("/methods/" + slug)).QuerySelectorAll("main table"))
            {
                Assert.All(table.QuerySelectorAll("th"), header => Assert.NotEqual("", header.TextContent.Trim()));
                Assert.All(table.QuerySelectorAll("thead th"), header => Assert.Equal("col", header.GetAttribute("scope")));
                Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.NotNull(row.QuerySelector("th[scope=row]")));
            }
    }

    [Fact]
    public async Task Texts_lead_to_one_another_on_the_site_and_within_a_partnership()
    {
        foreach (var start in new[] { "/methods/better-similar-or-worse", "/rutland/methods/better-similar-or-worse" })
        {
            var page = await site.PageAsync(start);
            var links = page.QuerySelectorAll("article a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.Contains("recent-trends", links);
            foreach (var link in links) await site.PageAsync(start[..(start.LastIndexOf('/') + 1)] + link);
        }
    }

    [Fact]
    public async Task A_text_that_is_not_there_is_not_found() => await site.PageAsync("/methods/no-such-method", 404);
}
