using System.Security.Claims;
using Endeavour.Tests.TestKit;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Endeavour.Tests.Journeys.SignIn;

/// <summary>A council's identity provider: OpenIddict with one person, who always consents.</summary>
public sealed class Provider : IAsyncDisposable
{
    public const string Client = "endeavour", Secret = "a secret between the two";

    readonly TemporaryFolder _folder = new();
    readonly WebApplication _provider;

    sealed class Applications(DbContextOptions<Applications> options) : DbContext(options);

    Provider()
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddDbContext<Applications>(options => options.UseSqlite($"Data Source={Path.Combine(_folder.Root, "provider.db")};Pooling=false").UseOpenIddict());
        builder.Services.AddOpenIddict().AddCore(core => core.UseEntityFrameworkCore().UseDbContext<Applications>()).AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetUserInfoEndpointUris("connect/userinfo");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Email, Scopes.Profile).AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
        });
        _provider = builder.Build();
        _provider.UseAuthentication();
        _provider.MapGet("/connect/authorize", Consent);
    }

    public string Address { get; private set; } = "";

    /// <summary>Who is signed in there.</summary>
    public (string Subject, string Email, bool Verified) Person { get; set; }

    /// <summary>What was asked of it last.</summary>
    public OpenIddictRequest? Asked { get; private set; }

    public static async Task<Provider> Start()
    {
        var provider = new Provider();
        await using (var scope = provider._provider.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Applications>().Database.EnsureCreatedAsync();
        await provider._provider.StartAsync();
        provider.Address = provider._provider.Urls.Single() + "/";
        return provider;
    }

    /// <summary>Makes the site known there.</summary>
    public async Task Know(string back)
    {
        await using var scope = _provider.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = Client, ClientSecret = Secret, ClientType = ClientTypes.Confidential, ConsentType = ConsentTypes.Implicit, RedirectUris = { new(back) },
            Permissions = { Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Email, Permissions.Scopes.Profile },
        });
    }

    IResult Consent(HttpContext http)
    {
        Asked = http.GetOpenIddictServerRequest()!;
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Person.Subject).SetClaim(Claims.Email, Person.Email).SetClaim(Claims.EmailVerified, Person.Verified).SetClaim(Claims.Name, "Person There");
        identity.SetScopes(Asked.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken, Destinations.AccessToken]);
        return Results.SignIn(new(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.StopAsync();
        await _provider.DisposeAsync();
        _folder.Dispose();
    }
}
