using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Endeavour.Web.Hosting;

/// <summary>
/// Whom a visitor came through. Only a proxy that is known may say which address the visitor has and that they came by HTTPS; from anyone else
/// those headers are not read. Known are this machine and what the setting <c>Proxies</c> lists: addresses and networks, with commas between.
/// </summary>
static class Proxies
{
    public const string Setting = "Proxies";

    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var known = (builder.Configuration[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read).ToList();
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As many as there are between here and the visitor; the first that is not known is the visitor.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in known.Prepend(new(IPAddress.Parse("127.0.0.0"), 8)).Prepend(new(IPAddress.IPv6Loopback, 128))) options.KnownIPNetworks.Add(network);
        });
    }

    static System.Net.IPNetwork Read(string written) =>
        System.Net.IPNetwork.TryParse(written, out var network) ? network
        : IPAddress.TryParse(written, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException($"The setting {Setting} holds \"{written}\", which is neither an address such as 10.0.0.5 nor a network such as 10.0.0.0/24.");
}
