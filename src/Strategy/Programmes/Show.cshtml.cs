using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Programmes;

/// <summary>Where we are: phases and their gates, the road map, next steps and reviews.</summary>
[AllowAnonymous]
public sealed class ShowModel(AppDb db, ReadStrategies read, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Programme> Programmes { get; private set; } = [];

    public DateOnly Today { get; } = London.Today(clock);

    Tree? _tree;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Programmes = await db.Programmes.AsNoTracking().OrderBy(each => each.Title).ToListAsync(cancellation);
        if (Programmes.Any(each => each.Strands.Exists(strand => strand.Part is not null))) _tree = await read.Now(cancellation);
    }

    /// <summary>The part of the current strategy that a strand carries out; none when it has none of that id.</summary>
    public (string Title, string Address)? PartOf(Strand strand) => strand.Part is { } part && _tree?.Find(part) is { } element ? (element.Title, _tree.Address(element)) : null;
}
