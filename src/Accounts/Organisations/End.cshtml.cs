using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Organisations;

/// <summary>Says when an organisation stopped being a partner, or a body was dissolved.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class EndModel(AppDb db, Acting acting) : FormPage<EndModel.Ending>
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.Organisations.SingleOrDefaultAsync(each => each.Id == Id, cancellation) is not { } organisation) return false;
        Organisation = organisation;
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Ending { Until = Organisation.Until ?? Input.Until, Why = Input.Why }, Organisation.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Organisation.Expect(Revision);
        Organisation.End(Input.Until!.Value, Input.Why, await db.Posts.Where(each => each.OrganisationId == Id).ToListAsync(cancellation),
            await db.Memberships.Where(each => each.OrganisationId == Id).ToListAsync(cancellation));
        await db.SaveAsync(acting.Because("OrganisationEnded", Input.Why), cancellation);
        return this.To($"organisations/{Id}");
    }

    public sealed class Ending : Reason
    {
        [DisplayName("Last day"), Required(ErrorMessage = "Enter the last day")]
        public DateOnly? Until { get; set; }
    }
}
