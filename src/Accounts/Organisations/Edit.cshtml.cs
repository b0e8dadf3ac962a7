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

/// <summary>Changes what is known of an organisation.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class EditModel(AppDb db, Acting acting) : FormPage<OrganisationInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.Organisations.SingleOrDefaultAsync(each => each.Id == Id, cancellation) is not { } organisation) return false;
        Organisation = organisation;
        Organisations = await Choices.Organisations(db, London.DayOf(acting.Now), cancellation);
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new OrganisationInput
    {
        Name = Organisation.Name, Kind = Organisation.Kind, Parent = Organisation.ParentId, Footprint = AreaLines.Write(Organisation.Footprint), From = Organisation.From, Why = Input.Why,
    }, Organisation.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!this.IsRight(Input.Problems())) return Page();
        Organisation.Expect(Revision);
        Organisation.Rename(Input.Name);
        (Organisation.Kind, Organisation.From) = (Input.Kind!.Value, Input.From);
        await Place(cancellation);
        var areas = AreaLines.Read(Input.Footprint).Areas;
        if (!areas.SequenceEqual(Organisation.Footprint)) Organisation.CoverAreas(areas);
        await db.SaveAsync(acting.Because("OrganisationChanged", Input.Why), cancellation);
        return this.To($"organisations/{Id}");
    }

    async Task Place(CancellationToken cancellation)
    {
        var all = await db.Organisations.ToDictionaryAsync(each => each.Id, cancellation);
        if (Input.Parent is { } chosen && !all.ContainsKey(chosen)) throw new Refusal("Choose an organisation of this partnership.", "Input.Parent");
        var above = new List<Guid>();
        for (var parent = Input.Parent; parent is { } one && !above.Contains(one); parent = all[one].ParentId) above.Add(one);
        Organisation.PlaceUnder(Input.Parent is { } under ? all[under] : null, above);
    }
}
