using System.Text;

namespace Endeavour.Tests.Pages.Evidence.Inequality;

/// <summary>The page of inequalities as a resident or a board member reads it.</summary>
public sealed class InequalityPageTests(IllustrativeFixture site) : IClassFixture<IllustrativeFixture>
{
    [Fact]
    public async Task The_biggest_gaps_come_first_and_what_is_not_known_follows_with_why()
    {
        var page = await site.PageAsync("/rutland/inequalities");
        Assert.Equal("Inequalities", page.Says("h1"));
        Assert.Matches("^The most deprived do worse, by more than chance, on [0-9]+ of the [0-9]+ gaps that are known. The biggest: ", page.Says(".govuk-body-l"));
        var sizes = page.QuerySelectorAll("td[data-label='Beside councils']").Select(cell => double.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(sizes.Count > 5);
        Assert.NotNull(page.QuerySelector("main h2 ~ ul .equity-line"));
        Assert.NotNull(page.QuerySelector(".app-banner"));
        foreach (var from in (string[])["/rutland", "/rutland/outcomes"]) Assert.NotNull((await site.PageAsync(from)).QuerySelector("main a[href='/rutland/inequalities']"));
    }

    [Fact]
    public async Task The_download_is_the_same_to_the_byte_and_holds_the_indices_with_their_limits()
    {
        var (first, second) = (await site.DownloadAsync("/south-tees/inequalities.csv"), await site.DownloadAsync("/south-tees/inequalities.csv"));
        Assert.Equal(first, second);
        var lines = Encoding.UTF8.GetString(first).Split('\n');
        Assert.Contains(",sii,sii_lower_95,sii_upper_95,rii,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(",E06000002,Middlesbrough,", StringComparison.Ordinal) && line.Contains("Worse for the most deprived", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_partnership_without_outcomes_is_told_what_to_do() =>
        Assert.Contains("Import a strategy", (await site.PageAsync("/newport/inequalities")).Says(".app-empty"), StringComparison.Ordinal);
}
