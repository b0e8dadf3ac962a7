using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Web.Hosting;

/// <summary>The framework's own cookies, for forms and for what one page tells the next: over HTTPS bound to this host by their name, as those of signing in are.</summary>
static class Cookies
{
    public static void AddHostCookies(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((options, request) => options.Cookie = new HostCookie(request, "endeavour-form") { SameSite = SameSiteMode.Strict });
        builder.Services.AddOptions<CookieTempDataProviderOptions>().Configure<IHttpContextAccessor>((options, request) => options.Cookie = new HostCookie(request, "endeavour-said") { SameSite = SameSiteMode.Lax });
    }

    sealed class HostCookie : CookieBuilder
    {
        readonly IHttpContextAccessor _request;
        readonly string _name;

        public HostCookie(IHttpContextAccessor request, string name)
        {
            (_request, _name) = (request, name);
            (Path, HttpOnly, IsEssential, SecurePolicy) = ("/", true, true, CookieSecurePolicy.SameAsRequest);
        }

        // A browser takes a name that begins so only over HTTPS, and only from this host.
        public override string? Name
        {
            get => _request.HttpContext?.Request.IsHttps == true ? "__Host-" + _name : _name;
            set { }
        }
    }
}
