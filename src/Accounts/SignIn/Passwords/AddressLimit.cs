using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Accounts.SignIn.Passwords;

/// <summary>How often one network address may try, whatever the account. Reading a page is never limited.</summary>
static class AddressLimit
{
    public const string Policy = "sign-in";
    static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static void AddAddressLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "300";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(Network(http.Connection.RemoteIpAddress), _ => new() { PermitLimit = PerWindow(http), Window = Window, SegmentsPerWindow = 5 })
            : RateLimitPartition.GetNoLimiter(""));
    });

    // A council's whole office may share one address.
    static int PerWindow(HttpContext http) => http.RequestServices.GetRequiredService<IConfiguration>().GetValue("SignIn:TriesPerAddress", 60);

    /// <summary>Whoever has one IPv6 address has 2⁶⁴ of them.</summary>
    static string Network(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }
}
