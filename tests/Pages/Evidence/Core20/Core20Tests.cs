using System.Text;
using Endeavour.Tests.Pages.Evidence.MyArea;

namespace Endeavour.Tests.Pages.Evidence.Core20;

/// <summary>The most deprived small areas: no number without the name and the date of its definition.</summary>
[Collection(typeof(RealPlaces))]
public sealed class Core20Tests(PlacesFixture site)
{
    [Fact]
    public async Task Each_district_has_its_share_by_each_definition_under_the_definitions_name_and_date()
    {
        var page = await site.PageAsync("/mid-and-south-essex/core20");
        string Share(string definition, string district) => page.QuerySelectorAll("main table.table-stack").Single(table => table.QuerySelector("caption")!.TextContent.StartsWith(definition, StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == district).QuerySelector("td[data-label='Share']")!.TextContent;
        Assert.Equal(("23.1%", "14.0%"), (Share("National 20% (definition of 1 November 2021)", "Southend-on-Sea"), Share("National 20%", "Thurrock")));
        Assert.All(page.QuerySelectorAll("main table caption"), caption => Assert.Contains("(definition of ", caption.TextContent, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("main .chart__title"), title => Assert.Contains("(definition of ", title.TextContent, StringComparison.Ordinal));
        Assert.Contains("not known", page.Says("main h2 + p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partnership_of_one_council_has_a_local_definition_beside_and_in_a_chart_of_its_own()
    {
        var page = await site.PageAsync("/rutland/core20");
        Assert.Equal(2, page.QuerySelectorAll("main h2.govuk-heading-l").Length);
        Assert.Contains("Local 10% of Rutland, not yet agreed (definition of ", page.Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("main figure.chart").Length);
        Assert.Contains(page.QuerySelectorAll("main ol a"), link => link.GetAttribute("href")!.StartsWith("/rutland/my-area/E01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_row_of_the_file_names_its_definition()
    {
        var lines = Encoding.UTF8.GetString(await site.DownloadAsync("/south-tees/core20.csv")).TrimEnd('\n').Split('\n');
        Assert.StartsWith("definition,definition_of,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("National 20%,2021-11-01,20,E92000001,2025,E06000002,Middlesbrough,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_inequalities_lead_there() => Assert.NotNull((await site.PageAsync("/rutland/inequalities")).QuerySelector("main a[href='/rutland/core20']"));
}

/// <summary>A server without places.</summary>
public sealed class Core20WithoutPlacesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Where_nothing_is_loaded_the_page_says_what_to_load() => Assert.Contains("indices of deprivation", (await site.PageAsync("/rutland/core20")).Says(".app-empty"), StringComparison.Ordinal);
}
