using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys;

/// <summary>What a resident, a councillor and an analyst do, with and without JavaScript.</summary>
public sealed class ReadingTests(RunningSite site)
{
    [Theory]
    [InlineData(true, 1280), InlineData(false, 1280), InlineData(false, 375)]
    public async Task A_resident_goes_from_the_front_page_to_how_one_outcome_is_doing(bool script, int width)
    {
        var page = await site.Visit(site.Illustrative, width, script);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("South Tees") }).First.ClickAsync();
        await Expect(page.GetByText("longer and healthier lives")).ToBeVisibleAsync();
        await page.GotoAsync($"{site.Illustrative}/south-tees/outcomes");
        await page.GetByRole(AriaRole.Link, new() { Name = "Adults who smoke" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("smoke");
        await Expect(page.GetByText("Illustrative figures").First).ToBeVisibleAsync();
        await Expect(page.Locator("svg").First).ToBeAttachedAsync();
        await page.GetByText("Show these figures as a table").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_councillor_filters_to_what_is_worse_without_javascript_and_the_address_keeps_it()
    {
        var page = await site.Visit($"{site.Illustrative}/south-tees/outcomes", script: false);
        await page.GetByLabel("Compared with England").SelectOptionAsync("worse");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Show") }).ClickAsync();
        Assert.Contains("worse", page.Url, StringComparison.OrdinalIgnoreCase);
        var verdicts = await page.Locator("main table").First.InnerTextAsync();
        Assert.Contains("Worse", verdicts, StringComparison.Ordinal);
        Assert.All(await page.Locator("main table .verdict").AllInnerTextsAsync(), verdict => Assert.Equal("Worse", verdict.Trim()));
    }

    [Fact]
    public async Task Real_figures_replace_illustrative_ones_and_are_never_shown_beside_them()
    {
        var page = await site.Visit($"{site.Real}/south-tees/outcomes");
        Assert.Equal(0, await page.GetByText("Illustrative figures.").CountAsync());
        await page.GotoAsync($"{site.Real}/south-tees/outcomes/life-expectancy-men");
        var text = await page.InnerTextAsync("main");
        Assert.Contains("75.9", text, StringComparison.Ordinal);
        Assert.Contains("worse than England", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""), InlineData("?style=rows"), InlineData("?size=a1"), InlineData("?style=rows&size=a0")]
    public async Task A_plan_on_a_page_prints_on_one_sheet(string query)
    {
        foreach (var partnership in new[] { "rutland", "south-tees", "leicestershire", "mid-and-south-essex" })
        {
            var page = await site.Visit($"{site.Illustrative}/{partnership}/plan-on-a-page{query}");
            var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
            using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
            Assert.True(document.NumberOfPages == 1, $"{partnership}{query} takes {document.NumberOfPages} pages.");
        }
    }

    static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
