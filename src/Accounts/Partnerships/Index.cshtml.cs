using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Partnerships;

/// <summary>Every partnership of this server, those that are closed too. It shows their names, and opens nothing of their records.</summary>
[AllowServerAdministrator]
public sealed class IndexModel(PartnershipRecords records, DirectoryDb directory) : PageModel
{
    public IReadOnlyList<(Partnership Partnership, Registration? Closed)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var registrations = await directory.Registrations.AsNoTracking().Where(each => each.State == RecordState.Closed).ToDictionaryAsync(each => each.Id, cancellation);
        Rows = [.. Kept.All(records).Select(each => (each, registrations.GetValueOrDefault(each.Id)))];
    }
}
