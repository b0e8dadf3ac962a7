using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Principles;

/// <summary>Where the principles of the current strategy are applied, where they are absent, and where nobody has looked.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadStrategies read) : PageModel
{
    /// <summary>None while the partnership has no strategy.</summary>
    public Tree? Tree { get; private set; }

    public HeatMap Map { get; private set; } = null!;

    /// <summary>By the principle's id.</summary>
    public IReadOnlyDictionary<string, PrincipleOwner> Owners { get; private set; } = new Dictionary<string, PrincipleOwner>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if ((Tree = await read.Now(cancellation)) is not { } tree) return;
        Map = new(tree, await read.Db.PrincipleEvidence.AsNoTracking().ToListAsync(cancellation));
        Owners = await read.Db.PrincipleOwners.AsNoTracking().Where(owner => owner.Strategy == tree.Version.Slug).ToDictionaryAsync(owner => owner.Principle, cancellation);
    }

    public string Sentence => Tree is null ? "There is no strategy yet, so there are no principles to apply." : Map.Sentence;
}
