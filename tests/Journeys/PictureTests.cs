using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Journeys;

/// <summary>Takes the pictures of the documentation when asked to: <c>ENDEAVOUR_PICTURES=1 ./test Journeys</c>.</summary>
public sealed class PictureTests(RunningSite site)
{
    [Theory]
    [InlineData("home", ""), InlineData("partnership", "south-tees"), InlineData("strategy", "south-tees/strategy"), InlineData("how-we-are-doing", "south-tees/outcomes"), InlineData("outcome", "south-tees/outcomes/life-expectancy-men"), InlineData("plan-on-a-page", "rutland/plan-on-a-page")]
    public async Task Pages_have_pictures(string name, string path)
    {
        foreach (var (suffix, width, height) in new[] { ("", 1280, 1500), ("-phone", 375, 1200) })
        {
            var page = await site.Visit($"{site.Illustrative}/{path}", width);
            await page.SetViewportSizeAsync(width, height);
            var picture = await page.ScreenshotAsync();
            Assert.True(picture.Length > 10_000, $"The picture of {path} is empty.");
            if (Environment.GetEnvironmentVariable("ENDEAVOUR_PICTURES") is not null) await File.WriteAllBytesAsync(Repository.Path("docs", "pictures", $"{name}{suffix}.png"), picture, TestContext.Current.CancellationToken);
            await page.Context.CloseAsync();
        }
    }
}
