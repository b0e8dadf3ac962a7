using Endeavour.Accounts.SignIn.Codes;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Proof;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.OwnAccount;

/// <summary>New recovery codes, shown once.</summary>
[AllowSignedIn]
[HoldsSecrets]
[RecentProof]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RecoveryCodesModel(DirectoryDb directory, CurrentSession current, SetUpAuthenticator setUp, UserManager<Account> users) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Left { get; private set; }

    public bool HasAuthenticator => current.Account!.HasAuthenticator;

    public string Onwards => Then.Or(LocalPath.Home);

    public async Task OnGetAsync()
    {
        Codes = this.TakeShown();
        Left = await users.CountRecoveryCodesAsync(current.Account!);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!HasAuthenticator) return NotFound();
        var account = await directory.Accounts.SingleAsync(each => each.Id == current.Account!.Id, cancellation);
        this.ShowOnce(await setUp.NewRecoveryCodes(account, "New recovery codes were asked for.", cancellation));
        return LocalRedirect("/account/recovery-codes");
    }
}
