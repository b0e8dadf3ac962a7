using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Memberships;

/// <summary>Names who stands in for one member.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class SubstituteModel(AppDb db, Acting acting) : FormPage<SubstituteModel.Naming>
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Membership Membership { get; private set; } = null!;
    public Held Held { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.Memberships.SingleOrDefaultAsync(each => each.Id == Id, cancellation) is not { } membership) return false;
        (Membership, Held) = (membership, await Held.Of(db.Memberships.AsNoTracking().Where(each => each.Id == Id)).SingleAsync(cancellation));
        People = await Choices.People(db, cancellation);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await db.People.AnyAsync(each => each.Id == Input.Person, cancellation)) throw new Refusal("Choose a person of this partnership.", "Input.Person");
        var others = await db.Memberships.Where(each => each.PersonId == Input.Person && each.OrganisationId == Membership.OrganisationId).ToListAsync(cancellation);
        var substitute = Membership.NameSubstitute(acting.NewKey(), Input.Person!.Value, Input.From!.Value, others);
        await AppointToPost.Add(db, substitute, cancellation);
        await db.SaveAsync(acting.Because("SubstituteNamed", Input.Why), cancellation);
        return this.To($"people/{Membership.PersonId}");
    }

    public sealed class Naming : Reason
    {
        [DisplayName("Substitute"), Required(ErrorMessage = "Choose who stands in")]
        public Guid? Person { get; set; }

        [DisplayName("First day"), Required(ErrorMessage = "Enter the first day")]
        public DateOnly? From { get; set; }
    }
}
