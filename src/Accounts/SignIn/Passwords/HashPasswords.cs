using System.Security.Cryptography;
using System.Text;
using Endeavour.Accounts.SignIn.Holders;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Endeavour.Accounts.SignIn.Passwords;

/// <summary>Identity's password hashes. Judging takes as long when there is no account.</summary>
public sealed class HashPasswords(IPasswordHasher<Account> hasher)
{
    /// <summary>PBKDF2 with HMAC-SHA512, as OWASP's password storage cheat sheet asks.</summary>
    public const int Iterations = 210_000;

    static readonly Account Nobody = new();
    static string? _hashOfNobody;

    public static HashPasswords WithoutSite() => new(new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations })));

    /// <summary>Gives the account this password; whoever had only given the old one must begin again.</summary>
    public void Set(Account account, string password)
    {
        account.PasswordHash = hasher.HashPassword(account, Normal(password));
        account.SecurityStamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
    }

    public bool Matches(Account? account, string password)
    {
        var given = Normal(password.Length > PasswordRules.Longest ? "" : password);
        if (account?.PasswordHash is not { } kept)
        {
            _hashOfNobody ??= hasher.HashPassword(Nobody, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)));
            hasher.VerifyHashedPassword(Nobody, _hashOfNobody, given);
            return false;
        }
        return hasher.VerifyHashedPassword(account, kept, given) != PasswordVerificationResult.Failed;
    }

    // The same letters may be typed in several ways.
    static string Normal(string password) => password.Normalize(NormalizationForm.FormKC);
}
