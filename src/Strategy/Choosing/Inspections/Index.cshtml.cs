using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Inspections;

/// <summary>What inspections found, for those who choose.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class IndexModel(AppDb db) : PageModel
{
    public IReadOnlyList<Inspection> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => All = await db.Inspections.AsNoTracking().OrderByDescending(each => each.When).ThenBy(each => each.Slug).ToListAsync(cancellation);
}
