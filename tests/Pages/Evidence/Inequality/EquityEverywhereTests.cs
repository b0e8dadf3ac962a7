using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Evidence.Inequality;

/// <summary>The site with every published file that imports, over made-up figures of all else.</summary>
public sealed class AllFilesFixture : IllustrativeFixture
{
    protected override void Fill(PartnershipRecords records)
    {
        var (folder, metadata) = (Shared.Path("data", "fingertips"), Shared.Path("data", "fingertips", "indicator_metadata_all.json"));
        base.Fill(records);
        var imported = Directory.GetFiles(folder, "*.csv").Where(file => !file.Contains("metadata", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            .Count(file => new Import(Evidence, TimeProvider.System).Run([file], metadata, cancel: TestContext.Current.CancellationToken).Release is not null);
        Assert.True(imported > 1);
    }
}

/// <summary>No outcome is shown anywhere without its inequality or the reason why that is not known: the block on its own page, a line elsewhere.</summary>
public abstract class EquityEverywhere(NoFiguresFixture site)
{
    public static TheoryData<string> Partnerships => ["rutland", "south-tees", "leicestershire", "mid-and-south-essex"];

    [Theory, MemberData(nameof(Partnerships))]
    public async Task An_outcomes_page_holds_its_equity_block_and_says_what_is_not_known_and_who_could_supply_it(string partnership)
    {
        foreach (var slug in await Slugs(partnership))
        {
            var address = $"/{partnership}/outcomes/{slug}";
            var page = await site.PageAsync(address);
            var block = page.QuerySelectorAll("section.equity");
            Assert.True(block.Length == 1, address);
            var (gaps, cards) = (block[0].QuerySelectorAll("svg.chart--gradient").Length, block[0].QuerySelectorAll(".gap-card tbody tr"));
            Assert.True(gaps + cards.Length > 0, address);
            Assert.All(cards, card => Assert.All(card.Children, cell => Assert.True(cell.TextContent.Trim().Length > 0, address)));
            // Each cut that should be there is drawn, or a card names it.
            var (said, named) = (Text(block[0]), string.Join(" ", cards.Select(card => Text(card.Children[0]))));
            foreach (var cut in (string[])["sex", "age", "ethnicity", "disability", "carers", "religion"])
                Assert.True(named.Contains(cut, StringComparison.OrdinalIgnoreCase) || said.Contains($"By {cut}", StringComparison.Ordinal), $"{address}: {cut}");
            Assert.True(named.Contains("eprivation", StringComparison.Ordinal) || block[0].QuerySelector("svg.chart--gradient") is not null, address);
            if (gaps > 0) Assert.Contains("Slope index (SII)", said, StringComparison.Ordinal);
            Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(each => each.Id).Distinct().Count());
        }
    }

    [Theory, MemberData(nameof(Partnerships))]
    public async Task Lists_reports_and_exceptions_say_it_in_a_line(string partnership)
    {
        Lines(await site.PageAsync($"/{partnership}/outcomes"), "main table a[href*='/outcomes/'], main li a[href*='/outcomes/']");
        Lines(await site.PageAsync($"/{partnership}"), "main li a[href*='/outcomes/']");
        Lines(await site.PageAsync($"/{partnership}/exceptions"), "main h3 a[href*='/outcomes/']");
        Lines(await site.PageAsync($"/{partnership}/inequalities"), "main table a[href*='/outcomes/'], main li a[href*='/outcomes/']");
        var (report, print) = (await site.PageAsync($"/{partnership}/report"), await site.PageAsync($"/{partnership}/report/print"));
        Assert.All(report.QuerySelectorAll(".report-outcome, #without-figures ~ dl.contents .contents__item dd").Where(each => each.Closest("section, main")!.QuerySelector("#figures") is null || each.ClassName == "report-outcome"), Line);
        Lines(report, "table a[href^='#outcome-']");
        Assert.All(print.QuerySelectorAll("div.outcome, section.part table:not(.figures) tbody tr, h2#without-figures ~ ul li, h3 ~ table tbody tr").Where(each => each.Closest("section")?.QuerySelector("#figures") is null), Line);
    }

    [Theory, MemberData(nameof(Partnerships))]
    public async Task Parts_of_the_strategy_say_it_beside_each_outcome_that_measures_them(string partnership)
    {
        var parts = (await site.PageAsync($"/{partnership}")).QuerySelectorAll(".cards a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(parts);
        foreach (var part in parts) Lines(await site.PageAsync(part), ".strategy-measures a[href*='/outcomes/']");
    }

    [Theory, MemberData(nameof(Partnerships))]
    public async Task Downloads_say_it_in_each_row(string partnership)
    {
        foreach (var file in (string[])["outcomes.csv", "report.csv"])
        {
            var lines = System.Text.Encoding.UTF8.GetString(await site.DownloadAsync($"/{partnership}/{file}")).TrimEnd('\n').Split('\n');
            var at = Array.IndexOf(lines[0].Split(','), "inequality");
            Assert.All(lines.Skip(1), line => Assert.True(Cells(line)[at].Length > 10, line));
        }
    }

    async Task<List<string>> Slugs(string partnership)
    {
        var list = await site.PageAsync($"/{partnership}/outcomes");
        var slugs = list.QuerySelectorAll($"main a[href^='/{partnership}/outcomes/']").Select(link => link.GetAttribute("href")!.Split('/')[^1]).Distinct().ToList();
        Assert.True(slugs.Count > 20);
        return slugs;
    }

    static void Lines(IHtmlDocument page, string links) => Assert.All(page.QuerySelectorAll(links), Line);

    /// <summary>In the row, the item or the part of the page that shows the outcome.</summary>
    static void Line(IElement shown)
    {
        var place = shown.LocalName == "a" ? shown.Closest("tr, li") ?? Next(shown.Closest("h3")!) : shown;
        Assert.True(place.ClassList.Contains("equity-line") || place.QuerySelector(".equity-line") is { TextContent.Length: > 10 }, Text(shown));
    }

    /// <summary>The line below a heading, before the next heading.</summary>
    static IElement Next(IElement heading)
    {
        for (var next = heading.NextElementSibling; next is not null && next.LocalName is not ("h2" or "h3"); next = next.NextElementSibling)
            if (next.ClassList.Contains("equity-line")) return next;
        return heading;
    }

    static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var letter in line + ",")
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(letter);
        }
        return cells;
    }
}

public sealed class EquityWithNothingLoadedTests(NoFiguresFixture site) : EquityEverywhere(site), IClassFixture<NoFiguresFixture>;

public sealed class EquityWithMadeUpFiguresTests(IllustrativeFixture site) : EquityEverywhere(site), IClassFixture<IllustrativeFixture>;

public sealed class EquityWithPublishedFiguresTests(AllFilesFixture site) : EquityEverywhere(site), IClassFixture<AllFilesFixture>;
