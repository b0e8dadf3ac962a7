using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Programmes.Editing;

/// <summary>The working page of a programme: what it says of itself, and all its parts.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class ShowModel(KeepProgramme keep) : ProgrammePage<CoverInput>(keep)
{
    protected override (object Input, int Revision)? Saved() => (CoverInput.Of(Programme, Input.Why), Programme.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        return ModelState.IsValid ? await Change(Input.Tell, "ProgrammeEdited", Input.Why, "", cancellation) : Page();
    }
}
