using Endeavour.Platform.Database;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.PlanMaps;

/// <summary>One partner's plan beside our strategy: pairs, and what is left on either side.</summary>
[AllowAnonymous]
public sealed class ShowModel(AppDb db, ReadPlans read) : PageModel
{
    public PlanPicture Plan { get; private set; } = null!;
    public Tree? Ours { get; private set; }
    public PartnerDocument? Document { get; private set; }

    public async Task<IActionResult> OnGetAsync(string map, CancellationToken cancellation)
    {
        if (await read.Find(map, cancellation) is not { } found) return NotFound();
        Plan = new(found, Ours = await read.OurStrategy(cancellation));
        if (found.DocumentId is { } id) Document = await db.PartnerDocuments.AsNoTracking().FirstOrDefaultAsync(document => document.Id == id, cancellation);
        return Page();
    }
}
