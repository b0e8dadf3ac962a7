using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Editing.Elements;

/// <summary>Edits everything that an element says.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class EditModel(KeepVersion keep) : ElementPage<ElementInput>(keep)
{
    public ElementChoices Choices => new(Version, Element.Parent, Keep.Partnership);

    /// <summary>Elements that say that they overlap with this one.</summary>
    public IEnumerable<Element> OverlapsSaidThere => Version.Elements.Where(each => each.Overlaps.Contains(Element.Slug));

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Input.MakeRoom();
        return await base.ReadAsync(cancellation);
    }

    protected override (object Input, int Revision)? Saved()
    {
        var saved = ElementInput.Of(Element);
        (saved.Id, saved.Why) = (Input.Id, Input.Why);
        saved.MakeRoom();
        return (saved, Element.Revision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        Element.Expect(Revision);
        Input.Tell(Element);
        return await Done("ElementEdited", Input.Why, $"#{Element.Slug}", null, cancellation);
    }
}
