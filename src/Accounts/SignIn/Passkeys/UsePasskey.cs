using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Endeavour.Accounts.SignIn.Passkeys;

/// <summary>Someone shows that they have a passkey. Identity checks it; the device has asked for a finger, a face or a PIN, so it stands for password and code.</summary>
public sealed class UsePasskey(IPasskeyHandler<Account> handler, IUserStore<Account> store, DirectoryDb directory, PasskeyState state, SecurityEvents events)
{
    const string Purpose = "use";

    /// <summary>What the browser is asked, as JSON.</summary>
    public async Task<string> Begin(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        state.Keep(http, Purpose, asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <summary>Whose passkey answered; none when the answer does not hold.</summary>
    public async Task<Account?> End(HttpContext http, string? credential, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(credential) || state.Take(http, Purpose) is not { } kept) return null;
        var answer = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = kept });
        if (!answer.Succeeded)
        {
            directory.ChangeTracker.Clear();
            return null;
        }
        // How often it was used, by which a copied passkey is found out.
        await ((IUserPasskeyStore<Account>)store).AddOrUpdatePasskeyAsync(answer.User, answer.Passkey, cancellation);
        await events.SaveAsync("PasskeyUsed", answer.User.Id, $"The passkey \"{answer.Passkey.Name}\".", cancellation);
        return answer.User;
    }
}
