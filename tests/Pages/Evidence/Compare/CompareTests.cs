using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Endeavour.Evidence;
using Endeavour.Tests.Pages.Evidence.MyArea;

namespace Endeavour.Tests.Pages.Evidence.Compare;

/// <summary>One outcome over many areas: the order, and that the order is worth less than it looks.</summary>
[Collection(typeof(RealPlaces))]
public sealed class CompareTests(PlacesFixture site)
{
    const string Page = "/rutland/compare/hip-fractures-65", WithoutLimits = "/rutland/compare/life-expectancy-men";

    sealed record Row(string Place, string Code, bool Own, double Value, double Lower, double Upper, string Verdict);

    async Task<List<Row>> Rows(string address)
    {
        var lines = Encoding.UTF8.GetString(await site.DownloadAsync(address)).TrimEnd('\n').Split('\n');
        var at = lines[0].Split(',').Index().ToDictionary(each => each.Item, each => each.Index);
        double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
        return [.. lines.Skip(1).Select(line => Cells(line)).Where(cells => cells[at["value"]].Length > 0)
            .Select(cells => new Row(cells[at["place"]], cells[at["area_code"]], cells[at["of_partnership"]] == "true", Number(cells[at["value"]]), Number(cells[at["lower_95"]]), Number(cells[at["upper_95"]]), cells[at["compared_with_england"]]))];
    }

    static List<string> Cells(string line)
    {
        var (cells, quoted, cell) = (new List<string>(), false, new StringBuilder());
        foreach (var letter in line)
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(letter);
        return [.. cells, cell.ToString()];
    }

    [Fact]
    public async Task All_areas_stand_in_order_and_the_sentence_says_from_how_many_the_own_cannot_be_told_apart()
    {
        var (page, rows) = (await site.PageAsync(Page), await Rows(Page + ".csv"));
        Assert.InRange(rows.Count, 140, 165);
        Assert.Equal(rows.Select(row => row.Value).Order(), rows.Select(row => row.Value));
        var own = Assert.Single(rows, row => row.Own);
        Assert.Equal("E06000017", own.Code);
        var similar = rows.Count(row => row != own && row.Lower <= own.Upper && row.Upper >= own.Lower);
        var (better, worse) = (rows.Count(row => row.Upper < own.Lower), rows.Count(row => row.Lower > own.Upper));
        var sentence = page.Says(".govuk-body-l");
        Assert.StartsWith($"Rutland is {own.Place}", sentence, StringComparison.Ordinal);
        Assert.Contains($" of {rows.Count} areas of the same kind in England, the best first", sentence, StringComparison.Ordinal);
        Assert.Contains($"cannot be told apart from {similar} of them: by both intervals {better} ", sentence, StringComparison.Ordinal);
        Assert.Contains($" better and {worse} ", sentence, StringComparison.Ordinal);
        Assert.Equal(similar, page.QuerySelectorAll("td[data-label='Beside it']").Count(cell => cell.TextContent == "Cannot be told apart"));
        Assert.Equal(own.Place, page.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains("of this partnership", StringComparison.Ordinal)).QuerySelector("td[data-label='Place']")!.TextContent);
    }

    [Fact]
    public async Task The_page_draws_the_order_and_a_map_and_says_who_is_behind()
    {
        var page = await site.PageAsync(Page);
        Assert.NotNull(page.QuerySelector("svg.chart--bars, svg[class*=bars]"));
        Assert.NotNull(page.QuerySelector("svg.chart--map"));
        Assert.NotNull(page.QuerySelector(".equity-line"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(each => each.Id).Distinct().Count());
        Assert.NotNull((await site.PageAsync("/rutland/outcomes/hip-fractures-65")).QuerySelector($"main a[href='{Page}']"));
    }

    [Fact]
    public async Task Where_the_source_gives_no_limits_nobody_is_told_apart()
    {
        var page = await site.PageAsync(WithoutLimits);
        Assert.Contains("The source gives no confidence interval, so it is not known from how many others it can be told apart.", page.Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("td[data-label='Beside it']").Where(cell => cell.TextContent.Length > 0), cell => Assert.Equal("Cannot be told", cell.TextContent));
    }

    [Fact]
    public async Task The_region_and_similar_areas_can_be_chosen()
    {
        Assert.Equal(["E06000017", "E06000019", "E06000051", "E06000055", "E06000056"], (await Rows(Page + ".csv?with=similar")).Select(row => row.Code).Order());
        var region = await Rows(Page + ".csv?with=region");
        Assert.InRange(region.Count, 5, 12);
        Assert.Contains(region, row => row.Code == "E10000018");
        Assert.Contains("similar areas", (await site.PageAsync(Page + "?with=similar")).Says(".govuk-body-l"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_chooses_the_outcome_and_the_file_is_the_same_to_the_byte()
    {
        var form = (await site.PageAsync("/rutland/compare")).QuerySelector("main form")!;
        Assert.Contains(form.QuerySelectorAll("option"), option => option.GetAttribute("value") == "hip-fractures-65");
        await site.PageAsync("/rutland/compare?outcome=hip-fractures-65", 302);
        await site.PageAsync("/rutland/compare?outcome=nothing", 404);
        await site.PageAsync("/rutland/compare/nothing", 404);
        Assert.Equal(await site.DownloadAsync(Page + ".csv"), await site.DownloadAsync(Page + ".csv"));
    }

    [Fact]
    public async Task An_outcome_without_figures_says_so() => Assert.StartsWith("There are no figures to compare", (await Waiting()).Says(".govuk-body-l"), StringComparison.Ordinal);

    async Task<AngleSharp.Html.Dom.IHtmlDocument> Waiting()
    {
        var choices = (await site.PageAsync("/rutland/compare")).QuerySelectorAll("option").Select(option => option.GetAttribute("value")).ToHashSet();
        using var db = site.Records.Open("rutland");
        var waiting = db.Outcomes.Select(outcome => outcome.Slug).AsEnumerable().First(slug => !choices.Contains(slug));
        return await site.PageAsync("/rutland/compare/" + waiting);
    }
}
