using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Import;

/// <summary>What the record of a partnership holds before an import.</summary>
public sealed record Held(Partnership? Partnership, IReadOnlyList<StrategyVersion> Versions)
{
    public static async Task<Held> Read(AppDb db, CancellationToken cancellation)
    {
        var partnership = await db.Partnerships.AsNoTracking().FirstOrDefaultAsync(cancellation);
        var versions = await db.Strategies.AsNoTracking().Include(version => version.Elements).ToListAsync(cancellation);
        return new(partnership, versions);
    }

    public Change ChangeOf(Partnership wanted) =>
        Partnership is null ? Change.Added : SameSettings(Partnership, wanted) ? Change.Unchanged : Change.Changed;

    public Change ChangeOf(StrategyVersion wanted) =>
        Versions.FirstOrDefault(version => version.Slug == wanted.Slug && version.Version == wanted.Version) is not { } held ? Change.Added
            : held.Hash == wanted.Hash ? Change.Unchanged : Change.Changed;

    static bool SameSettings(Partnership a, Partnership b) =>
        (a.Name, a.Organisation, a.Kind, a.Colour, a.About) == (b.Name, b.Organisation, b.Kind, b.Colour, b.About) && a.Areas.SequenceEqual(b.Areas);
}
