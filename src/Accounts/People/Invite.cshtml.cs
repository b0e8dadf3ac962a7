using Endeavour.Accounts.SignIn.Invitations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.People;

/// <summary>Invites a person to have an account, by mail where this site sends mail, and by a link to pass on.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class InviteModel(AppDb db, Acting acting, CurrentPerson me, Invite invite, CurrentPartnership current) : FormPage<InviteModel.Nothing>
{
    /// <summary>Where the link waits for the one page that shows it.</summary>
    public const string Shown = "invitation";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Person Person { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.People.SingleOrDefaultAsync(each => each.Id == Id, cancellation) is not { } person) return false;
        Person = person;
        return true;
    }

    public async Task<IActionResult> OnPostAsync([FromServices] MailSettings mail, CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        var today = London.DayOf(acting.Now);
        await Administrators.MustBeOpenTo(me, db, Id, today, cancellation);
        if (Person.Email is not { } email) throw new Refusal($"You cannot invite {Person.Name} before their e-mail address is known. Change their details first.");
        if (!await db.Memberships.AnyAsync(each => each.PersonId == Id && (each.Until == null || each.Until >= today), cancellation)) throw new Refusal($"You cannot invite {Person.Name} before they hold something: nothing would be open to them.");
        var link = $"{Request.Scheme}://{Request.Host}{await invite.Run(current.Id, Id, Person.Name, email, cancellation)}";
        if (mail.Problem is null)
            db.Add(Message.Write(email, $"Your account for {current.Value.Name}", $"Please accept this invitation within 7 days: {link}", $"It gives you an account for {current.Value.Name}. If you did not expect it, do nothing.", acting.Now));
        db.Note(new(nameof(Person), $"{Id}", null, null));
        await db.SaveAsync(acting.Because("PersonInvited", "An account for what they hold."), cancellation);
        TempData[Shown] = link;
        return this.To($"people/{Id}");
    }

    /// <summary>The form asks nothing.</summary>
    public sealed class Nothing;
}
