using System.Security.Claims;
using System.Text.Encodings.Web;
using Endeavour.Accounts.SignIn.Demonstration;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>
/// Who asks: the session whose key the cookie holds, looked up at every request, so that one ended elsewhere is out at once and a right taken away is gone at once.
/// </summary>
sealed class SessionCookie(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, DemonstrationMode demonstration)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Endeavour";
    public const string ServerAdministrator = "server-administrator";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.ReadCookie(CookieNames.Session) is not { Length: > 0 and < 100 } key) return AuthenticateResult.NoResult();
        // Opened only now: most requests are strangers' and need no directory.
        var directory = Context.RequestServices.GetRequiredService<DirectoryDb>();
        var hash = Session.Hash(key);
        var found = await (from session in directory.Sessions.AsNoTracking()
                           join account in directory.Accounts.AsNoTracking() on session.AccountId equals account.Id
                           where session.KeyHash == hash && session.EndedAt == null
                           select new { session, account }).SingleOrDefaultAsync(Context.RequestAborted);
        var now = TimeProvider.GetUtcNow();
        if (found is null || !found.session.IsOpen(now) || !demonstration.Admits(found.account)) return AuthenticateResult.NoResult();
        if (found.session.IsToBeSeen(now))
            await directory.Sessions.Where(session => session.Id == found.session.Id).ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), Context.RequestAborted);
        var current = Context.RequestServices.GetRequiredService<CurrentSession>();
        (current.Session, current.Account) = (found.session, found.account);
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(found.account), SchemeName));
    }

    static ClaimsPrincipal Principal(Account account)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClaimTypes.Name, account.Email!)], SchemeName);
        if (account.IsServerAdministrator) identity.AddClaim(new(ServerAdministrator, "true"));
        return new(identity);
    }
}
