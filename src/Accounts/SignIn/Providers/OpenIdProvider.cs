namespace Endeavour.Accounts.SignIn.Providers;

/// <summary>An identity provider by which people may sign in, usually a council's own.</summary>
public sealed class OpenIdProvider
{
    /// <summary>Its place in the settings: <c>Oidc:0</c>.</summary>
    public string Key { get; set; } = "";
    /// <summary>As people know it: "Rutland County Council".</summary>
    public string Name { get; set; } = "";
    public string Authority { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
    /// <summary>For a provider that gives out only its own addresses and does not say <c>email_verified</c>, such as Microsoft Entra for one organisation.</summary>
    public bool EmailsAreVerified { get; set; }

    public string Scheme => $"oidc-{Key}";

    /// <summary>Where signing in with it begins.</summary>
    public string Begin => $"/sign-in/with/{Key}";

    /// <summary>Where it sends people back: the address to register there.</summary>
    public string Back => $"/sign-in/with/{Key}/back";
}
