using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passkeys;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Proof;

/// <summary>Asks someone who is signed in for their password or a passkey again.</summary>
[AllowSignedIn]
[HoldsSecrets]
[EnableRateLimiting(AddressLimit.Policy)]
public sealed class ProveModel(DirectoryDb directory, CurrentSession current, CheckPassword check, UsePasskey passkey, TimeProvider clock) : FormPage<ProveModel.ProveInput>
{
    public sealed class ProveInput
    {
        [Required(ErrorMessage = "Enter your password")]
        public string Password { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public bool HasPassword => current.Account!.HasPassword;

    public bool HasPasskey { get; private set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var account = current.Account!.Id;
        HasPasskey = await directory.AccountPasskeys.AnyAsync(each => each.UserId == account, cancellation);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (!ModelState.IsValid) return Page();
        var (account, problem) = await check.Run(current.Account!.Email!, Input.Password, cancellation);
        if (account is not null) return await Proved(cancellation);
        ModelState.AddModelError("Input.Password", problem == CheckPassword.Wrong ? "The password is not right." : problem);
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancellation)
    {
        ModelState.Clear();
        await ReadAsync(cancellation);
        if ((await passkey.End(HttpContext, credential, cancellation))?.Id == current.Account!.Id) return await Proved(cancellation);
        ModelState.AddModelError("", "That passkey did not work. Try again.");
        return Page();
    }

    async Task<IActionResult> Proved(CancellationToken cancellation)
    {
        var (session, now) = (current.Session!.Id, clock.GetUtcNow());
        await directory.Sessions.Where(each => each.Id == session).ExecuteUpdateAsync(set => set.SetProperty(each => each.ProvedAt, now), cancellation);
        return LocalRedirect(Then.Or(LocalPath.Home));
    }
}
