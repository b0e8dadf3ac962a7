using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Frameworks.Editing;

/// <summary>Adds a framework of a strategy's own, edits it, or takes it out.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class EditModel(KeepVersion keep) : EditPage<FrameworkInput>(keep)
{
    [BindProperty(SupportsGet = true, Name = "framework")]
    public string? FrameworkId { get; set; }

    public Framework? Held { get; private set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Held = Version.Frameworks.Find(each => each.Id == FrameworkId);
        return FrameworkId is null || Held is not null;
    }

    protected override (object Input, int Revision)? Saved()
    {
        var saved = Held is null ? new() : FrameworkInput.Of(Held);
        saved.Why = Input.Why;
        return (saved, Version.Revision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        Version.Expect(Revision);
        var id = FrameworkId ?? Input.Id.Clean() ?? Slug.From(Input.Title);
        if (!Slug.IsId(id)) throw new Refusal("Enter an id: the title cannot stand in an address.", "Input.Id");
        if (Held is null && Version.Frameworks.Exists(each => each.Id == id)) throw new Refusal($"There is a framework with the id {id} already. Give this one an id of its own.", "Input.Id");
        var at = Held is null ? Version.Frameworks.Count : Version.Frameworks.IndexOf(Held);
        if (Held is not null) Version.Frameworks.RemoveAt(at);
        if (!Input.TakeOut) Version.Frameworks.Insert(at, Input.Said(id));
        return await Done(Held is null ? "FrameworkAdded" : Input.TakeOut ? "FrameworkTakenOut" : "FrameworkEdited", Input.Why, "#frameworks", null, cancellation);
    }
}
