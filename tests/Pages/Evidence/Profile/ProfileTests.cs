using System.Text;
using Endeavour.Tests.Pages.Evidence.MyArea;

namespace Endeavour.Tests.Pages.Evidence.Profile;

/// <summary>The outcomes of a part of the strategy over areas.</summary>
[Collection(typeof(RealPlaces))]
public sealed class ProfileTests(PlacesFixture site)
{
    [Fact]
    public async Task Every_outcome_with_figures_stands_beside_its_region_and_similar_areas_with_a_verdict_in_words()
    {
        var page = await site.PageAsync("/rutland/profile");
        var heads = page.QuerySelectorAll(".table-profile thead th").Select(head => string.Join(' ', head.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["Outcome", "Period", "Rutland"], heads.Take(3));
        Assert.Contains(heads, head => head.EndsWith("similar", StringComparison.Ordinal));
        Assert.Equal("England", heads[^1]);
        var rows = page.QuerySelectorAll(".table-profile tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(heads.Count, row.Children.Length));
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector(".equity-line")));
        Assert.All(page.QuerySelectorAll(".table-profile use"), use => Assert.NotNull(page.QuerySelector(use.GetAttribute("href")!)));
        Assert.All(page.QuerySelectorAll(".table-profile td:has(use)"), cell => Assert.NotEmpty(cell.QuerySelector(".govuk-visually-hidden")!.TextContent));
        Assert.Matches($"^Rutland: of {rows.Length} outcomes? [0-9]+ worse than England, ", page.Says(".govuk-body-l"));
    }

    [Fact]
    public async Task A_part_of_the_strategy_shows_only_its_outcomes_and_its_file_holds_the_same()
    {
        var all = (await site.PageAsync("/south-tees/profile")).QuerySelectorAll(".table-profile tbody tr").Length;
        foreach (var part in (await site.PageAsync("/south-tees/profile")).QuerySelectorAll("#theme option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0).Take(6))
        {
            var page = await site.PageAsync("/south-tees/profile?theme=" + Uri.EscapeDataString(part));
            var rows = page.QuerySelectorAll(".table-profile tbody tr").Length;
            Assert.InRange(rows, 0, all);
            Assert.True(rows > 0 || page.QuerySelector(".app-empty") is not null);
            var lines = Encoding.UTF8.GetString(await site.DownloadAsync("/south-tees/profile.csv?theme=" + Uri.EscapeDataString(part))).TrimEnd('\n').Split('\n');
            Assert.Equal(rows, lines.Count(line => line.Contains(",England,benchmark,", StringComparison.Ordinal)));
        }
        await site.PageAsync("/south-tees/profile?theme=nothing", 404);
    }

    [Fact]
    public async Task The_figures_are_those_of_the_outcomes_own_pages()
    {
        var cell = (await site.PageAsync("/rutland/profile")).QuerySelectorAll(".table-profile tbody tr").Single(row => row.QuerySelector("a[href='/rutland/outcomes/life-expectancy-men']") is not null).Children[2].TextContent;
        var figure = (await site.PageAsync("/rutland/outcomes/life-expectancy-men")).Says(".table-spines td[data-label='Figure']");
        Assert.StartsWith(figure, cell.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partnership_without_outcomes_is_told_what_to_do()
    {
        Assert.Equal("No outcomes have been chosen yet.", (await site.PageAsync("/newport/profile")).Says(".govuk-body-l"));
        Assert.NotNull((await site.PageAsync("/rutland/outcomes")).QuerySelector("main a[href='/rutland/profile']"));
    }
}
