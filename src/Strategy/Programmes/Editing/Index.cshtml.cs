using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Programmes.Editing;

/// <summary>The programmes of a partnership.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class IndexModel(AppDb db) : PageModel
{
    public IReadOnlyList<Programme> Programmes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Programmes = await db.Programmes.AsNoTracking().OrderBy(each => each.Title).ToListAsync(cancellation);
}
