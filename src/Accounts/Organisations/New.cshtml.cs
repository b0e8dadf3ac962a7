using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Organisations;

/// <summary>Adds a partner, or a body of the partnership.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class NewModel(AppDb db, Acting acting) : FormPage<OrganisationInput>
{
    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Organisations = await Choices.Organisations(db, London.DayOf(acting.Now), cancellation);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!this.IsRight(Input.Problems())) return Page();
        if (Input.Parent is { } parent && !await db.Organisations.AnyAsync(each => each.Id == parent, cancellation)) throw new Refusal("Choose an organisation of this partnership.", "Input.Parent");
        var organisation = new Organisation { Id = acting.NewKey(), Name = Input.Name.Trim(), Kind = Input.Kind!.Value, ParentId = Input.Parent, From = Input.From };
        organisation.CoverAreas(AreaLines.Read(Input.Footprint).Areas);
        db.Add(organisation);
        await db.SaveAsync(acting.Because("OrganisationAdded", Input.Why), cancellation);
        return this.To($"organisations/{organisation.Id}");
    }
}
