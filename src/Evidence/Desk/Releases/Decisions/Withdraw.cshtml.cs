using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Evidence.Desk.Releases.Decisions;

/// <summary>Takes a release that waits for its day out before anybody sees it. As with what is brought back, the decision stands in the history before it is carried out.</summary>
[Allow(Role.Analyst, Role.Administrator)]
public sealed class WithdrawModel(AppDb db, Acting acting, Shelf shelf, CurrentPartnership current) : FormPage<BringBackModel.Reason>
{
    [BindProperty(SupportsGet = true)]
    public string Release { get; set; } = "";

    public ShelfRelease Shown { get; private set; } = null!;

    public string WhyNot => Shown.Withdrawn is not null ? "This release was withdrawn already." : "This release does not wait for its day: it was shown. Bring an earlier release back instead.";

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
        if (!Shown.CanBeWithdrawn) throw new Refusal(WhyNot);
        var because = acting.Because("WithdrawAsked", Input.Why.Trim());
        var job = db.Ask(ServeFigures.Name, $"Release {Release} withdrawn", new Serving(Release, [], Withdraw: true), because);
        await db.SaveAsync(because, cancellation);
        return LocalRedirect($"/{current.Id}/jobs/{job.Id}");
    }
}
