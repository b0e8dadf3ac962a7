using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;

namespace Endeavour.Strategy.Versions;

/// <summary>A version with its whole tree, and the ways through it. Nothing in it is changed after it was read.</summary>
sealed class Branches
{
    readonly Dictionary<string, Element> _bySlug;
    readonly Dictionary<string, Measure> _measures;
    readonly Dictionary<string, List<Element>> _overlaps = new(StringComparer.Ordinal);
    readonly ILookup<Guid?, Element> _byParent;
    readonly Dictionary<Guid, int> _places;

    /// <param name="version">With its tree, in the order of the strategy: parents before their children.</param>
    public Branches(StrategyVersion version)
    {
        Version = version;
        _bySlug = Elements.ToDictionary(element => element.Slug, StringComparer.Ordinal);
        _measures = Elements.SelectMany(element => element.Measures).ToDictionary(measure => measure.Slug, StringComparer.Ordinal);
        _byParent = Elements.ToLookup(element => element.ParentId);
        _places = Elements.Index().ToDictionary(each => each.Item.Id, each => each.Index);
        foreach (var element in Elements)
            foreach (var other in element.Overlaps.Select(Find).OfType<Element>())
            {
                Note(element, other);
                Note(other, element);
            }
    }

    public StrategyVersion Version { get; }

    public IReadOnlyList<Element> Elements => Version.Elements;

    public Element? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    public Element Find(Guid id) => Elements[_places[id]];

    public IEnumerable<Measure> Measures => _measures.Values;

    public Measure Measure(string slug) => _measures[slug];

    public IEnumerable<Element> Below(Guid? id) => _byParent[id];

    /// <summary>All below it, in the order of the strategy.</summary>
    public IEnumerable<Element> AllBelow(Element element)
    {
        for (var at = _places[element.Id] + 1; at < Elements.Count && Elements[at].Depth > element.Depth; at++) yield return Elements[at];
    }

    /// <summary>What it overlaps with, whichever of the two says so, in the order of the strategy; each once.</summary>
    public IEnumerable<Element> Overlaps(Element element) => _overlaps.GetValueOrDefault(element.Slug, []).Distinct().OrderBy(other => other.Order);

    void Note(Element element, Element other)
    {
        if (!_overlaps.TryGetValue(element.Slug, out var others)) _overlaps[element.Slug] = others = [];
        others.Add(other);
    }
}
