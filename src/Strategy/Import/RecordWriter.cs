using System.Text.Json.Nodes;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Import;

/// <summary>Writes what files say into one record. A thing that was there before keeps its key.</summary>
sealed class RecordWriter(AppDb db, Because because)
{
    public async Task Write(Partnership wanted, CancellationToken cancellation)
    {
        var held = await db.Partnerships.SingleAsync(partnership => partnership.Id == wanted.Id, cancellation);
        (held.Name, held.Organisation, held.Kind, held.Colour, held.About) = (wanted.Name, wanted.Organisation, wanted.Kind, wanted.Colour, wanted.About);
        held.Areas.Clear();
        held.Areas.AddRange(wanted.Areas);
        await db.SaveAsync(because with { What = "PartnershipChanged" }, cancellation);
    }

    public async Task Write(StrategyVersion wanted, CancellationToken cancellation)
    {
        var keys = await Keys(wanted, cancellation);
        await db.Strategies.Where(version => version.Slug == wanted.Slug && version.Version == wanted.Version).ExecuteDeleteAsync(cancellation);
        wanted.Id = keys.Version ?? NewKey();
        wanted.ImportedAt = because.At;
        foreach (var element in wanted.Elements)
        {
            element.Id = keys.Elements.TryGetValue(element.Slug, out var key) ? key : NewKey();
            foreach (var measure in element.Measures) measure.Id = keys.Measures.TryGetValue(measure.Slug, out var measureKey) ? measureKey : NewKey();
        }
        db.Strategies.Add(wanted);
        db.Note(new(nameof(StrategyVersion), wanted.Id.ToString(), keys.Before, Said(wanted.Title, wanted.Status, wanted.Hash, wanted.Elements.Count)));
        await db.SaveAsync(because with { What = "StrategyImported" }, cancellation);
    }

    async Task<HeldKeys> Keys(StrategyVersion wanted, CancellationToken cancellation)
    {
        var held = await db.Strategies.AsNoTracking().Where(version => version.Slug == wanted.Slug && version.Version == wanted.Version)
            .Select(version => new { version.Id, version.Title, version.Status, version.Hash, version.Elements.Count }).FirstOrDefaultAsync(cancellation);
        if (held is null) return new(null, null, [], []);
        var elements = await db.Elements.Where(element => element.StrategyId == held.Id).Select(element => new { element.Slug, element.Id })
            .ToDictionaryAsync(element => element.Slug, element => element.Id, cancellation);
        var measures = await db.Measures.Where(measure => measure.Element!.StrategyId == held.Id).Select(measure => new { measure.Slug, measure.Id })
            .ToDictionaryAsync(measure => measure.Slug, measure => measure.Id, cancellation);
        return new(held.Id, Said(held.Title, held.Status, held.Hash, held.Count), elements, measures);
    }

    /// <summary>A strategy is replaced as a whole; its history says by which words, and the hash of all of them.</summary>
    static JsonObject Said(string title, VersionStatus status, string hash, int elements) =>
        new() { ["title"] = title, ["status"] = status.ToString(), ["hash"] = hash, ["elements"] = elements };

    Guid NewKey() => Guid.CreateVersion7(because.At);

    sealed record HeldKeys(Guid? Version, JsonObject? Before, Dictionary<string, Guid> Elements, Dictionary<string, Guid> Measures);
}
