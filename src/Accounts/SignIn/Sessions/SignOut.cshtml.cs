using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>Ends this browser's session.</summary>
[AllowAnonymous]
[HoldsSecrets]
public sealed class SignOutModel(EndSessions end) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await end.Current(HttpContext, cancellation);
        return LocalRedirect("/sign-in");
    }
}
