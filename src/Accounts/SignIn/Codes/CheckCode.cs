using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Codes;

/// <summary>Judges the second thing: an authenticator's code, or one of the ten recovery codes. Each works once.</summary>
public sealed class CheckCode(UserManager<Account> users, CountAttempts attempts, SecurityEvents events)
{
    const string Wrong = "That code is not right. Use the newest code that your app shows, or a recovery code that you have not used.";

    /// <returns>What is wrong; nothing when the code was right and is used up.</returns>
    public async Task<string?> Run(Account account, string typed, CancellationToken cancellation)
    {
        var attempt = await attempts.Take(account.Email!, cancellation);
        if (attempt.Wait is { } wait) return Attempt.Says(wait);
        try
        {
            if (await IsRight(account, Plain(typed), cancellation))
            {
                await attempts.Forget(account.Email!, cancellation);
                return null;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same code at the same time in another request, which was first.
            return Wrong;
        }
        await events.SaveAsync("SignInFailed", account.Id, "The password was right and the code was wrong.", cancellation);
        await attempts.Wrong(attempt, account, cancellation);
        return attempt.Begins is { } begins ? $"{Wrong} {Attempt.Says(begins)}" : Wrong;
    }

    Task<bool> IsRight(Account account, string code, CancellationToken cancellation) =>
        code.Length == 6 ? IsNewest(account, code, cancellation) : IsRecovery(account, code, cancellation);

    async Task<bool> IsNewest(Account account, string code, CancellationToken cancellation)
    {
        var hash = Sha256.Of($"{account.SecurityStamp} {code}");
        if (account.LastCode == hash || !await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)) return false;
        account.LastCode = hash;
        await events.SaveAsync("CodeTaken", account.Id, "A code of the authenticator was right.", cancellation);
        return true;
    }

    async Task<bool> IsRecovery(Account account, string code, CancellationToken cancellation)
    {
        if (code.Length != 10) return false;
        var redeemed = await users.RedeemTwoFactorRecoveryCodeAsync(account, $"{code[..5]}-{code[5..]}");
        if (!redeemed.Succeeded) return false;
        await events.SaveAsync("RecoveryCodeUsed", account.Id, $"{await users.CountRecoveryCodesAsync(account)} recovery codes are left.", cancellation);
        return true;
    }

    static string Plain(string typed) => new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
