using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Layout;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Platform.Jobs.Checking;

/// <summary>Asks for the history to be verified.</summary>
[Allow(Role.Administrator, Role.Auditor)]
public sealed class CheckHistoryModel(AppDb db, Acting acting, PageFrame frame) : FormPage<CheckHistoryModel.Reason>
{
    public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        var because = acting.Because("HistoryCheckAsked", Input.Why);
        var job = db.Ask(VerifyChain.Name, "All changes of this partnership's record", null, because);
        await db.SaveAsync(because, cancellation);
        return LocalRedirect(frame.Address($"jobs/{job.Id}"));
    }

    public sealed class Reason
    {
        [DisplayName("Why"), Required(ErrorMessage = "Say why, for the history"), StringLength(500, ErrorMessage = "The reason can have 500 letters at most")]
        public string Why { get; set; } = "";
    }
}
