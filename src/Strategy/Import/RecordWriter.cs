using System.Text.Json.Nodes;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Editing.Keeping;
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

    /// <param name="expected">The hash that the version had when the files were checked; none when it was not there.</param>
    /// <exception cref="Refusal">It was edited on screen since.</exception>
    public async Task Write(StrategyVersion wanted, string? expected, CancellationToken cancellation)
    {
        var held = await WholeVersion.Lock(db, wanted.Slug, wanted.Version, cancellation);
        if (held?.Hash != expected)
            throw new Refusal($"Version {wanted.Version} of {wanted.Slug} was changed by {held?.EditedBy ?? "someone else"} while these files were checked. Nothing was imported. Import them again.");
        var before = held is null ? null : Said(held, held.Hash);
        if (held is null) Add(wanted);
        else new Merge(db, held, NewKey).Take(wanted);
        if (held is not null && db.Entry(held).State == EntityState.Unchanged) db.Note(new(nameof(StrategyVersion), held.Id.ToString(), before, Said(wanted, wanted.Hash)));
        await db.SaveAsync(because with { What = "StrategyImported" }, cancellation);
        var order = wanted.Elements.Index().ToDictionary(each => each.Item.Slug, each => (double)each.Index);
        await Settling.Imported(db, held ?? wanted, element => order[element.Slug], because.At, cancellation);
    }

    void Add(StrategyVersion wanted)
    {
        wanted.Id = NewKey();
        foreach (var element in wanted.Elements)
        {
            element.Id = NewKey();
            foreach (var measure in element.Measures) measure.Id = NewKey();
        }
        db.Strategies.Add(wanted);
    }

    /// <summary>When only parts of it change, its own history still says that a file came in.</summary>
    static JsonObject Said(StrategyVersion version, string hash) =>
        new() { ["title"] = version.Title, ["status"] = version.Status.ToString(), ["hash"] = hash, ["elements"] = version.Elements.Count };

    Guid NewKey() => Guid.CreateVersion7(because.At);
}
