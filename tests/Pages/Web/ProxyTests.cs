namespace Endeavour.Tests.Pages.Web;

/// <summary>Only a known proxy is believed when it says by which way a visitor came.</summary>
public sealed class ProxyTests(AddressedFixture site) : IClassFixture<AddressedFixture>
{
    [Theory]
    [InlineData("127.0.0.1"), InlineData("10.1.2.3"), InlineData("10.2.0.7")]
    public async Task Behind_a_known_proxy_cookies_and_the_browsers_orders_are_those_of_HTTPS(string proxy)
    {
        using var response = await site.Ask("/sign-in", proxy, "198.51.100.1", "https");
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie => Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("; secure; ", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nobody_else_is_believed()
    {
        using var response = await site.Ask("/sign-in", "198.51.100.1", "10.1.2.3", "https");
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie => Assert.DoesNotContain("__Host-", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public void A_proxy_that_is_no_address_stops_the_site_from_starting_and_is_named()
    {
        using var wrong = new Misspelt();
        Assert.Contains("\"the proxy\"", Assert.ThrowsAny<InvalidOperationException>(() => wrong.CreateClient()).Message, StringComparison.Ordinal);
    }

    sealed class Misspelt : AddressedFixture
    {
        protected override IEnumerable<(string Name, string Value)> Settings => [("Proxies", "the proxy")];
    }
}
