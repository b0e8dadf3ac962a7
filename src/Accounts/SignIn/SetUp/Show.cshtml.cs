using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.SetUp;

/// <summary>The first account of a new server. Once there is one, this page does not exist.</summary>
[AllowAnonymous]
[HoldsSecrets]
[EnableRateLimiting(AddressLimit.Policy)]
public sealed class ShowModel(DirectoryDb directory, Acting acting, SecurityEvents events, NewPasswords passwords, PendingSignIn pending) : FormPage<ShowModel.SetUpInput>
{
    public sealed class SetUpInput : NewPasswordInput
    {
        [Required(ErrorMessage = "Enter the set-up code")]
        public string Code { get; set; } = "";
        [Required(ErrorMessage = "Enter your e-mail address"), RegularExpression(@"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*", ErrorMessage = "Enter an e-mail address, such as name@example.gov.uk"), StringLength(200, ErrorMessage = "The e-mail address must have 200 characters or fewer")]
        public string Email { get; set; } = "";
        [Required(ErrorMessage = "Enter your name"), StringLength(200, ErrorMessage = "The name must have 200 characters or fewer")]
        public string Name { get; set; } = "";
    }

    public override async Task<bool> ReadAsync(CancellationToken cancellation) => !await directory.Accounts.AnyAsync(account => !account.IsDemonstration, cancellation);

    public async Task<IActionResult> OnPostAsync([FromServices] SetUpCode code, CancellationToken cancellation)
    {
        // Nobody else may be first between looking and making.
        await using var transaction = await directory.Database.BeginTransactionAsync(cancellation);
        if (!await ReadAsync(cancellation)) return NotFound();
        if (Input.Code != "" && !code.Matches(Input.Code)) ModelState.AddModelError("Input.Code", "That is not the set-up code. It is the last one in the server's log; it changes when the server starts again.");
        passwords.Check(Input, ModelState, Input.Email, Input.Name);
        if (!ModelState.IsValid) return Page();
        var account = Account.Begin(acting, Input.Email, Input.Name, isServerAdministrator: true);
        passwords.Set(account, Input.Password);
        directory.Accounts.Add(account);
        await events.SaveAsync("AccountCreated", account.Id, "The first account of this server, with the set-up code.", cancellation);
        await transaction.CommitAsync(cancellation);
        pending.Begin(HttpContext, account);
        return LocalRedirect("/sign-in/authenticator");
    }
}
