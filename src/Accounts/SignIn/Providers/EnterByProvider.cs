using System.Security.Claims;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Invitations;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Providers;

/// <summary>
/// Someone comes back from a provider. Whom it names opens the account linked to them; or the account with the e-mail address that it vouches for, if that
/// account allows it; or makes the account to which that address was invited. Anyone else is told to ask for an invitation.
/// </summary>
public sealed class EnterByProvider(DirectoryDb directory, FindInvitation find, AcceptInvitation accept, SecurityEvents events, StartSession start)
{
    /// <returns>False when there is no account for them.</returns>
    public async Task<bool> Run(HttpContext http, OpenIdProvider provider, ClaimsPrincipal named, Acting acting)
    {
        var cancellation = http.RequestAborted;
        if (named.FindFirstValue("sub") is not { Length: > 0 } subject) return false;
        var account = await Linked(provider, subject, cancellation) ?? (Email(provider, named) is { } email ? await ByEmail(email, provider, subject, named, acting, cancellation) : null);
        return account is not null && await start.Run(http, account, $"with {provider.Name}", cancellation);
    }

    Task<Account?> Linked(OpenIdProvider provider, string subject, CancellationToken cancellation) =>
        (from link in directory.AccountLinks
         join account in directory.Accounts on link.UserId equals account.Id
         where link.LoginProvider == provider.Authority && link.ProviderKey == subject
         select account).SingleOrDefaultAsync(cancellation);

    async Task<Account?> ByEmail(string email, OpenIdProvider provider, string subject, ClaimsPrincipal named, Acting acting, CancellationToken cancellation)
    {
        var normal = Account.Normal(email);
        await using var transaction = await directory.Database.BeginTransactionAsync(cancellation);
        var account = await directory.Accounts.SingleOrDefaultAsync(each => each.NormalizedEmail == normal, cancellation);
        try { account = account is null ? await Invited(email, named, acting, cancellation) : account.AllowsProviders ? account : null; }
        catch (Refusal) { account = null; }
        if (account is null) return null;
        directory.AccountLinks.Add(new() { UserId = account.Id, LoginProvider = provider.Authority, ProviderKey = subject, ProviderDisplayName = provider.Name });
        await events.SaveAsync("ProviderLinked", account.Id, $"{provider.Name} vouched for the e-mail address.", cancellation);
        await transaction.CommitAsync(cancellation);
        return account;
    }

    async Task<Account?> Invited(string email, ClaimsPrincipal named, Acting acting, CancellationToken cancellation)
    {
        if (await find.ByEmail(email, cancellation) is not { } invitation) return null;
        var account = Account.Begin(acting, invitation.Email, named.FindFirstValue("name") ?? invitation.Name, id: invitation.NewAccount);
        (account.AllowsProviders, account.EmailConfirmed) = (true, true);
        directory.Accounts.Add(account);
        await accept.Run(invitation, account.Id, cancellation);
        return account;
    }

    static string? Email(OpenIdProvider provider, ClaimsPrincipal named) =>
        provider.EmailsAreVerified || string.Equals(named.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase) ? named.FindFirstValue("email") : null;
}
