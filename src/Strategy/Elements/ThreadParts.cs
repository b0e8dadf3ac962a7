using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Elements;

/// <param name="Parent">The slug of the part that it stands below; none at the top.</param>
sealed record ThreadPart(Guid Id, string Slug, string Level, string Title, string? Parent, string? Replaces, IReadOnlyList<string> MeasuredBy);

/// <summary>The parts of one version as threads need them: how each is called, and what it is tied to; without their words.</summary>
sealed class ThreadParts
{
    /// <summary>So many of these are as large as one element that is kept whole.</summary>
    public const int PerElement = 5;

    public static ThreadParts None { get; } = new([], []);

    readonly Dictionary<string, ThreadPart> _bySlug;
    readonly ILookup<string, string> _below;
    readonly ILookup<string, string> _after;
    readonly ILookup<string, string> _beside;

    ThreadParts(IReadOnlyList<ThreadPart> parts, IReadOnlyList<(string One, string Other)> overlaps)
    {
        _bySlug = parts.ToDictionary(part => part.Slug, StringComparer.Ordinal);
        _below = parts.Where(part => part.Parent is not null).ToLookup(part => part.Parent!, part => part.Slug, StringComparer.Ordinal);
        _after = parts.Where(part => part.Replaces is not null).ToLookup(part => part.Replaces!, part => part.Slug, StringComparer.Ordinal);
        _beside = overlaps.Concat(overlaps.Select(pair => (One: pair.Other, Other: pair.One))).Distinct().ToLookup(pair => pair.One, pair => pair.Other, StringComparer.Ordinal);
    }

    public int Count => _bySlug.Count;

    /// <summary>In the order of the strategy.</summary>
    public IEnumerable<ThreadPart> All => _bySlug.Values;

    public ThreadPart? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    public IEnumerable<string> Below(string slug) => _below[slug];

    /// <summary>What came in its place.</summary>
    public IEnumerable<string> After(string slug) => _after[slug];

    /// <summary>What it overlaps with, said at either end.</summary>
    public IEnumerable<string> Beside(string slug) => _beside[slug];

    public static async Task<Dictionary<Guid, ThreadParts>> Load(AppDb db, List<Guid> versions, CancellationToken cancellation)
    {
        var rows = await db.Elements.AsNoTracking().Where(element => versions.Contains(element.StrategyId)).OrderBy(element => element.Order)
            .Select(element => new { element.StrategyId, element.Id, element.ParentId, element.Slug, element.Level, element.Title, element.Replaces, element.MeasuredBy, element.Overlaps }).ToListAsync(cancellation);
        var slugs = rows.ToDictionary(row => row.Id, row => row.Slug);
        return rows.GroupBy(row => row.StrategyId).ToDictionary(same => same.Key, same => new ThreadParts(
            [.. same.Select(row => new ThreadPart(row.Id, row.Slug, row.Level, row.Title, row.ParentId is { } parent ? slugs[parent] : null, row.Replaces, row.MeasuredBy))],
            [.. same.SelectMany(row => row.Overlaps, (row, other) => (row.Slug, other))]));
    }
}
