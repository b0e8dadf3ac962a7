using Endeavour.Accounts.SignIn.Codes;
using Endeavour.Accounts.SignIn.Demonstration;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Invitations;
using Endeavour.Accounts.SignIn.Keys;
using Endeavour.Accounts.SignIn.Passkeys;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.Providers;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Accounts.SignIn.SetUp;
using Endeavour.Platform;
using Endeavour.Platform.Jobs.Daily;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Accounts.SignIn;

/// <summary>What signing in adds to a site.</summary>
public static class SignInModule
{
    public static void AddSignIn(this IServiceCollection services, IConfiguration settings, DataFolder data)
    {
        KeyRing.Add(services, data);
        services.AddAddressLimit();
        // An e-mail address is the user name, and may hold signs such as an apostrophe.
        services.AddIdentityCore<Account>(options => (options.Stores.SchemaVersion, options.User.AllowedUserNameCharacters) = (IdentitySchemaVersions.Version3, ""))
            .AddUserStore<AccountStore>().AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashPasswords.Iterations);
        services.Configure<IdentityPasskeyOptions>(options => (options.ServerDomain, options.UserVerificationRequirement, options.ResidentKeyRequirement) = (settings["Passkeys:Domain"], "required", "required"));
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        var authentication = services.AddAuthentication(SessionCookie.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionCookie>(SessionCookie.SchemeName, null);
        foreach (var provider in new OpenIdProviders(settings).All) OpenIdSignIn.Add(authentication, provider);
        services.AddSingleton<OpenIdProviders>().AddSingleton<DemonstrationMode>().AddSingleton<SetUpCode>().AddHostedService<AnnounceSetUp>();
        services.AddScoped<IServerDailyWork, LetSessionsGo>();
        AddOperations(services);
    }

    static void AddOperations(IServiceCollection services)
    {
        services.AddScoped<CurrentSession>().AddScoped<SecurityEvents>().AddScoped<StartSession>().AddScoped<EndSessions>().AddScoped<PendingSignIn>();
        services.AddScoped<HashPasswords>().AddScoped<NewPasswords>().AddScoped<CheckPassword>().AddScoped<CountAttempts>();
        services.AddScoped<CheckCode>().AddScoped<SetUpAuthenticator>().AddScoped<PasskeyState>().AddScoped<UsePasskey>().AddScoped<AddPasskey>();
        services.AddScoped<Invite>().AddScoped<FindInvitation>().AddScoped<AcceptInvitation>().AddScoped<Belong>().AddScoped<EnterByProvider>().AddScoped<AddDemonstrationAccount>().AddScoped<DemonstrationPeople>();
    }

    /// <summary>After routing, before anything that asks who someone is.</summary>
    public static void UseSignIn(this IApplicationBuilder app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
    }

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPasskeys();
        OpenIdSignIn.Map(app);
    }
}
