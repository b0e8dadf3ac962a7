using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Organisations;

/// <summary>The partners and the bodies, for those who belong.</summary>
[AllowBelonging]
public sealed class IndexModel(AppDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Organisation> Bodies { get; private set; } = [];
    public IReadOnlyList<Organisation> Partners { get; private set; } = [];
    public IReadOnlyList<Organisation> Former { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = London.Today(clock);
        var all = await db.Organisations.AsNoTracking().Include(each => each.Parent).OrderBy(each => each.Name).ToListAsync(cancellation);
        Former = [.. all.Where(each => each.Until < today)];
        Bodies = [.. all.Except(Former).Where(each => each.IsBody)];
        Partners = [.. all.Except(Former).Where(each => !each.IsBody)];
    }
}
