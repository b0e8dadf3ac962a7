using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.MyWork;

/// <summary>Where signing in leads: to one's work in the one partnership, to a choice of several, or to one's account.</summary>
[AllowSignedIn]
public sealed class WhereModel(DirectoryDb directory, PartnershipRecords records, CurrentPerson me, Acting acting) : PageModel
{
    public IReadOnlyList<Partnership> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var today = London.DayOf(acting.Now);
        var belongings = await directory.Belongings.AsNoTracking().Where(belonging => belonging.AccountId == me.Account).ToListAsync(cancellation);
        var ids = belongings.Where(belonging => belonging.HeldOn(today)).Select(belonging => belonging.PartnershipId).ToHashSet();
        Places = [.. records.All().Where(partnership => ids.Contains(partnership.Id))];
        return Places switch
        {
            [] => LocalRedirect("/account"),
            [var only] => LocalRedirect($"/{only.Id}/work"),
            _ => Page(),
        };
    }
}
