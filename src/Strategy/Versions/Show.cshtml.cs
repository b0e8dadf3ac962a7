using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.Versions;

/// <summary>Our strategy: the current version, or an earlier one by its name.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadStrategies read, ReadLeads leads) : PageModel
{
    /// <summary>None while the partnership has no strategy.</summary>
    public Tree? Tree { get; private set; }

    /// <summary>Every version, the current one first.</summary>
    public IReadOnlyList<StrategyVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? version, CancellationToken cancellation)
    {
        Versions = await read.Published(cancellation);
        if (Versions.FirstOrDefault(one => version is null || one.Version == version) is not { } shown) return version is null ? Page() : NotFound();
        Tree = await read.Tree(shown, isCurrent: shown == Versions[0], cancellation);
        if (Tree.IsCurrent) Leads = await leads.Standings(cancellation);
        return Page();
    }

    /// <summary>Who leads a part today; nobody for an earlier version.</summary>
    public IReadOnlyList<StandingLead> LeadsOf(Element element) => Leads?.Of(Tree!.Version, element) ?? [];

    LeadStandings? Leads { get; set; }
}
