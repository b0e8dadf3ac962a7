using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.PlanOnAPage;

/// <summary>The current strategy on one screen, and on one sheet: of a desk or of a wall.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadStrategies read, ReadLeads leads) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "style")]
    public string? Style { get; set; }

    [BindProperty(SupportsGet = true, Name = "size")]
    public string? Size { get; set; }

    /// <summary>None while there is no strategy.</summary>
    public PlanSheet? Sheet { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await read.Now(cancellation) is { } tree) Sheet = new(tree, PlanSheet.StyleOf(Style), PlanSheet.SizeOf(Size)) { Leads = await leads.Standings(cancellation) };
    }
}
