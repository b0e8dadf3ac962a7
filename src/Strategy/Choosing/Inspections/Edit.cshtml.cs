using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Choosing.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Inspections;

/// <summary>Registers what an inspection found, or changes what is registered of it.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class EditModel(AppDb db, Acting acting) : FormPage<InspectionInput>
{
    Inspection? _inspection;

    public static IReadOnlyList<SelectListItem> Answers { get; } = Listed.Of<ChangeRequired>();

    public bool IsNew => RouteData.Values["inspection"] is null;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var slug = $"{RouteData.Values["inspection"]}";
        return IsNew || (_inspection = await db.Inspections.SingleOrDefaultAsync(each => each.Slug == slug, cancellation)) is not null;
    }

    protected override (object Input, int Revision)? Saved() => _inspection is null ? null : (InspectionInput.Of(_inspection, Input.Why), _inspection.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (ModelState.IsValid)
            foreach (var (field, says) in Input.Problems()) ModelState.AddModelError($"Input.{field}", says);
        if (!ModelState.IsValid) return Page();
        if (_inspection is null)
        {
            var taken = await db.Inspections.Select(each => each.Slug).ToListAsync(cancellation);
            db.Add(Inspection.Enter(acting.NewKey(), ChoosingPage<InspectionInput>.Free($"{Input.By} {Input.Subject} {Input.Year}", taken), Input.Terms()));
        }
        else
        {
            _inspection.Expect(Revision);
            if (Input.TakeOut) await TakeOut(_inspection, cancellation);
            else _inspection.Change(Input.Terms());
        }
        await db.SaveAsync(acting.Because(IsNew ? "InspectionRegistered" : Input.TakeOut ? "InspectionTakenOut" : "InspectionChanged", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/edit/inspections");
    }

    async Task TakeOut(Inspection inspection, CancellationToken cancellation)
    {
        if ((await db.Candidates.AsNoTracking().Select(each => new { each.Title, each.Inspections }).ToListAsync(cancellation)).Find(each => each.Inspections.Contains(inspection.Slug)) is { } linked)
            throw new Refusal($"You cannot take it out before “{linked.Title}” is no longer linked to it.", "Input.TakeOut");
        db.Remove(inspection);
    }
}
