using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Identity;

namespace Endeavour.Accounts.SignIn.Codes;

/// <summary>
/// Gives an account an authenticator, the first or another. The key becomes the account's only together with a right code made from it,
/// so that whoever stops half way keeps the old one.
/// </summary>
public sealed class SetUpAuthenticator(UserManager<Account> users, IUserStore<Account> store, DirectoryDb directory, SecurityEvents events)
{
    public const string Wrong = "That code is not right. Check that the app shows the newest code and that the time on your device is right.";

    public AuthenticatorKey NewKey() => new(users.GenerateNewAuthenticatorKey());

    /// <returns>The recovery codes, to be shown once; none when the code was wrong.</returns>
    public async Task<IReadOnlyList<string>?> Run(Account account, AuthenticatorKey key, string code, CancellationToken cancellation)
    {
        if (!key.IsSound) return null;
        await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, key.Text, cancellation);
        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, new([.. code.Where(char.IsAsciiDigit)])))
        {
            directory.ChangeTracker.Clear();
            return null;
        }
        account.TwoFactorEnabled = true;
        return await NewRecoveryCodes(account, "An authenticator was set up.", cancellation);
    }

    /// <summary>Ten new recovery codes; the old ones open nothing any more.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodes(Account account, string why, CancellationToken cancellation)
    {
        var codes = (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 10))!.ToList();
        await events.SaveAsync("CodesRenewed", account.Id, why, cancellation);
        return codes;
    }
}
