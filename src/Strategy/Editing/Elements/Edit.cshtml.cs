using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Editing.Elements;

/// <summary>Edits everything that an element says.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class EditModel(KeepVersion keep) : ElementPage<ElementInput>(keep)
{
    public ElementChoices Choices => new(Version, Element.Parent, Keep.Partnership);

    /// <summary>Elements that say that they overlap with this one.</summary>
    public IEnumerable<Element> OverlapsSaidThere => Version.Elements.Where(each => each.Overlaps.Contains(Element.Slug));

    /// <summary>Someone deleted it while the form was filled in: what was typed is shown, and cannot be saved here.</summary>
    public bool IsGone { get; private set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Input.MakeRoom();
        if (await base.ReadAsync(cancellation)) return true;
        if (Version is null || !HttpMethods.IsPost(Request.Method)) return false;
        (Element, IsGone) = (new() { Id = Guid.Empty, Slug = ElementSlug!, Title = Input.Title, Level = Version.Levels[0].Id }, true);
        return true;
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
        if (IsGone) throw new Refusal("Someone else deleted this while you were writing. Your words are still in the form below: to keep them, copy them and add them anew from the tree.");
        Element.Expect(Revision);
        Input.Tell(Element);
        return await Done("ElementEdited", Input.Why, $"#{Element.Slug}", null, cancellation);
    }
}
