using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys;

/// <summary>"A member of the public follows a thread": from the box on the front page to the page that answers, by keyboard, on a desk and on a phone, with and without JavaScript.</summary>
public sealed class SearchTests(RunningSite site)
{
    [Theory]
    [InlineData(1280, true), InlineData(375, true), InlineData(375, false)]
    public async Task A_resident_finds_what_the_partnership_says_by_keyboard_alone(int width, bool script)
    {
        var page = await site.Visit($"{site.Illustrative}/south-tees", width, script);
        await page.Locator("#site-search").FocusAsync();
        await page.Keyboard.TypeAsync("school meals");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => address.EndsWith("/south-tees/search?q=school+meals", StringComparison.Ordinal));
        Assert.Matches("^[0-9]+ results? for “school meals” in LiveWell South Tees.$", await page.Locator("#answer").InnerTextAsync());
        Assert.True(await page.Locator(".app-results mark").CountAsync() > 0);
        // Axe is a script itself, and waits for ever where none may run.
        await Look(page, width, axe: script);
        await page.Locator(".app-facets a").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => address.Contains("kind=", StringComparison.Ordinal));
        await page.Locator(".app-results__title a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => !address.Contains("/search", StringComparison.Ordinal));
        Assert.Contains("school meals", await page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280), InlineData(375)]
    public async Task The_page_is_accessible_where_nothing_was_typed_or_found_and_where_words_are_long(int width)
    {
        var page = await site.Visit($"{site.Illustrative}/south-tees/search", width);
        await Look(page, width);
        foreach (var words in new[] { "xyzzyq", new string('w', 199), "health" })
        {
            await page.GotoAsync($"{site.Illustrative}/south-tees/search?q={words}");
            await Look(page, width);
        }
        await page.Context.CloseAsync();
    }

    static async Task Look(IPage page, int width, bool axe = true)
    {
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{page.Url} is wider than {width}.");
        if (axe) Assert.Empty(await page.Faults());
    }
}
