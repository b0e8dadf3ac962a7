using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Changes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Endeavour.Accounts.SignIn.Providers;

/// <summary>OpenID Connect: the code flow with PKCE, state and nonce, which Microsoft's handler makes and checks.</summary>
static class OpenIdSignIn
{
    public static void Add(AuthenticationBuilder authentication, OpenIdProvider provider) => authentication.AddOpenIdConnect(provider.Scheme, provider.Name, options =>
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
        options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // A form posted from another site would come without our cookies.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = provider.Back;
        options.Scope.Add("email");
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapJsonKey("email_verified", "email_verified");
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie }) (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnTicketReceived = received => Enter(received, provider);
        options.Events.OnRemoteFailure = failed => Back(failed, failed.Response, OpenIdProviders.Failed);
        options.Events.OnAccessDenied = denied => Back(denied, denied.Response, OpenIdProviders.Failed);
    });

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/sign-in/with/{key}", (string key, string? then, OpenIdProviders providers) =>
        providers.All.FirstOrDefault(provider => provider.Key == key) is { } provider
            ? Results.Challenge(new() { RedirectUri = then.Or(LocalPath.Home) }, [provider.Scheme])
            : Results.NotFound()).AllowAnonymous();

    static async Task Enter(TicketReceivedContext received, OpenIdProvider provider)
    {
        var http = received.HttpContext;
        // Whoever is signed in here already is signed out by signing in, so it must be known who that is.
        await http.AuthenticateAsync(SessionCookie.SchemeName);
        var entered = await http.RequestServices.GetRequiredService<EnterByProvider>().Run(http, provider, received.Principal!, http.RequestServices.GetRequiredService<Acting>());
        if (!entered) await Back(received, received.Response, OpenIdProviders.Unknown);
        else
        {
            received.HandleResponse();
            received.Response.Redirect(received.ReturnUri.Or(LocalPath.Home));
        }
    }

    static Task Back(HandleRequestContext<RemoteAuthenticationOptions> context, HttpResponse response, string problem)
    {
        context.HandleResponse();
        response.Redirect($"/sign-in?problem={problem}");
        return Task.CompletedTask;
    }
}
