namespace Endeavour.Tests.Pages.Web;

/// <summary>What the log tells, and what it must not.</summary>
public sealed class RequestLogTests(LoggedFixture site) : IClassFixture<LoggedFixture>
{
    [Fact]
    public async Task A_request_is_one_line_without_what_was_typed_into_its_address()
    {
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("SomeBrowser/1.0");
        using var _ = await client.GetAsync(new Uri("/rutland/accessibility?email=someone@example.org", UriKind.Relative), TestContext.Current.CancellationToken);
        var line = Assert.Single(site.Log, each => each.Contains("/rutland/accessibility", StringComparison.Ordinal));
        Assert.Matches(@"^Information: GET /rutland/accessibility 200 in \d+\.\d ms, \w+", line);
        Assert.DoesNotContain(site.Log, each => each.Contains("example.org", StringComparison.Ordinal) || each.Contains("SomeBrowser", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_secret_in_the_link_of_an_invitation_is_not_in_the_log()
    {
        await site.PageAsync("/invitation/3q9vHuL0pXsecret", 410);
        await site.PageAsync("/invitation/3q9vHuL0pXsecret/what", 404);
        Assert.DoesNotContain(site.Log, each => each.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(site.Log, each => each.Contains("/invitation/*** 410", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_writes_a_line_of_their_own_into_the_log()
    {
        using var client = site.CreateClient();
        using var _ = await client.GetAsync(new Uri("/forged%0AInformation:%20all%20is%20well%0D%1B", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(site.Log, each => each.Contains("/forged%0AInformation", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log, each => each.Contains("all is well", StringComparison.Ordinal) || each.Any(char.IsControl));
    }
}
