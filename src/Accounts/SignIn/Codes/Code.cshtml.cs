using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Endeavour.Accounts.SignIn.Codes;

/// <summary>After the password: the code.</summary>
[AllowAnonymous]
[HoldsSecrets]
[EnableRateLimiting(AddressLimit.Policy)]
public sealed class CodeModel(PendingSignIn pending, CheckCode check, StartSession start) : FormPage<CodeInput>
{
    Account? _account;

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        _account = await pending.Read(HttpContext, cancellation);
        return true;
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        return _account is { HasAuthenticator: true } ? Page() : LocalRedirect("/sign-in".Then(Then));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (_account is not { HasAuthenticator: true }) return LocalRedirect("/sign-in".Then(Then));
        if (ModelState.IsValid && await check.Run(_account, Input.Code, cancellation) is { } problem) ModelState.AddModelError("Input.Code", problem);
        if (!ModelState.IsValid) return Page();
        return await start.Run(HttpContext, _account, "with a password and a code", cancellation) ? LocalRedirect(Then.Or(LocalPath.Home)) : NotFound();
    }
}
