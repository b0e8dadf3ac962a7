using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs.Progress;

/// <summary>How far a job is, what it found, and a way to cancel it for whoever asked.</summary>
[AllowBelonging]
public sealed class ShowModel(AppDb db, Acting acting, CurrentPerson person, JobKinds kinds) : FormPage<ShowModel.Cancelling>
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Job Job { get; private set; } = null!;

    public string Title => kinds.Titles.GetValueOrDefault(Job.Kind, Job.Kind);

    public JobProgress Progress => JobProgress.Of(Job);

    public bool MayCancel => !Job.HasEnded && !Job.CancelAsked && (person.Is(Role.Administrator) || (person.Person is { } me && me == Job.AskedBy));

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Job = (await db.Jobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == Id, cancellation))!;
        return Job is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!MayCancel && !Job.HasEnded) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return Page();
        await CancelJob.Cancel(db, Id, acting.Because("JobCancelled", Input.Why), cancellation);
        return RedirectToPage();
    }

    public sealed class Cancelling
    {
        [DisplayName("Why"), Required(ErrorMessage = "Say why you cancel it, for the history"), StringLength(500, ErrorMessage = "The reason can have 500 letters at most")]
        public string Why { get; set; } = "";
    }
}
