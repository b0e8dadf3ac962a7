using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Editing.Drafts;

/// <summary>Every version of every strategy, for those who write them.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class IndexModel(AppDb db) : PageModel
{
    public IReadOnlyList<StrategyVersion> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        All = await db.Strategies.AsNoTracking().OrderByDescending(version => version.Dated).ThenByDescending(version => version.ImportedAt).ToListAsync(cancellation);
}
