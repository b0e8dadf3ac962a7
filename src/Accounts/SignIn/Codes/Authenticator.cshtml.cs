using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Endeavour.Accounts.SignIn.Codes;

/// <summary>After the password, for an account that has no authenticator yet: nothing else opens until it has one.</summary>
[AllowAnonymous]
[HoldsSecrets]
[EnableRateLimiting(AddressLimit.Policy)]
public sealed class AuthenticatorModel(PendingSignIn pending, SetUpAuthenticator setUp, CountAttempts attempts, StartSession start) : FormPage<CodeInput>
{
    Account? _account;

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public AuthenticatorForm Form { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        _account ??= await pending.Read(HttpContext, cancellation);
        if (_account is not null) Form = new(_account, new AuthenticatorKey(Input.Key ?? "") is { IsSound: true } sent ? sent : setUp.NewKey(), Then);
        return true;
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        return _account is { HasAuthenticator: false } ? Page() : LocalRedirect("/sign-in".Then(Then));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (_account is not { HasAuthenticator: false }) return LocalRedirect("/sign-in".Then(Then));
        if (!ModelState.IsValid) return Page();
        if (await setUp.Run(_account, Form.Key, Input.Code, cancellation) is not { } codes)
        {
            ModelState.AddModelError("Input.Code", SetUpAuthenticator.Wrong);
            return Page();
        }
        if (!await start.Run(HttpContext, _account, "with a password and a new authenticator", cancellation)) return NotFound();
        await attempts.Forget(_account.Email!, cancellation);
        this.ShowOnce(codes);
        return LocalRedirect("/account/recovery-codes".Then(Then));
    }
}
