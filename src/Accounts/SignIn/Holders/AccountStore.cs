using Endeavour.Platform;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Holders;

/// <summary>
/// Identity's own store on the directory, with two differences: it saves nothing by itself (every change says who and why), and what a thief
/// of the database could use is of no use without the server's keys: secrets are encrypted, and recovery codes only their hashes.
/// </summary>
sealed class AccountStore : UserOnlyStore<Account, DirectoryDb, Guid, IdentityUserClaim<Guid>, AccountLink, AccountSecret, AccountPasskey>
{
    readonly IDataProtector _keys;

    public AccountStore(DirectoryDb directory, IDataProtectionProvider keys) : base(directory)
    {
        _keys = keys.CreateProtector("Endeavour.Accounts.Secrets");
        AutoSaveChanges = false;
    }

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : Of(user).Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { Length: > 0 } value ? Of(user).Unprotect(value) : null;

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken = default) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Hash(user, code)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        // The base class puts the rest back through ReplaceCodesAsync, which would hash them again.
        var codes = (await GetTokenAsync(user, Provider, Codes, cancellationToken) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!codes.Remove(Hash(user, code))) return false;
        await SetTokenAsync(user, Provider, Codes, string.Join(';', codes), cancellationToken);
        return true;
    }

    // The names under which the base class keeps them.
    const string Provider = "[AspNetUserStore]", Codes = "RecoveryCodes";

    // A secret that is copied to another account cannot be read there.
    IDataProtector Of(Account account) => _keys.CreateProtector(account.Id.ToString("N"));

    static string Hash(Account account, string code) => Sha256.Of($"{account.Id:N} {code}");
}
