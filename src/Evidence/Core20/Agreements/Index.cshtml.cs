using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Core20.Agreements;

/// <summary>The local definitions of Core20 that the partnership agreed, for those who look after them.</summary>
[Allow(Role.Analyst, Role.EqualityLead, Role.Administrator)]
public sealed class IndexModel(AppDb db, Acting acting, ReadCore20 read) : PageModel
{
    public IReadOnlyList<CoreAgreement> InUse { get; private set; } = [];
    public IReadOnlyList<CoreAgreement> Ended { get; private set; } = [];

    public string AreaName(string code) => read.NameOf(code);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (all, today) = (await db.AllCoreAgreements(cancellation), London.DayOf(acting.Now));
        InUse = [.. all.Where(each => each.IsInUseOn(today))];
        Ended = [.. all.Except(InUse)];
    }
}
