using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Evidence.Desk.Releases.Decisions;

/// <summary>
/// Serves an earlier release of the partnership's own again. What is decided stands in the history before a job changes the figures,
/// so that a kill in between only delays it.
/// </summary>
[Allow(Role.Analyst, Role.Administrator)]
public sealed class BringBackModel(AppDb db, Acting acting, Shelf shelf, CurrentPartnership current) : FormPage<BringBackModel.Reason>
{
    [BindProperty(SupportsGet = true)]
    public string Release { get; set; } = "";

    public ShelfRelease Shown { get; private set; } = null!;

    public override Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (shelf.Find(Release) is not { Own: true } found) return Task.FromResult(false);
        Shown = found;
        return Task.FromResult(true);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!Shown.CanComeBack) throw new Refusal(Shown.Withdrawn is not null ? "You cannot bring back a release that was withdrawn before it was shown. Import its files again." : Shown.Waits ? "You cannot bring back a release that is under embargo: it comes by itself." : "This release is what is shown: there is nothing to bring back.");
        var because = acting.Because("BringBackAsked", Input.Why.Trim());
        var job = db.Ask(ServeFigures.Name, $"Release {Release} again", new Serving(Release, []), because);
        await db.SaveAsync(because, cancellation);
        return LocalRedirect($"/{current.Id}/jobs/{job.Id}");
    }

    public sealed class Reason
    {
        [DisplayName("Why"), Required(ErrorMessage = "Say why, for whoever wonders later"), StringLength(500, ErrorMessage = "The reason can have 500 letters at most")]
        public string Why { get; set; } = "";
    }
}
