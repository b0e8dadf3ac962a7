using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Editing.Drafts;

/// <summary>Edits what a version says of itself: title, years, vision, goal, source.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class CoverModel(KeepVersion keep) : EditPage<CoverInput>(keep)
{
    public static IReadOnlyList<SelectListItem> Standings { get; } = [new("Draft: only those who write it see it, unless it came from a file", nameof(VersionStatus.Draft)), new("Out for views: everyone sees it", nameof(VersionStatus.Consultation))];

    protected override (object Input, int Revision)? Saved()
    {
        var saved = CoverInput.Of(Version);
        saved.Why = Input.Why;
        return (saved, Version.Revision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        Version.Expect(Revision);
        Input.Tell(Version);
        return await Done("StrategyEdited", Input.Why, "", null, cancellation);
    }
}
