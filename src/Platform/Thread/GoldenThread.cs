using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Thread;

/// <summary>
/// Walks the thread of a record in both directions, step by step, within what the viewer may see. A hidden record ends the walk there:
/// what lies behind it is not reached through it. Each step asks a fixed number of questions, however many records it finds.
/// </summary>
public sealed class GoldenThread(AppDb db, IEnumerable<IThreadKind> kinds)
{
    /// <summary>More than this is a net, not a thread: the page says that there is more.</summary>
    public const int Most = 100;

    readonly Dictionary<string, IThreadKind> _kinds = kinds.ToDictionary(kind => kind.Kind);

    /// <summary>The record, and all that can be reached from it in at most <paramref name="steps"/> steps; none when it is gone or hidden.</summary>
    public async Task<ThreadWalk?> From(ThreadEnd start, string partnership, bool all, int steps, CancellationToken cancellation)
    {
        if ((await Read([start], partnership, cancellation)).SingleOrDefault() is not { } first || !(first.IsPublic || all)) return null;
        var walk = new ThreadWalk(first);
        IReadOnlyList<ThreadEnd> edge = [start];
        for (var step = 1; step <= steps && edge.Count > 0 && !walk.HasMore; step++)
        {
            var ties = await Ties(edge, cancellation);
            var reached = ties.SelectMany(tie => new[] { tie.From, tie.To }).Distinct().Where(end => !walk.Has(end)).ToList();
            var seen = (await Read(reached, partnership, cancellation)).Where(record => record.IsPublic || all).ToDictionary(record => record.End);
            edge = walk.Add(step, edge, ties, seen);
        }
        return walk;
    }

    /// <summary>Every place in the record where a thread stops too early, and the links whose other end is gone.</summary>
    public async Task<IReadOnlyList<BrokenThread>> Broken(string partnership, CancellationToken cancellation)
    {
        var broken = new List<BrokenThread>();
        foreach (var kind in _kinds.Values) broken.AddRange(await kind.Broken(db, partnership, cancellation));
        var links = await db.Links.AsNoTracking().Where(link => link.Until == null).ToListAsync(cancellation);
        var ends = (await Read([.. links.SelectMany(link => new[] { link.From, link.To }).Distinct()], partnership, cancellation)).ToDictionary(record => record.End);
        foreach (var link in links)
        {
            if (ends.TryGetValue(link.From, out var from) && !ends.ContainsKey(link.To)) broken.Add(new(from, $"It {link.Relation.Forwards()} something that is no longer there."));
            if (ends.TryGetValue(link.To, out var to) && !ends.ContainsKey(link.From)) broken.Add(new(to, $"It {link.Relation.Backwards()} something that is no longer there."));
        }
        return broken;
    }

    /// <summary>The records as a thread shows them, one question a kind.</summary>
    public async Task<IReadOnlyList<ThreadRecord>> Read(IReadOnlyCollection<ThreadEnd> ends, string partnership, CancellationToken cancellation)
    {
        var records = new List<ThreadRecord>();
        foreach (var group in ends.GroupBy(end => end.Kind))
            if (_kinds.TryGetValue(group.Key, out var kind)) records.AddRange(await kind.Read(db, partnership, [.. group.Select(end => end.Id)], cancellation));
        return records;
    }

    async Task<IReadOnlyList<ThreadTie>> Ties(IReadOnlyList<ThreadEnd> ends, CancellationToken cancellation)
    {
        var ids = ends.Select(end => end.Id).Distinct().ToList();
        var links = await db.Links.AsNoTracking().Where(link => link.Until == null && (ids.Contains(link.FromId) || ids.Contains(link.ToId))).ToListAsync(cancellation);
        var at = ends.ToHashSet();
        var ties = links.Where(link => at.Contains(link.From) || at.Contains(link.To)).Select(link => new ThreadTie(link.From, link.Relation, link.To, link.Id, link.Why, link.Since)).ToList();
        foreach (var group in ends.GroupBy(end => end.Kind))
            if (_kinds.TryGetValue(group.Key, out var kind)) ties.AddRange(await kind.Ties(db, [.. group.Select(end => end.Id)], cancellation));
        return [.. ties.DistinctBy(tie => (tie.From, tie.Relation, tie.To))];
    }
}
