using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Choosing.Choices;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Desk;

/// <summary>Every choice, for those who write them.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class IndexModel(AppDb db) : PageModel
{
    public IReadOnlyList<Choice> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => All = await db.Choices.AsNoTracking().OrderByDescending(each => each.Id).ToListAsync(cancellation);
}
