using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Versions;

/// <summary>Our strategy: the current version, or an earlier one by its name.</summary>
[AllowAnonymous]
public sealed class ShowModel(AppDb db, CurrentPartnership current) : PageModel
{
    /// <summary>None while the partnership has no strategy.</summary>
    public Tree? Tree { get; private set; }

    /// <summary>Every version, the current one first.</summary>
    public IReadOnlyList<StrategyVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? version, CancellationToken cancellation)
    {
        Versions = await Current.Of(db.Strategies.AsNoTracking()).ToListAsync(cancellation);
        if (Versions.FirstOrDefault(one => version is null || one.Version == version) is not { } shown) return version is null ? Page() : NotFound();
        Tree = await Tree.Load(db, current.Id, shown, isCurrent: shown == Versions[0], cancellation);
        return Page();
    }
}
