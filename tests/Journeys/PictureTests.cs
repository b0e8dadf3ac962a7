using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Journeys;

/// <summary>Takes the pictures of the documentation when asked to: <c>ENDEAVOUR_PICTURES=1 ./test Journeys</c>.</summary>
public sealed class PictureTests(RunningSite site)
{
    [Theory]
    [InlineData("home", ""), InlineData("partnership", "south-tees"), InlineData("strategy", "south-tees/strategy"), InlineData("how-we-are-doing", "south-tees/outcomes"), InlineData("outcome", "south-tees/outcomes/life-expectancy-men"), InlineData("plan-on-a-page", "rutland/plan-on-a-page")]
    [InlineData("inequalities", "south-tees/inequalities"), InlineData("core20", "south-tees/core20"), InlineData("compare", "south-tees/compare/life-expectancy-men"), InlineData("profile", "south-tees/profile"), InlineData("data", "south-tees/data")]
    [InlineData("my-area", "south-tees/my-area"), InlineData("ward", "south-tees/my-area/E05009867"), InlineData("needs", "south-tees/needs"), InlineData("needs-topic", "south-tees/needs/outcome-gap")]
    [InlineData("plan-in-rows", "south-tees/plan-on-a-page?style=rows"), InlineData("priority", "rutland/priorities/best-start"), InlineData("metrics", "mid-and-south-essex/metrics"), InlineData("easy-read", "rutland/easy-read")]
    public async Task Pages_have_pictures(string name, string path)
    {
        // Each kind of page is visited by other tests; this only takes pictures.
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ENDEAVOUR_PICTURES") is not null, "No pictures were asked for.");
        foreach (var (suffix, width, height) in new[] { ("", 1280, 1500), ("-phone", 375, 1200) })
        {
            var page = await site.Visit($"{site.Illustrative}/{path}", width);
            await page.SetViewportSizeAsync(width, height);
            var picture = await page.ScreenshotAsync();
            Assert.True(picture.Length > 10_000, $"The picture of {path} is empty.");
            await File.WriteAllBytesAsync(Repository.Path("docs", "pictures", $"{name}{suffix}.png"), picture, TestContext.Current.CancellationToken);
            await page.Context.CloseAsync();
        }
    }
}
