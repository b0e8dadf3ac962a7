using Microsoft.AspNetCore.Hosting;

namespace Endeavour.Tests.Pages.Web;

/// <summary>A site whose log the test reads.</summary>
public sealed class LoggedFixture : SiteFixture
{
    readonly LogLines _lines = new();

    public IReadOnlyCollection<string> Log => _lines.Said;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        _lines.ListenTo(builder);
    }
}
