using Microsoft.AspNetCore.Http;

namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>Cookies of signing in: never readable by scripts, and over HTTPS bound to this host by their name.</summary>
static class CookieNames
{
    public const string Session = "endeavour-session", Pending = "endeavour-pending", Passkey = "endeavour-passkey";

    public static string? ReadCookie(this HttpContext http, string name) => http.Request.Cookies[Name(http, name)];

    public static void WriteCookie(this HttpContext http, string name, string value) => http.Response.Cookies.Append(Name(http, name), value, Options(http));

    public static void DeleteCookie(this HttpContext http, string name)
    {
        if (http.ReadCookie(name) is not null) http.Response.Cookies.Delete(Name(http, name), Options(http));
    }

    static string Name(HttpContext http, string name) => http.Request.IsHttps ? "__Host-" + name : name;

    static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
