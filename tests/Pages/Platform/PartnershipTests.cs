using Endeavour.Platform.Partnerships;

namespace Endeavour.Tests.Pages.Platform;

public sealed class PartnershipTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_partnership_that_is_not_here_has_no_pages()
    {
        var page = await site.PageAsync("/atlantis/accessibility", 404);
        Assert.Equal("Page not found", page.Says("h1"));
        Assert.Null(page.QuerySelector(".govuk-service-navigation"));
    }

    [Fact]
    public async Task A_page_that_is_not_there_still_shows_whose_site_it_is()
    {
        var page = await site.PageAsync("/rutland/no/such/page", 404);
        Assert.Equal("Page not found – Rutland – Endeavour", page.Title);
    }

    [Fact]
    public async Task A_fault_of_ours_says_so_and_gives_a_reference()
    {
        var page = await site.PageAsync("/status/500", 500);
        Assert.Contains("our fault", page.Says("main"));
        Assert.Contains("reference", page.Says("main"));
    }

    [Fact]
    public async Task The_brand_sheet_carries_the_partnerships_colour()
    {
        using var client = site.CreateClient();
        using var response = await client.GetAsync(new Uri("/rutland/brand.css", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("--govuk-brand-colour:#00594f", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_partnership_made_by_another_process_is_noticed()
    {
        await site.PageAsync("/newport-and-district/accessibility", 404);
        SiteFixture.Create(site.Elsewhere, new Partnership { Id = "newport-and-district", Name = "Newport Place Partnership", Organisation = "Newport", Kind = "place-partnership", Colour = "#5b2c83" });
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        var page = await site.PageAsync("/newport-and-district/accessibility");
        Assert.Equal("Newport", page.Says(".govuk-generic-header__homepage-link"));
    }
}
