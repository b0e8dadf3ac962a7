using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Web;

/// <summary>A site whose visitors come from network addresses: the test says which in a header that only the test server reads.</summary>
public class AddressedFixture : SiteFixture
{
    const string From = "Test-Came-From";

    protected virtual IEnumerable<(string Name, string Value)> Settings => [("Proxies", "10.1.0.0/16, 10.2.0.7")];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, Came>());
    }

    /// <summary>Asks as <paramref name="from"/> with what a proxy, or a liar, adds.</summary>
    public async Task<HttpResponseMessage> Ask(string path, string from, string? forwardedFor = null, string? proto = null)
    {
        using var client = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new("http://endeavour.example") });
        client.DefaultRequestHeaders.Add(From, from);
        if (forwardedFor is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        if (proto is not null) client.DefaultRequestHeaders.Add("X-Forwarded-Proto", proto);
        return await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    sealed class Came : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[From], out var address)) context.Connection.RemoteIpAddress = address;
                return then(context);
            });
            next(app);
        };
    }
}
