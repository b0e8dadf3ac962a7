using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Versions;

/// <summary>One version of a strategy, read to be shown: its elements as a tree, and their measures.</summary>
public sealed class Tree
{
    readonly Dictionary<Guid, Element> _byKey;
    readonly ILookup<Guid?, Element> _byParent;
    readonly Dictionary<string, Measure> _measures;
    readonly string _partnership;

    Tree(string partnership, StrategyVersion version, bool isCurrent, IReadOnlyList<Element> elements, IReadOnlyList<Measure> measures)
    {
        (_partnership, Version, IsCurrent, Elements) = (partnership, version, isCurrent, elements);
        _byKey = elements.ToDictionary(element => element.Id);
        _byParent = elements.ToLookup(element => element.ParentId);
        _measures = measures.ToDictionary(measure => measure.Slug);
    }

    public StrategyVersion Version { get; }
    /// <summary>Whether it is the version shown first.</summary>
    public bool IsCurrent { get; }
    /// <summary>All elements, in the order of the strategy.</summary>
    public IReadOnlyList<Element> Elements { get; }
    public IEnumerable<Element> Top => _byParent[null];

    public static async Task<Tree> Load(AppDb db, string partnership, StrategyVersion version, bool isCurrent, CancellationToken cancellation)
    {
        var elements = await db.Elements.AsNoTracking().Where(element => element.StrategyId == version.Id).OrderBy(element => element.Order).ToListAsync(cancellation);
        var measures = await db.Measures.AsNoTracking().Where(measure => measure.Element!.StrategyId == version.Id).ToListAsync(cancellation);
        return new(partnership, version, isCurrent, elements, measures);
    }

    public Element? Find(string slug) => Elements.FirstOrDefault(element => element.Slug == slug);

    public IEnumerable<Element> Children(Element element) => _byParent[element.Id];

    public IEnumerable<Element> Descendants(Element element) => Children(element).SelectMany(child => Descendants(child).Prepend(child));

    public Element? Parent(Element element) => element.ParentId is { } key ? _byKey[key] : null;

    /// <summary>From the nearest to the top.</summary>
    public IEnumerable<Element> Ancestors(Element element)
    {
        for (var above = Parent(element); above is not null; above = Parent(above)) yield return above;
    }

    public IEnumerable<Element> Siblings(Element element) => _byParent[element.ParentId];

    public IEnumerable<Measure> Measures(Element element) => element.MeasuredBy.Select(slug => _measures[slug]);

    /// <summary>What it overlaps with, whichever of the two says so; each once.</summary>
    public IEnumerable<Element> Overlaps(Element element) => Elements.Where(other => element.Overlaps.Contains(other.Slug) || other.Overlaps.Contains(element.Slug));

    public Level Level(Element element) => Version.LevelOf(element);

    /// <summary>Its page. An element of an earlier version says which.</summary>
    public string Address(Element element) => ElementAddress.Of(_partnership, Version, element) + (IsCurrent ? "" : $"?version={Version.Version}");

    /// <summary>"Priority 1", or "Mission" where there are no numbers.</summary>
    public string Label(Element element) => element.Number is null ? Level(element).Name : $"{Level(element).Name} {element.Number}";

    /// <summary>What is directly below: "3 action areas", or none.</summary>
    public string? CountBelow(Element element)
    {
        var counts = Children(element).GroupBy(Level).Select(group => Wording.Many(group.Count(), group.Key)).ToList();
        return counts.Count == 0 ? null : string.Join(" and ", counts);
    }
}
