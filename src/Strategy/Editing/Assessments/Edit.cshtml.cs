using Endeavour.Platform.Calendar;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Editing.Assessments;

/// <summary>Adds an assessment that a version must have, says that it is done, or takes it out.</summary>
[Allow(Role.StrategyOfficer, Role.EqualityLead, Role.Administrator)]
public sealed class EditModel(KeepVersion keep) : EditPage<AssessmentInput>(keep)
{
    [BindProperty(SupportsGet = true, Name = "assessment")]
    public string? Item { get; set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation) => await base.ReadAsync(cancellation) && (Item is null || Version.Assessments.Exists(each => each.Id == Item));

    protected override (object Input, int Revision)? Saved()
    {
        var saved = Version.Assessments.Find(each => each.Id == Item) is { } held ? AssessmentInput.Of(held) : new();
        saved.Why = Input.Why;
        return (saved, Version.Revision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (Input.Done > London.DayOf(Keep.Now)) ModelState.AddModelError("Input.Done", "Enter a day that has come");
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        Version.Expect(Revision);
        var id = Item ?? Input.Id.Clean() ?? Slug.IdFrom(Input.Title);
        if (id == "") throw new Refusal("Enter an id: the title has no letter that can stand in an address.", "Input.Id");
        var at = Version.Assessments.FindIndex(each => each.Id == id);
        if (Item is null && at >= 0) throw new Refusal($"There is an assessment with the id {id} already. Give this one an id of its own.", "Input.Id");
        if (at >= 0) Version.Assessments.RemoveAt(at);
        if (!Input.TakeOut) Version.Assessments.Insert(at < 0 ? Version.Assessments.Count : at, Input.Said(id));
        return await Done(Item is null ? "AssessmentAdded" : Input.TakeOut ? "AssessmentTakenOut" : "AssessmentEdited", Input.Why, "#assessments", null, cancellation);
    }
}
