using Endeavour.Accounts.SignIn.Holders;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Endeavour.Accounts.SignIn.Passkeys;

/// <summary>Someone makes a passkey on their device, and the account keeps its public half.</summary>
public sealed class AddPasskey(IPasskeyHandler<Account> handler, IUserStore<Account> store, PasskeyState state, SecurityEvents events)
{
    /// <summary>What the browser is asked, as JSON. The account may be one that is only about to be made.</summary>
    public async Task<string> Begin(HttpContext http, Guid account, string email, string name)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = account.ToString(), Name = email, DisplayName = name }, http);
        state.Keep(http, Purpose(account), asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    /// <summary>The passkey that the browser made; none when the answer does not hold.</summary>
    public async Task<UserPasskeyInfo?> End(HttpContext http, Guid account, string? credential)
    {
        if (string.IsNullOrEmpty(credential) || state.Take(http, Purpose(account)) is not { } kept) return null;
        var answer = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = kept });
        return answer.Succeeded ? answer.Passkey : null;
    }

    /// <param name="name">As its holder calls it: "My telephone".</param>
    public async Task Keep(Account account, UserPasskeyInfo passkey, string name, CancellationToken cancellation)
    {
        passkey.Name = name.Trim();
        await ((IUserPasskeyStore<Account>)store).AddOrUpdatePasskeyAsync(account, passkey, cancellation);
        await events.SaveAsync("PasskeyAdded", account.Id, $"The passkey \"{passkey.Name}\".", cancellation);
    }

    static string Purpose(Guid account) => $"add-{account:N}";
}
