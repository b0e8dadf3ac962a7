using Microsoft.Extensions.Configuration;

namespace Endeavour.Accounts.SignIn.Providers;

/// <summary>The providers in the settings: <c>Oidc:0:Name</c>, <c>Oidc:0:Authority</c>, <c>Oidc:0:ClientId</c>, <c>Oidc:0:ClientSecret</c>.</summary>
public sealed class OpenIdProviders(IConfiguration settings)
{
    public const string Unknown = "unknown", Failed = "failed";

    public IReadOnlyList<OpenIdProvider> All { get; } = [.. settings.GetSection("Oidc").GetChildren().Select(Read)];

    static OpenIdProvider Read(IConfigurationSection section)
    {
        var provider = section.Get<OpenIdProvider>() ?? new();
        provider.Key = section.Key;
        if (provider.Name == "" || provider.ClientId == "" || !Uri.TryCreate(provider.Authority, UriKind.Absolute, out _))
            throw new InvalidOperationException($"The setting {section.Path} must have Name, Authority (an address), ClientId and ClientSecret.");
        return provider;
    }

    /// <summary>What the sign-in page says when someone came back without success.</summary>
    public static string Says(string problem) => problem == Unknown
        ? "No account here may be opened that way. If you have one, sign in with your password or passkey and allow it in your account. If you have none, ask the clerk of your partnership for an invitation."
        : "Signing in there did not work. Try again, or use your password.";
}
