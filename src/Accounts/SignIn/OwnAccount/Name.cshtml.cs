using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Proof;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.OwnAccount;

/// <summary>What the account is called.</summary>
[AllowSignedIn]
[RecentProof]
public sealed class NameModel(DirectoryDb directory, CurrentSession current, SecurityEvents events) : FormPage<NameModel.NameInput>
{
    public sealed class NameInput
    {
        [DisplayName("Name")]
        [Required(ErrorMessage = "Enter your name"), StringLength(200, ErrorMessage = "The name must have 200 characters or fewer")]
        public string Name { get; set; } = "";
    }

    public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.FromResult(true);

    protected override (object Input, int Revision)? Saved() => (new NameInput { Name = current.Account!.Name }, 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        var account = await directory.Accounts.SingleAsync(each => each.Id == current.Account!.Id, cancellation);
        account.Name = Input.Name.Trim();
        await events.SaveAsync("AccountRenamed", account.Id, "By its holder.", cancellation);
        return LocalRedirect("/account");
    }
}
