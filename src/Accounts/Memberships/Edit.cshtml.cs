using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Memberships;

/// <summary>Changes what someone is among the members, or for whom they sit. Who and when never change: that is another membership.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class EditModel(AppDb db, Acting acting, CurrentPerson me) : FormPage<EditModel.Wording>
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Membership Membership { get; private set; } = null!;
    public Held Held { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.Memberships.Include(each => each.Post).SingleOrDefaultAsync(each => each.Id == Id, cancellation) is not { } membership) return false;
        (Membership, Held) = (membership, await Held.Of(db.Memberships.AsNoTracking().Where(each => each.Id == Id)).SingleAsync(cancellation));
        Organisations = await Choices.Organisations(db, London.DayOf(acting.Now), cancellation);
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Wording { OnBehalfOf = Membership.OnBehalfOfId, Title = Membership.Title ?? "", Why = Input.Why }, Membership.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Membership.Expect(Revision);
        if (!Membership.IsSubstitute) Membership.Post?.MustBeOpenTo(me);
        if (Input.OnBehalfOf is { } sender && !await db.Organisations.AnyAsync(each => each.Id == sender, cancellation)) throw new Refusal("Choose an organisation of this partnership.", "Input.OnBehalfOf");
        Membership.OnBehalfOfId = Input.OnBehalfOf;
        Membership.Title = string.IsNullOrWhiteSpace(Input.Title) ? null : Input.Title.Trim();
        await db.SaveAsync(acting.Because("MembershipChanged", Input.Why), cancellation);
        return this.To($"people/{Membership.PersonId}");
    }

    public sealed class Wording : Reason
    {
        [DisplayName("On behalf of")]
        public Guid? OnBehalfOf { get; set; }

        [DisplayName("Title"), StringLength(100, ErrorMessage = "The title can have 100 letters at most")]
        public string Title { get; set; } = "";
    }
}
