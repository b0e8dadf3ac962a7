using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Partnerships;

/// <summary>Closes a partnership, which then has no pages but keeps its record; or opens it again.</summary>
[AllowServerAdministrator]
public sealed class StateModel(PartnershipRecords records, DirectoryDb directory, Acting acting) : FormPage<StateModel.Saying>
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public Partnership Partnership { get; private set; } = null!;
    public bool IsClosed { get; private set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (Kept.Find(records, Id) is not { } partnership) return false;
        Partnership = partnership;
        IsClosed = await directory.Registrations.AsNoTracking().AnyAsync(each => each.Id == Id && each.State == RecordState.Closed, cancellation);
        return true;
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await records.CloseAsync(Id, acting.Because("PartnershipClosed", Input.Why), directory, cancellation);
        return LocalRedirect("/partnerships");
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await records.ReopenAsync(Id, acting.Because("PartnershipReopened", Input.Why), directory, cancellation);
        return LocalRedirect("/partnerships");
    }

    public sealed class Saying : Reason;
}
