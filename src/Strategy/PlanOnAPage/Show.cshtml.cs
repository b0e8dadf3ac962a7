using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.PlanOnAPage;

/// <summary>The current strategy on one screen, and on one sheet of A4.</summary>
[AllowAnonymous]
public sealed class ShowModel(AppDb db, CurrentPartnership current) : PageModel
{
    const int MostColumns = 6;
    const int MostMeasures = 4;

    public Tree? Tree { get; private set; }

    /// <summary>As many columns as the top level has, or as fit.</summary>
    public int Columns => Math.Clamp(Tree?.Top.Count() ?? 1, 1, MostColumns);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await Versions.Current.Of(db.Strategies.AsNoTracking()).FirstOrDefaultAsync(cancellation) is { } version)
            Tree = await Tree.Load(db, current.Id, version, isCurrent: true, cancellation);
    }

    /// <summary>The first outcomes under an element, and how many more there are.</summary>
    public (IReadOnlyList<Measure> First, int More) MeasuresOf(Element element)
    {
        var measures = Tree!.Descendants(element).Prepend(element).SelectMany(Tree.Measures).DistinctBy(measure => measure.Slug).ToList();
        return measures.Count <= MostMeasures + 1 ? (measures, 0) : (measures[..MostMeasures], measures.Count - MostMeasures);
    }
}
