using Endeavour.Accounts.SignIn.Holders;

namespace Endeavour.Accounts.SignIn.Codes;

/// <summary>The form by which an authenticator is set up, the first time and any other.</summary>
public sealed record AuthenticatorForm(Account Account, AuthenticatorKey Key, string? Then)
{
    public CodeInput Input { get; } = new();
}
