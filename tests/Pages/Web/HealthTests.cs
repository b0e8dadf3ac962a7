using Microsoft.AspNetCore.Hosting;

namespace Endeavour.Tests.Pages.Web;

/// <summary>What whatever watches the server may rely on.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_server_that_cannot_read_its_data_lives_and_is_not_ready_and_tells_strangers_nothing_more()
    {
        using var site = new Resting();
        Assert.Equal((200, "Healthy"), await Ask(site, "/health/live"));
        Assert.Equal((200, "Healthy"), await Ask(site, "/health/ready"));
        var away = site.Data.Root + ".away";
        Directory.Move(site.Data.Root, away);
        try
        {
            Assert.Equal((200, "Healthy"), await Ask(site, "/health/live"));
            Assert.Equal((503, "Unhealthy"), await Ask(site, "/health/ready"));
        }
        finally
        {
            // Whoever asks for a page meanwhile makes it anew.
            if (Directory.Exists(site.Data.Root)) Directory.Delete(site.Data.Root, recursive: true);
            Directory.Move(away, site.Data.Root);
        }
        Assert.Equal((200, "Healthy"), await Ask(site, "/health/ready"));
    }

    /// <summary>No background work writes into the folder while it is away.</summary>
    sealed class Resting : SiteFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Jobs:Run", "false");
        }
    }

    static async Task<(int Status, string Says)> Ask(SiteFixture site, string path)
    {
        using var client = site.CreateClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
