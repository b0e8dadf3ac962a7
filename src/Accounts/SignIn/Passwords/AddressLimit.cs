using Endeavour.Platform.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Accounts.SignIn.Passwords;

/// <summary>How often one network address may try, whatever the account. Reading a page is never limited.</summary>
static class AddressLimit
{
    public const string Policy = "sign-in";
    static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static void AddAddressLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
        limits.AddPolicy(Policy, http => RequestLimits.For(http, HttpMethods.IsPost(http.Request.Method) ? PerWindow(http) : 0, Window)));

    // A council's whole office may share one address.
    static int PerWindow(HttpContext http) => http.RequestServices.GetRequiredService<IConfiguration>().GetValue("SignIn:TriesPerAddress", 60);
}
