using System.Globalization;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>Someone who has given the right password and still owes a code: a sealed note in their browser, good for ten minutes, that opens nothing else.</summary>
public sealed class PendingSignIn(DirectoryDb directory, IDataProtectionProvider keys, TimeProvider clock)
{
    static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    readonly IDataProtector _seal = keys.CreateProtector("Endeavour.Accounts.PendingSignIn");

    /// <summary>Notes it. A password that is changed meanwhile ends it, through the account's stamp.</summary>
    public void Begin(HttpContext http, Account account) =>
        http.WriteCookie(CookieNames.Pending, _seal.Protect($"{account.Id:N} {clock.GetUtcNow().UtcTicks} {account.SecurityStamp}"));

    /// <summary>Whose it is; none when there is none or its time is up.</summary>
    public async Task<Account?> Read(HttpContext http, CancellationToken cancellation)
    {
        if (http.ReadCookie(CookieNames.Pending) is not { } sealedNote) return null;
        string[] parts;
        try { parts = _seal.Unprotect(sealedNote).Split(' ', 3); }
        catch (System.Security.Cryptography.CryptographicException) { return null; }
        if (clock.GetUtcNow() - new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero) > Lasts) return null;
        var id = Guid.Parse(parts[0]);
        var account = await directory.Accounts.SingleOrDefaultAsync(each => each.Id == id, cancellation);
        return account?.SecurityStamp == parts[2] ? account : null;
    }
}
