using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.AspNetCore.Hosting;

namespace Endeavour.Tests.Pages.Web;

/// <summary>Who tried a door that is not theirs can be found out.</summary>
public sealed class RefusedTests(RefusedTests.Logged site) : IClassFixture<RefusedTests.Logged>
{
    public sealed class Logged : PeopledFixture
    {
        public LogLines Log { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            Log.ListenTo(builder);
        }
    }

    [Theory]
    [InlineData(Role.Member, "/rutland/people/new", 403), InlineData(Role.Member, "/leicestershire/people", 404)]
    public async Task Whoever_is_turned_away_is_in_the_log_by_account_and_not_by_name(Role role, string path, int status)
    {
        using var browser = site.As(role);
        Assert.Equal(status, (await browser.GetAsync(path)).Status);
        var refused = Assert.Single(site.Log.Said, line => line.StartsWith($"Warning: Refused to account {site.Of(PeopledFixture.Here, role).Account}", StringComparison.Ordinal) && site.Log.Said.Any(request => request.Contains($"GET {path} {status}", StringComparison.Ordinal) && request.Contains(Reference(line), StringComparison.Ordinal)));
        Assert.DoesNotContain("example.org", refused, StringComparison.Ordinal);
    }

    static string Reference(string line) => line.Trim().Split(", ")[^1];
}
