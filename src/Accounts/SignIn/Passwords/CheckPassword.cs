using Endeavour.Accounts.SignIn.Demonstration;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Passwords;

/// <summary>Judges an e-mail address and password, with the same answer in the same time when there is no such account.</summary>
public sealed class CheckPassword(DirectoryDb directory, HashPasswords hashes, CountAttempts attempts, DemonstrationMode demonstration)
{
    public const string Wrong = "The e-mail address or password is not right.";

    public async Task<(Account? Account, string Problem)> Run(string email, string password, CancellationToken cancellation)
    {
        var attempt = await attempts.Take(email, cancellation);
        if (attempt.Wait is { } wait) return (null, Attempt.Says(wait));
        var normal = Account.Normal(email);
        var account = await directory.Accounts.SingleOrDefaultAsync(each => each.NormalizedEmail == normal, cancellation);
        if (hashes.Matches(account, password) && demonstration.Admits(account!))
        {
            await attempts.GiveBack(attempt, cancellation);
            return (account, "");
        }
        await attempts.Wrong(attempt, account, cancellation);
        return (null, attempt.Begins is { } begins ? $"{Wrong} {Attempt.Says(begins)}" : Wrong);
    }
}
