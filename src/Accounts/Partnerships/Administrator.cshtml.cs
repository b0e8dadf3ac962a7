using Endeavour.Accounts.SignIn.Invitations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Accounts.Partnerships;

/// <summary>
/// Invites the first administrator of a partnership that has none: one that was made by command, or brought in from another server. Where somebody holds the post and can sign in,
/// this is refused, so that who looks after the server gets into no record that has people of its own.
/// </summary>
[AllowServerAdministrator]
public sealed class AdministratorModel(PartnershipRecords records, DirectoryDb directory, Acting acting, Invite invite) : FormPage<AdministratorInput>
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public Partnership Partnership { get; private set; } = null!;

    /// <summary>The partnership has an administrator who can sign in.</summary>
    public bool IsThere { get; private set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (records.Find(Id) is not { } partnership) return false;
        Partnership = partnership;
        await using var db = records.Open(Id);
        IsThere = await FirstAdministrator.IsThere(db, directory, Id, London.DayOf(acting.Now), cancellation);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (IsThere) throw new Refusal("This partnership has an administrator who can sign in: only they can appoint others.");
        if (!ModelState.IsValid) return Page();
        await using var db = records.Open(Id);
        var person = await FirstAdministrator.Add(db, Input.Administrator, Input.Email, acting, cancellation);
        await db.SaveAsync(acting.Because("AdministratorAppointed", Input.Why), cancellation);
        TempData[NewModel.Shown] = $"{Request.Scheme}://{Request.Host}{await invite.Send(Id, person.Id, person.Name, Input.Email, cancellation)}";
        return LocalRedirect("/partnerships");
    }
}
