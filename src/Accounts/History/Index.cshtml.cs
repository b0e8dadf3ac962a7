using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Accounts.History;

/// <summary>Everything that changed in the partnership's record, newest first.</summary>
[Allow(Role.Administrator, Role.Clerk, Role.Auditor, Role.Chair)]
public sealed class IndexModel(AppDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public HistoryPage Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Shown = await HistoryPage.Read(db, db.Changes, Before, cancellation);
}
