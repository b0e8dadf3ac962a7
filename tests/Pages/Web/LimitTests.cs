using System.Globalization;
using AngleSharp.Html.Parser;

namespace Endeavour.Tests.Pages.Web;

/// <summary>What is made when it is asked for can be asked for only so often from one network address.</summary>
public sealed class LimitTests(LimitTests.Strict site) : IClassFixture<LimitTests.Strict>
{
    public sealed class Strict : AddressedFixture
    {
        protected override IEnumerable<(string Name, string Value)> Settings => [("Limits:Downloads", "2")];
    }

    [Theory]
    [InlineData("/rutland/outcomes.csv", "203.0.113.1"), InlineData("/rutland/report.csv", "203.0.113.2")]
    public async Task Too_many_downloads_are_told_to_wait_in_plain_words(string path, string visitor)
    {
        for (var time = 0; time < 2; time++) Assert.Equal(200, await Status(path, visitor));
        using var stopped = await site.Ask(path, "127.0.0.1", visitor);
        Assert.Equal(429, (int)stopped.StatusCode);
        Assert.InRange(int.Parse(Assert.Single(stopped.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture), 1, 300);
        var page = new HtmlParser().ParseDocument(await stopped.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Too many requests", page.Says("h1"));
        // Others are served, and so are pages.
        Assert.Equal((200, 200), (await Status(path, $"203.0.113.{100 + path.Length}"), await Status("/rutland/accessibility", visitor)));
    }

    [Fact]
    public async Task A_visitor_who_invents_addresses_is_counted_as_one()
    {
        for (var time = 0; time < 2; time++) await Status("/rutland/outcomes.csv", $"198.51.100.{time}, 203.0.113.50");
        Assert.Equal(429, await Status("/rutland/outcomes.csv", "198.51.100.99, 203.0.113.50"));
    }

    async Task<int> Status(string path, string visitor)
    {
        using var response = await site.Ask(path, "127.0.0.1", visitor);
        return (int)response.StatusCode;
    }
}
