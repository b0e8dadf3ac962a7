using Endeavour.Accounts.SignIn.Codes;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Proof;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.OwnAccount;

/// <summary>Another authenticator in place of the one there is.</summary>
[AllowSignedIn]
[HoldsSecrets]
[RecentProof]
public sealed class AuthenticatorModel(DirectoryDb directory, CurrentSession current, SetUpAuthenticator setUp) : FormPage<CodeInput>
{
    public AuthenticatorForm Form { get; private set; } = null!;

    public override Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Form ??= new(current.Account!, new AuthenticatorKey(Input.Key ?? "") is { IsSound: true } sent ? sent : setUp.NewKey(), null);
        return Task.FromResult(true);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (!ModelState.IsValid) return Page();
        var account = await directory.Accounts.SingleAsync(each => each.Id == current.Account!.Id, cancellation);
        if (await setUp.Run(account, Form.Key, Input.Code, cancellation) is { } codes)
        {
            this.ShowOnce(codes);
            return LocalRedirect("/account/recovery-codes");
        }
        ModelState.AddModelError("Input.Code", SetUpAuthenticator.Wrong);
        return Page();
    }
}
