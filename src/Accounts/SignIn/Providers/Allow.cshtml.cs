using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Proof;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Providers;

/// <summary>Whether a provider that vouches for the account's e-mail address may open it.</summary>
[AllowSignedIn]
[RecentProof]
public sealed class AllowModel(DirectoryDb directory, CurrentSession current, OpenIdProviders providers, SecurityEvents events) : PageModel
{
    public bool Allowed => current.Account!.AllowsProviders;

    public string Names => string.Join(" or ", providers.All.Select(provider => provider.Name));

    public IActionResult OnGet() => providers.All.Count > 0 ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (providers.All.Count == 0) return NotFound();
        var account = await directory.Accounts.SingleAsync(each => each.Id == current.Account!.Id, cancellation);
        account.AllowsProviders = !account.AllowsProviders;
        // Disallowed means at once, also for those who signed in that way before.
        if (!account.AllowsProviders) directory.AccountLinks.RemoveRange(directory.AccountLinks.Where(link => link.UserId == account.Id));
        await events.SaveAsync(account.AllowsProviders ? "ProvidersAllowed" : "ProvidersDisallowed", account.Id, "By its holder.", cancellation);
        return LocalRedirect("/account");
    }
}
