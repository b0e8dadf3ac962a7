using Endeavour.Platform.Database;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.PlanMaps;

/// <summary>Reads plan maps beside the current strategy.</summary>
public sealed class ReadPlans(AppDb db, ReadStrategies strategies)
{
    public Task<PlanMap?> Find(string slug, CancellationToken cancellation) => db.PlanMaps.SingleOrDefaultAsync(map => map.Slug == slug, cancellation);

    public async Task<IReadOnlyList<PlanPicture>> All(CancellationToken cancellation)
    {
        var ours = await OurStrategy(cancellation);
        return [.. (await db.PlanMaps.AsNoTracking().OrderBy(map => map.Title).ToListAsync(cancellation)).Select(map => new PlanPicture(map, ours))];
    }

    public Task<Tree?> OurStrategy(CancellationToken cancellation) => strategies.Now(cancellation);
}
