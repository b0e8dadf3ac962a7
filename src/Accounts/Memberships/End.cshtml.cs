using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Memberships;

/// <summary>Ends someone's time in a post or an organisation: on which day, and why.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class EndModel(AppDb db, Acting acting, CurrentPerson me) : FormPage<EndModel.Ending>
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Membership Membership { get; private set; } = null!;
    public Held Held { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.Memberships.Include(each => each.Post).SingleOrDefaultAsync(each => each.Id == Id, cancellation) is not { } membership) return false;
        (Membership, Held) = (membership, await Held.Of(db.Memberships.AsNoTracking().Where(each => each.Id == Id)).SingleAsync(cancellation));
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Ending { Until = Membership.Until ?? Input.Until, Why = Input.Why }, Membership.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Membership.Expect(Revision);
        if (!Membership.IsSubstitute) Membership.Post?.MustBeOpenTo(me);
        await EndMembership.Run(db, Membership, Input.Until!.Value, Input.Why, London.DayOf(acting.Now), cancellation);
        await db.SaveAsync(acting.Because(Membership.PostId is null ? "MemberLeft" : Membership.IsSubstitute ? "SubstituteEnded" : "PostVacated", Input.Why), cancellation);
        return this.To($"people/{Membership.PersonId}");
    }

    public sealed class Ending : Reason
    {
        [DisplayName("Last day"), Required(ErrorMessage = "Enter the last day")]
        public DateOnly? Until { get; set; }
    }
}
