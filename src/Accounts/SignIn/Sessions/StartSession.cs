using Endeavour.Accounts.SignIn.Demonstration;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Http;

namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>The only way in: whatever someone proved, and by what, their session begins here.</summary>
public sealed class StartSession(DirectoryDb directory, Acting acting, SecurityEvents events, EndSessions end, DemonstrationMode demonstration)
{
    /// <param name="how">By what: "with a password and a code".</param>
    /// <returns>False when this account may not sign in on this server.</returns>
    public async Task<bool> Run(HttpContext http, Account account, string how, CancellationToken cancellation)
    {
        if (!demonstration.Admits(account)) return false;
        await end.Current(http, cancellation);
        var key = Session.NewKey();
        directory.Sessions.Add(new Session
        {
            Id = acting.NewKey(), KeyHash = Session.Hash(key), AccountId = account.Id, Device = Device.Words(http.Request.Headers.UserAgent),
            CreatedAt = acting.Now, LastSeenAt = acting.Now, ProvedAt = acting.Now,
        });
        await events.SaveAsync("SignedIn", account.Id, $"Signed in {how}.", cancellation);
        http.WriteCookie(CookieNames.Session, key);
        http.DeleteCookie(CookieNames.Pending);
        return true;
    }
}
