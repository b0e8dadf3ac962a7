using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Endeavour.Strategy.Versions;

/// <summary>
/// Versions as they were last read, so that a page of a large strategy takes no longer than one of a small one. Whoever asks says by a mark which state is wanted, and the mark of a
/// version changes with everything in it. What is here is shared: it is read, never changed.
/// </summary>
public sealed class KeptStrategies(PartnershipRecords records) : IDisposable
{
    /// <summary>In elements, about two thousand bytes each. What was not asked for longest goes first; it is read again when it is asked for.</summary>
    const int Most = 20_000;

    /// <summary>The row of a version with its lists, which in size is like this many elements.</summary>
    const int Cover = 5;

    static readonly TimeSpan Unasked = TimeSpan.FromHours(1);

    readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Versions without their trees, in the order of their marks.</summary>
    internal async Task<IReadOnlyList<StrategyVersion>> Covers(string partnership, IReadOnlyList<Mark> marks, CancellationToken cancellation)
    {
        var found = await Each(partnership, nameof(Cover), marks, async (db, missing) => (await db.Strategies.AsNoTracking().Where(version => missing.Contains(version.Id)).ToListAsync(cancellation)).ToDictionary(version => version.Id), _ => Cover);
        return [.. found.OfType<StrategyVersion>()];
    }

    /// <summary>What threads need to know of the parts of versions, in the order of their marks.</summary>
    internal async Task<IReadOnlyList<ThreadParts>> Threads(string partnership, IReadOnlyList<Mark> marks, CancellationToken cancellation)
    {
        var found = await Each(partnership, nameof(Threads), marks, (db, missing) => ThreadParts.Load(db, missing, cancellation), parts => Cover + (parts.Count / ThreadParts.PerElement));
        return [.. found.Select(parts => parts ?? ThreadParts.None)];
    }

    /// <summary>Something of each version; what is not kept is read for all of them at once. None where a version went meanwhile.</summary>
    async Task<IReadOnlyList<T?>> Each<T>(string partnership, string what, IReadOnlyList<Mark> marks, Func<AppDb, List<Guid>, Task<Dictionary<Guid, T>>> load, Func<T, int> size) where T : class
    {
        var found = marks.ToDictionary(mark => mark.Id, mark => _kept.Get<T>((partnership, mark, what)));
        List<Guid> missing = [.. marks.Where(mark => found[mark.Id] is null).Select(mark => mark.Id)];
        if (missing.Count > 0)
        {
            await using var db = records.Open(partnership);
            var loaded = await load(db, missing);
            foreach (var mark in marks.Where(mark => loaded.ContainsKey(mark.Id))) found[mark.Id] = Keep((partnership, mark, what), loaded[mark.Id], size(loaded[mark.Id]));
        }
        return [.. marks.Select(mark => found[mark.Id])];
    }

    /// <summary>A version with its tree; none when it went meanwhile.</summary>
    internal async Task<Branches?> Whole(string partnership, Mark mark, CancellationToken cancellation)
    {
        var key = (partnership, mark, nameof(Whole));
        if (_kept.TryGetValue(key, out Branches? kept)) return kept;
        await using var db = records.Open(partnership);
        if (await WholeVersion.Load(db, mark.Slug, mark.Version, cancellation) is not { } version) return null;
        return Keep(key, new Branches(version), version.Elements.Count + Cover);
    }

    /// <summary>What follows from some versions as they are, worked out once.</summary>
    internal async Task<T> Worked<T>(string partnership, string what, IEnumerable<Mark> from, Func<Task<T>> work, int size = 10 * Cover) where T : class
    {
        var key = (partnership, what, string.Join('|', from.Select(mark => $"{mark.Id} {mark.Revision} {mark.Settled} {mark.Hash}")));
        return _kept.Get<T>(key) ?? Keep(key, await work(), size);
    }

    T Keep<T>(object key, T what, int size) => _kept.Set(key, what, new MemoryCacheEntryOptions { Size = size, SlidingExpiration = Unasked });

    public void Dispose() => _kept.Dispose();
}

/// <summary>One state of one version.</summary>
sealed record Mark(Guid Id, string Slug, string Version, int Revision, long Settled, string Hash, DateTimeOffset ImportedAt);
