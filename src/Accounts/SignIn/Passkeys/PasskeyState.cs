using System.Globalization;
using System.Security.Cryptography;
using Endeavour.Accounts.SignIn.Sessions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Endeavour.Accounts.SignIn.Passkeys;

/// <summary>The challenge between asking for a passkey and its answer: sealed in the browser, good for five minutes and one answer.</summary>
public sealed class PasskeyState(IDataProtectionProvider keys, TimeProvider clock)
{
    static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    readonly IDataProtector _seal = keys.CreateProtector("Endeavour.Accounts.Passkeys");

    public void Keep(HttpContext http, string purpose, string? state) =>
        http.WriteCookie(CookieNames.Passkey, _seal.Protect($"{purpose} {clock.GetUtcNow().UtcTicks} {state}"));

    /// <summary>What was kept for this purpose, which it takes away; none when there is nothing or its time is up.</summary>
    public string? Take(HttpContext http, string purpose)
    {
        if (http.ReadCookie(CookieNames.Passkey) is not { } sealedState) return null;
        http.DeleteCookie(CookieNames.Passkey);
        string[] parts;
        try { parts = _seal.Unprotect(sealedState).Split(' ', 3); }
        catch (CryptographicException) { return null; }
        var kept = new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero);
        return parts[0] == purpose && clock.GetUtcNow() - kept <= Lasts ? parts[2] : null;
    }
}
