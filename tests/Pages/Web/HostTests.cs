namespace Endeavour.Tests.Pages.Web;

public sealed class HostTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_browser_is_told_to_refuse_scripts_and_styles_from_anywhere_else()
    {
        using var client = site.CreateClient();
        using var response = await client.GetAsync(new Uri("/accessibility", UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task No_page_writes_styles_or_scripts_into_itself()
    {
        foreach (var address in new[] { "/accessibility", "/rutland/accessibility", "/rutland/patterns" })
        {
            var page = await site.PageAsync(address);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick], [onload]"));
        }
    }

    [Theory]
    [InlineData("link[rel=stylesheet]", "href")]
    [InlineData("link[rel=icon]", "href")]
    [InlineData("link[rel=preload]", "href")]
    [InlineData("script[src]", "src")]
    public async Task What_a_page_needs_is_served_and_not_empty(string selector, string attribute)
    {
        var page = await site.PageAsync("/rutland/accessibility");
        using var client = site.CreateClient();
        var addresses = page.QuerySelectorAll(selector).Select(element => element.GetAttribute(attribute)!).ToList();
        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
            Assert.NotEmpty(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_style_sheet_has_nothing_of_gov_uk_itself()
    {
        using var client = site.CreateClient();
        var css = await client.GetStringAsync(new Uri("/css/endeavour.css", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(".govuk-heading-xl", css);
        Assert.DoesNotContain("GDS Transport", css);
        Assert.DoesNotContain("crest", css);
        Assert.DoesNotContain("#1d70b8;--govuk", css);
    }

    [Fact]
    public async Task Health_answers_without_a_page()
    {
        using var client = site.CreateClient();
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("TRACE"), InlineData("PUT"), InlineData("DELETE"), InlineData("OPTIONS"), InlineData("PROPFIND")]
    public async Task Nothing_answers_to_a_method_that_the_site_does_not_use(string method)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(new(method), new Uri("/rutland/accessibility", UriKind.Relative));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/accessibility"), InlineData("/css/endeavour.css"), InlineData("/rutland/brand.css"), InlineData("/favicon.svg"), InlineData("/rutland/outcomes.csv")]
    public async Task Text_says_in_which_letters_it_is_written(string address)
    {
        using var client = site.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("utf-8", response.Content.Headers.ContentType!.CharSet, ignoreCase: true);
    }
}
