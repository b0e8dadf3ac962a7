using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>Ends sessions: this browser's, one of the account's, or all of them but this.</summary>
public sealed class EndSessions(DirectoryDb directory, Acting acting, CurrentSession current, SecurityEvents events)
{
    /// <summary>Signs this browser out.</summary>
    public async Task Current(HttpContext http, CancellationToken cancellation)
    {
        http.DeleteCookie(CookieNames.Session);
        if (current.Session is { } session) await One(session.AccountId, session.Id, "Signed out.", cancellation);
    }

    /// <returns>False when the account has no such open session.</returns>
    public async Task<bool> One(Guid account, Guid id, string why, CancellationToken cancellation)
    {
        var session = await directory.Sessions.SingleOrDefaultAsync(each => each.Id == id && each.AccountId == account && each.EndedAt == null, cancellation);
        if (session is null) return false;
        session.EndedAt = acting.Now;
        await events.SaveAsync("SessionEnded", nameof(Session), id, account, why, cancellation);
        return true;
    }

    /// <summary>Ends every session of the account but this request's, also those whose time is up.</summary>
    public async Task Others(Guid account, string why, CancellationToken cancellation)
    {
        var kept = current.Session?.Id;
        foreach (var session in await directory.Sessions.Where(each => each.AccountId == account && each.EndedAt == null && each.Id != kept).Select(each => each.Id).ToListAsync(cancellation))
            await One(account, session, why, cancellation);
    }
}
