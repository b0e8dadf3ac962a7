using Endeavour.Tests.Pages.Accounts.SignIn;

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

    static async Task<string> Kept(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return response.Headers.CacheControl?.ToString() ?? "";
    }
}
