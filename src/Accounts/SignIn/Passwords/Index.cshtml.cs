using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts.SignIn.Demonstration;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passkeys;
using Endeavour.Accounts.SignIn.Providers;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Passwords;

/// <summary>Signing in: with a password (and then a code), with a passkey, or with a provider.</summary>
[AllowAnonymous]
[HoldsSecrets]
[EnableRateLimiting(AddressLimit.Policy)]
public sealed class IndexModel(DirectoryDb directory, CurrentSession current, OpenIdProviders providers, DemonstrationPeople demonstration, PendingSignIn pending) : FormPage<IndexModel.SignInInput>
{
    public sealed class SignInInput
    {
        [Required(ErrorMessage = "Enter your e-mail address")]
        public string Email { get; set; } = "";
        [Required(ErrorMessage = "Enter your password")]
        public string Password { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    /// <summary>What went wrong at a provider, by the word in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Problem { get; set; }

    public IReadOnlyList<OpenIdProvider> Providers => providers.All;

    public IReadOnlyList<DemonstrationPlace> Demonstration { get; private set; } = [];

    public bool IsNew { get; private set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        IsNew = !demonstration.IsOn && !await directory.Accounts.AnyAsync(account => !account.IsDemonstration, cancellation);
        Demonstration = await demonstration.Read(cancellation);
        return true;
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (current.Account is not null && !demonstration.IsOn) return LocalRedirect(Then.Or(LocalPath.Home));
        if (Problem is not null) ModelState.AddModelError("", OpenIdProviders.Says(Problem));
        return await base.OnGetAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] CheckPassword check, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (!ModelState.IsValid) return Page();
        var (account, problem) = await check.Run(Input.Email, Input.Password, cancellation);
        if (account is null)
        {
            ModelState.AddModelError("Input.Password", problem);
            return Page();
        }
        pending.Begin(HttpContext, account);
        return LocalRedirect((account.HasAuthenticator ? "/sign-in/code" : "/sign-in/authenticator").Then(Then));
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, [FromServices] UsePasskey passkey, [FromServices] StartSession start, CancellationToken cancellation)
    {
        ModelState.Clear();
        await ReadAsync(cancellation);
        if (await passkey.End(HttpContext, credential, cancellation) is { } account && await start.Run(HttpContext, account, "with a passkey", cancellation)) return LocalRedirect(Then.Or(LocalPath.Home));
        ModelState.AddModelError("", "That passkey did not work. Try again, or use your password.");
        return Page();
    }

    /// <summary>One press signs in as one of the demonstration's people; there is no such thing outside the demonstration.</summary>
    public async Task<IActionResult> OnPostDemonstrationAsync(Guid account, [FromServices] StartSession start, CancellationToken cancellation)
    {
        if (!demonstration.IsOn || await directory.Accounts.SingleOrDefaultAsync(each => each.Id == account && each.IsDemonstration, cancellation) is not { } person) return NotFound();
        await start.Run(HttpContext, person, "by a button of the demonstration", cancellation);
        return LocalRedirect(Then.Or(LocalPath.Home));
    }
}
