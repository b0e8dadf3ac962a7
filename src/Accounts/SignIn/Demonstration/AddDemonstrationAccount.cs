using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Demonstration;

/// <summary>Makes one of the people whom visitors of the demonstration may be. It has no password: there is a button instead.</summary>
public sealed class AddDemonstrationAccount(DirectoryDb directory, Acting acting, SecurityEvents events)
{
    /// <param name="name">As the button says it: "the clerk of Rutland".</param>
    public async Task<Account> Run(string email, string name, bool isServerAdministrator = false, CancellationToken cancellation = default)
    {
        var normal = Account.Normal(email);
        if (await directory.Accounts.SingleOrDefaultAsync(account => account.NormalizedEmail == normal && account.IsDemonstration, cancellation) is { } already) return already;
        var account = Account.Begin(acting, email, name, isServerAdministrator, isDemonstration: true);
        directory.Accounts.Add(account);
        await events.SaveAsync("AccountCreated", account.Id, "One of the demonstration's people.", cancellation);
        return account;
    }
}
