using AngleSharp.Dom;

namespace Endeavour.Tests.Pages.Evidence.Data;

/// <summary>The page says what there is, and everything that it leads to is there.</summary>
[Collection(typeof(RealFigures))]
public sealed class DataPageTests(RealFiguresFixture site)
{
    [Fact]
    public async Task It_says_how_much_there_is_where_it_comes_from_and_how_to_cite_it()
    {
        var page = await site.PageAsync("/south-tees/data");
        var rows = Downloaded.Csv(await site.BytesAsync("/south-tees/data/outcomes.csv"));
        Assert.StartsWith(FormattableString.Invariant($"{rows.Count:N0} figures of {rows.Select(row => row["outcome"]).Distinct().Count()} outcomes can be taken away"), page.Says("main .govuk-body-l"), StringComparison.Ordinal);
        var life = page.QuerySelector("#life-expectancy-men")!;
        Assert.Contains("Release r2 of ", life.TextContent, StringComparison.Ordinal);
        Assert.Contains("Open Government Licence v3.0", life.TextContent, StringComparison.Ordinal);
        Assert.Contains("2015 - 17", life.TextContent, StringComparison.Ordinal);
        Assert.Equal(Downloaded.Header(await site.BytesAsync("/south-tees/data/outcomes.csv")), page.QuerySelectorAll("dt code").Select(code => code.TextContent));
        Assert.Contains("Release r2 of ", page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_it_leads_to_is_there()
    {
        var page = await site.PageAsync("/rutland/data");
        var links = page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.True(links.Count > 20);
        foreach (var link in links) await site.BytesAsync(link);
    }

    [Fact]
    public async Task Outcomes_their_list_and_the_foot_of_every_page_lead_to_it()
    {
        foreach (var from in new[] { "/rutland/outcomes/smoking-adults", "/rutland/outcomes" }) Assert.NotNull((await site.PageAsync(from)).QuerySelector("main a[href='/rutland/data']"));
        Assert.NotNull((await site.PageAsync("/rutland")).QuerySelector("footer a[href='/rutland/data']"));
    }

    [Fact]
    public async Task Made_up_figures_are_in_no_file_beside_real_ones_and_the_outcome_says_why_it_has_none()
    {
        Assert.All(Downloaded.Csv(await site.BytesAsync("/rutland/data/outcomes.csv")), row => Assert.Equal("false", row["illustrative"]));
        Assert.Empty(Downloaded.Csv(await site.BytesAsync("/rutland/data/outcomes/smoking-at-delivery.csv")));
        var json = await site.JsonAsync("/rutland/data/outcomes/smoking-at-delivery.json");
        Assert.Contains("has not been imported yet", json.GetProperty("without")[0].GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain((await site.JsonAsync("/rutland/api/v1/releases")).GetProperty("items").EnumerateArray(), release => release.GetProperty("illustrative").GetBoolean());
    }

    [Fact]
    public async Task Before_there_are_figures_it_says_what_to_do_next()
    {
        var page = await site.PageAsync("/newport/data");
        Assert.Equal("There are no figures to download yet.", page.Says("main .govuk-body-l"));
        Assert.NotNull(page.QuerySelector(".app-empty a[href='/newport/outcomes']"));
        await site.PageAsync("/newport/data/api?ask=outcomes");
        Assert.Equal(0, (await site.JsonAsync("/newport/api/v1/outcomes")).GetProperty("total").GetInt32());
        foreach (var ending in new[] { ".csv", ".xlsx", ".parquet", ".json", ".csv-metadata.json" }) await site.BytesAsync("/newport/data/outcomes" + ending);
    }
}
