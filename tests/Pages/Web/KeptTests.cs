using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Tests.Pages.Accounts.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Web;

/// <summary>What may stay behind in a browser after someone has gone.</summary>
public sealed class KeptTests(SignInFixture site) : IClassFixture<SignInFixture>
{
    [Fact]
    public async Task A_page_seen_while_signed_in_is_kept_by_no_browser()
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        Assert.False((await Kept(client, "/rutland/accessibility")).Contains("no-store", StringComparison.Ordinal));
        var holder = await site.NewHolder();
        var visitor = new Visitor(client);
        await visitor.GivePassword(holder);
        await visitor.Submit(new { Input_Code = holder.Authenticator.Code() });
        foreach (var path in new[] { "/rutland/accessibility", "/account", "/rutland/outcomes.csv" })
            Assert.Contains("no-store", await Kept(client, path), StringComparison.Ordinal);
        // What is the same for all may be kept.
        Assert.DoesNotContain("no-store", await Kept(client, "/css/endeavour.css"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_partnership_writes_leaves_the_kept_pages_of_others_and_draws_its_own_anew()
    {
        SiteFixture.Create(site.Elsewhere, new Partnership { Id = "newport-place", Name = "Newport Place Partnership", Organisation = "Newport", Kind = "place-partnership", Colour = "#5b2c83" });
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        string[] pages = ["/rutland/accessibility", "/newport-place/accessibility", "/methods"];
        foreach (var page in pages) await IsFromMemory(page);
        foreach (var page in pages) Assert.True(await IsFromMemory(page), page);
        await using (var db = site.Elsewhere.Open("newport-place"))
        {
            (await db.Partnerships.SingleAsync(TestContext.Current.CancellationToken)).Organisation = "Newport and District";
            await db.SaveAsync(new Because("PartnershipChanged", "For the tests", Who.CommandLine, "test", TimeProvider.System.GetUtcNow()), TestContext.Current.CancellationToken);
        }
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await IsFromMemory(pages[0]));
        Assert.False(await IsFromMemory(pages[1]));
        Assert.False(await IsFromMemory(pages[2]));
        Assert.Equal("Newport and District", (await site.PageAsync(pages[1])).Says(".govuk-generic-header__homepage-link"));
    }

    /// <summary>An answer from memory says how old it is.</summary>
    async Task<bool> IsFromMemory(string path)
    {
        using var client = site.CreateClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return response.Headers.Age is not null;
    }

    static async Task<string> Kept(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return response.Headers.CacheControl?.ToString() ?? "";
    }
}
