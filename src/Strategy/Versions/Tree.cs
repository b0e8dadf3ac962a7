using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;

namespace Endeavour.Strategy.Versions;

/// <summary>One version of a strategy, read to be shown: its elements as a tree, and their measures.</summary>
public sealed class Tree
{
    readonly Branches _branches;
    readonly string _partnership;

    internal Tree(string partnership, Branches branches, bool isCurrent) => (_partnership, _branches, IsCurrent) = (partnership, branches, isCurrent);

    public StrategyVersion Version => _branches.Version;
    /// <summary>Whether it is the version shown first.</summary>
    public bool IsCurrent { get; }
    /// <summary>All elements, in the order of the strategy.</summary>
    public IReadOnlyList<Element> Elements => _branches.Elements;
    public IEnumerable<Element> Top => _branches.Below(null);
    public IEnumerable<Measure> AllMeasures => _branches.Measures;

    public Element? Find(string slug) => _branches.Find(slug);

    public IEnumerable<Element> Children(Element element) => _branches.Below(element.Id);

    public IEnumerable<Element> Descendants(Element element) => _branches.AllBelow(element);

    public Element? Parent(Element element) => element.ParentId is { } key ? _branches.Find(key) : null;

    /// <summary>From the nearest to the top.</summary>
    public IEnumerable<Element> Ancestors(Element element)
    {
        for (var above = Parent(element); above is not null; above = Parent(above)) yield return above;
    }

    public IEnumerable<Element> Siblings(Element element) => _branches.Below(element.ParentId);

    public IEnumerable<Measure> Measures(Element element) => element.MeasuredBy.Select(_branches.Measure);

    /// <summary>What it overlaps with, whichever of the two says so; each once.</summary>
    public IEnumerable<Element> Overlaps(Element element) => _branches.Overlaps(element);

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
