using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passkeys;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Invitations;

/// <summary>Where the link of an invitation leads: it makes an account, or adds a partnership to the one that is signed in.</summary>
[AllowAnonymous]
[HoldsSecrets]
[EnableRateLimiting(AddressLimit.Policy)]
public sealed class AcceptModel(DirectoryDb directory, FindInvitation find, AcceptInvitation accept, CurrentSession current, PartnershipRecords partnerships) : FormPage<AcceptModel.AcceptInput>
{
    public sealed class AcceptInput : NewPasswordInput
    {
        [Required(ErrorMessage = "Enter your name"), StringLength(200, ErrorMessage = "The name must have 200 characters or fewer")]
        public string Name { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>None when it was accepted, is too old, or never was.</summary>
    public Invitation? Invitation { get; private set; }

    public string Partnership { get; private set; } = "";

    /// <summary>The account that is signed in here.</summary>
    public Account? Account => current.Account;

    /// <summary>Someone has an account with this e-mail address already: they sign in first.</summary>
    public bool IsKnown { get; private set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Invitation = await find.Run(Token, cancellation);
        if (Invitation is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return true;
        }
        Partnership = partnerships.Find(Invitation.PartnershipId)?.Name ?? Invitation.PartnershipId;
        IsKnown = await directory.Accounts.AnyAsync(account => account.NormalizedEmail == Invitation.NormalizedEmail, cancellation);
        return true;
    }

    protected override (object Input, int Revision)? Saved() => Invitation is null ? null : (new AcceptInput { Name = Invitation.Name }, 0);

    /// <summary>With a password: the authenticator comes next.</summary>
    public async Task<IActionResult> OnPostAsync([FromServices] NewPasswords passwords, [FromServices] PendingSignIn pending, [FromServices] Acting acting, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (Invitation is null || IsKnown || Account is not null) return Page();
        passwords.Check(Input, ModelState, Invitation.Email, Input.Name);
        if (!ModelState.IsValid) return Page();
        var account = Make(acting);
        passwords.Set(account, Input.Password);
        if (!await Take(account, null, cancellation)) return Page();
        pending.Begin(HttpContext, account);
        return LocalRedirect("/sign-in/authenticator");
    }

    /// <summary>With a passkey, which needs nothing else.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, [FromServices] AddPasskey add, [FromServices] StartSession start, [FromServices] Acting acting, CancellationToken cancellation)
    {
        ModelState.Clear();
        await ReadAsync(cancellation);
        if (Invitation is null || IsKnown || Account is not null) return Page();
        if (await add.End(HttpContext, Invitation.NewAccount, credential) is not { } passkey)
        {
            ModelState.AddModelError("", "That passkey did not work. Try again, or choose a password.");
            return Page();
        }
        Input.Name = Input.Name == "" ? Invitation.Name : Input.Name;
        var account = Make(acting);
        if (!await Take(account, () => add.Keep(account, passkey, Device.Words(Request.Headers.UserAgent), cancellation), cancellation)) return Page();
        await start.Run(HttpContext, account, "with a new passkey", cancellation);
        return LocalRedirect(LocalPath.Home);
    }

    /// <summary>Signed in already: the partnership is added to this account.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        await ReadAsync(cancellation);
        if (Invitation is null || Account is null) return Page();
        return await Take(null, null, cancellation) ? LocalRedirect(LocalPath.Home) : Page();
    }

    Account Make(Acting acting)
    {
        var account = Account.Begin(acting, Invitation!.Email, Input.Name, id: Invitation.NewAccount);
        account.AllowsProviders = true;
        return account;
    }

    /// <summary>Makes the account (if a new one), and takes up the invitation: all or nothing.</summary>
    async Task<bool> Take(Account? made, Func<Task>? also, CancellationToken cancellation)
    {
        await using var transaction = await directory.Database.BeginTransactionAsync(cancellation);
        try
        {
            if (made is not null) directory.Accounts.Add(made);
            await accept.Run(Invitation!, (made ?? Account!).Id, cancellation);
            if (also is not null) await also();
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (Exception problem) when (problem is Refusal or DbUpdateException)
        {
            await transaction.RollbackAsync(cancellation);
            directory.ChangeTracker.Clear();
            ModelState.AddModelError("", problem is Refusal ? problem.Message : "This invitation was accepted a moment ago.");
            return false;
        }
    }
}
