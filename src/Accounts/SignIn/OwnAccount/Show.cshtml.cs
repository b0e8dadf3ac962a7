using Endeavour.Accounts.SignIn.Codes;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Providers;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.OwnAccount;

/// <summary>How someone signs in, and where they are signed in.</summary>
[AllowSignedIn]
public sealed class ShowModel(DirectoryDb directory, CurrentSession current, UserManager<Account> users, OpenIdProviders providers, TimeProvider clock) : PageModel
{
    public Account Account => current.Account!;

    public int RecoveryCodes { get; private set; }

    public int Passkeys { get; private set; }

    public int Sessions { get; private set; }

    public bool HasProviders => providers.All.Count > 0;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        RecoveryCodes = await users.CountRecoveryCodesAsync(Account);
        Passkeys = await directory.AccountPasskeys.CountAsync(each => each.UserId == Account.Id, cancellation);
        var open = await directory.Sessions.AsNoTracking().Where(each => each.AccountId == Account.Id && each.EndedAt == null).ToListAsync(cancellation);
        Sessions = open.Count(each => each.IsOpen(clock.GetUtcNow()));
    }
}
