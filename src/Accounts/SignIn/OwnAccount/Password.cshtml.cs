using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.Proof;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.OwnAccount;

/// <summary>A new password. Whoever knew the old one is out.</summary>
[AllowSignedIn]
[HoldsSecrets]
[RecentProof]
public sealed class PasswordModel(DirectoryDb directory, CurrentSession current, NewPasswords passwords, EndSessions end, SecurityEvents events) : FormPage<NewPasswordInput>
{
    public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        passwords.Check(Input, ModelState, current.Account!.Email!, current.Account.Name);
        if (!ModelState.IsValid) return Page();
        await using var transaction = await directory.Database.BeginTransactionAsync(cancellation);
        var account = await directory.Accounts.SingleAsync(each => each.Id == current.Account.Id, cancellation);
        passwords.Set(account, Input.Password);
        await events.SaveAsync("PasswordChanged", account.Id, "By its holder.", cancellation);
        await end.Others(account.Id, "The password was changed.", cancellation);
        await transaction.CommitAsync(cancellation);
        return LocalRedirect("/account");
    }
}
