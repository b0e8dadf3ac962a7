using System.Security.Cryptography;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.OwnAccount;

/// <summary>
/// For someone who lost their password, or their device and their recovery codes: whoever may run commands on the server takes away all that opened the account
/// and gives a password, with which its holder sets up an authenticator anew. What the account belongs to stays.
/// </summary>
public sealed class ResetAccount(DirectoryDb directory, HashPasswords hashes, EndSessions end, SecurityEvents events)
{
    /// <summary>The same without a site, for the command line.</summary>
    public static ResetAccount Of(DirectoryDb directory, Acting acting)
    {
        var events = new SecurityEvents(directory, acting);
        return new(directory, HashPasswords.WithoutSite(), new(directory, acting, new(), events), events);
    }

    /// <returns>The password to hand over; none when there is no such account.</returns>
    public async Task<string?> Run(string email, CancellationToken cancellation)
    {
        var normal = Account.Normal(email);
        if (await directory.Accounts.SingleOrDefaultAsync(each => each.NormalizedEmail == normal && !each.IsDemonstration, cancellation) is not { } account) return null;
        // Letters that nobody mistakes for others; 94 random bits.
        var password = string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 4)));
        hashes.Set(account, password);
        (account.TwoFactorEnabled, account.LastCode) = (false, null);
        directory.RemoveRange(directory.Set<AccountSecret>().Where(secret => secret.UserId == account.Id));
        directory.RemoveRange(directory.AccountPasskeys.Where(passkey => passkey.UserId == account.Id));
        await using var transaction = await directory.Database.BeginTransactionAsync(cancellation);
        await events.SaveAsync("AccountReset", account.Id, "Its holder could not get in any more.", cancellation);
        await end.Others(account.Id, "The account was reset.", cancellation);
        await transaction.CommitAsync(cancellation);
        return password;
    }
}
