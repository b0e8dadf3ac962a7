using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Import;

/// <summary>Writes what files say into one record. A thing that was there before keeps its key.</summary>
sealed class RecordWriter(AppDb db, TimeProvider clock)
{
    public async Task Write(Partnership wanted, CancellationToken cancellation)
    {
        var held = await db.Partnerships.SingleAsync(partnership => partnership.Id == wanted.Id, cancellation);
        (held.Name, held.Organisation, held.Kind, held.Colour, held.About) = (wanted.Name, wanted.Organisation, wanted.Kind, wanted.Colour, wanted.About);
        held.Areas.Clear();
        held.Areas.AddRange(wanted.Areas);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task Write(StrategyVersion wanted, CancellationToken cancellation)
    {
        var keys = await Keys(wanted, cancellation);
        await db.Strategies.Where(version => version.Slug == wanted.Slug && version.Version == wanted.Version).ExecuteDeleteAsync(cancellation);
        wanted.Id = keys.Version ?? NewKey();
        wanted.ImportedAt = clock.GetUtcNow();
        foreach (var element in wanted.Elements)
        {
            element.Id = keys.Elements.TryGetValue(element.Slug, out var key) ? key : NewKey();
            foreach (var measure in element.Measures) measure.Id = keys.Measures.TryGetValue(measure.Slug, out var measureKey) ? measureKey : NewKey();
        }
        db.Strategies.Add(wanted);
        await db.SaveChangesAsync(cancellation);
    }

    async Task<HeldKeys> Keys(StrategyVersion wanted, CancellationToken cancellation)
    {
        var held = await db.Strategies.AsNoTracking().Where(version => version.Slug == wanted.Slug && version.Version == wanted.Version)
            .Select(version => new { version.Id }).FirstOrDefaultAsync(cancellation);
        if (held is null) return new(null, [], []);
        var elements = await db.Elements.Where(element => element.StrategyId == held.Id).Select(element => new { element.Slug, element.Id })
            .ToDictionaryAsync(element => element.Slug, element => element.Id, cancellation);
        var measures = await db.Measures.Where(measure => measure.Element!.StrategyId == held.Id).Select(measure => new { measure.Slug, measure.Id })
            .ToDictionaryAsync(measure => measure.Slug, measure => measure.Id, cancellation);
        return new(held.Id, elements, measures);
    }

    Guid NewKey() => Guid.CreateVersion7(clock.GetUtcNow());

    sealed record HeldKeys(Guid? Version, Dictionary<string, Guid> Elements, Dictionary<string, Guid> Measures);
}
