using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.PlanMaps;

/// <summary>Partners' plans beside our strategy.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadPlans read) : PageModel
{
    public IReadOnlyList<PlanPicture> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Plans = await read.All(cancellation);
}
