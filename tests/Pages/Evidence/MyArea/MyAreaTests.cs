using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Endeavour.Tests.Pages.Evidence.MyArea;

/// <summary>A resident looks up a ward or a small area; nobody in it can be recognised, and nobody learns what was typed.</summary>
[Collection(typeof(RealPlaces))]
public sealed partial class MyAreaTests(PlacesFixture site)
{
    const string Ward = "/south-tees/my-area/" + PlacesFixture.NorthOrmesby;

    async Task<(int Status, string Location, bool Kept)> Look(string find)
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri($"/south-tees/my-area?find={Uri.EscapeDataString(find)}", UriKind.Relative), TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", answer.Headers.CacheControl?.NoStore != true);
    }

    [Theory]
    [InlineData("North Ormesby", "/south-tees/my-area/E05009867")]
    [InlineData("TS3 6LE", "/south-tees/my-area/E01012058")]
    [InlineData("ts36le", "/south-tees/my-area/E01012058")]
    [InlineData("TS1 1AA", "/south-tees/my-area?answer=postcode")]
    [InlineData("LE15 6HP", "/south-tees/my-area?answer=elsewhere")]
    [InlineData("TS3 6L", "/south-tees/my-area?answer=none")]
    [InlineData("Oakham North West", "/south-tees/my-area?answer=elsewhere")]
    public async Task What_is_typed_leads_to_an_areas_code_and_is_in_no_address_after(string find, string to) => Assert.Equal((302, to, false), await Look(find));

    [Fact]
    public async Task Where_several_areas_are_called_alike_they_are_offered()
    {
        var page = await site.PageAsync("/south-tees/my-area?find=Marton");
        Assert.Contains(page.QuerySelectorAll("main h2 + ul a"), link => link.TextContent == "Marton East");
        Assert.Contains("not in the area of this partnership", (await site.PageAsync("/south-tees/my-area?answer=elsewhere")).Says("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wards_page_says_first_how_deprived_it_is_and_what_stands_out()
    {
        var page = await site.PageAsync(Ward);
        Assert.Equal("North Ormesby ward is among the most deprived fifth of England: all 2 of its small areas are (indices of deprivation 2025). 1 of its 2 figures that can be compared is worse by more than chance.", page.Says(".govuk-body-l"));
        var rows = page.QuerySelectorAll("table:has(th[role=columnheader]) tbody tr").Where(row => row.QuerySelector("td[data-label='Figure']") is not null).Select(row => Spaces().Replace(row.TextContent, " ").Trim()).ToList();
        Assert.StartsWith("Emergency admissions", rows[0], StringComparison.Ordinal);
        Assert.Matches("220.* 200.* to 240.* 130.* 100.* Worse$", rows[0]);
        Assert.Matches("^Falls.* Similar$", rows[1]);
        Assert.NotNull(page.QuerySelector("svg.chart--map title"));
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/south-tees/outcomes");
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/south-tees/my-area/" + PlacesFixture.SmallArea);
    }

    [Fact]
    public async Task A_small_number_is_nowhere_in_the_page_and_its_place_says_why()
    {
        using var client = site.CreateClient();
        var bytes = await client.GetStringAsync(new Uri(Ward, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(PlacesFixture.SmallNumber, bytes, StringComparison.Ordinal);
        // The places of lines in drawings are numbers that nobody reads.
        Assert.DoesNotContain(PlacesFixture.SmallInWords, Regex.Replace(bytes, " (d|points|transform|viewBox|width|height|c?[xyr][12]?)=\"[^\"]*\"", ""), StringComparison.Ordinal);
        Assert.DoesNotContain("4371", bytes, StringComparison.Ordinal);
        var row = (await site.PageAsync(Ward)).QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains("People who were attacked", StringComparison.Ordinal));
        Assert.StartsWith("Suppressed", row.QuerySelector("td[data-label='Figure']")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_area_has_its_tenth_its_map_and_its_ward()
    {
        var page = await site.PageAsync("/rutland/my-area/E01013787");
        Assert.Matches("^Rutland 005A is .*(indices of deprivation 2025)", page.Says(".govuk-body-l"));
        Assert.NotNull(page.QuerySelector("svg.chart--map"));
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.StartsWith("/rutland/my-area/E05", StringComparison.Ordinal));
        Assert.Contains("Population by age of wards", page.Says("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rutland/my-area/E05009867")]
    [InlineData("/south-tees/my-area/E06000002")]
    [InlineData("/south-tees/my-area/nothing")]
    public async Task What_is_no_ward_or_small_area_of_the_partnership_has_no_page(string address) => await site.PageAsync(address, 404);

    [Fact]
    public async Task The_lists_lead_there()
    {
        foreach (var from in (string[])["/south-tees", "/south-tees/outcomes", "/south-tees/inequalities"])
            Assert.NotNull((await site.PageAsync(from)).QuerySelector("main a[href='/south-tees/my-area']"));
        var page = await site.PageAsync("/south-tees/my-area");
        Assert.Contains(page.QuerySelectorAll("main li a"), link => link.GetAttribute("href") == Ward);
        Assert.Equal("get", page.QuerySelector("main form")!.GetAttribute("method"));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <summary>A server without places.</summary>
public sealed class MyAreaWithoutPlacesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Where_nothing_is_loaded_the_page_says_what_to_load_and_who_does()
    {
        var page = await site.PageAsync("/rutland/my-area");
        Assert.Contains("server's administrator can bring in", page.Says(".app-empty"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        await site.PageAsync("/rutland/my-area?find=LE15 6HP", 302);
        await site.PageAsync("/rutland/my-area/E05012632", 404);
    }
}
