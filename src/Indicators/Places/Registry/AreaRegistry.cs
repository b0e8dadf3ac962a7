using System.Collections.Concurrent;
using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Registry;

/// <summary>
/// Every area that the loaded files know, held in memory: a code is found in one step. It never changes; another import makes another registry.
/// </summary>
public sealed class AreaRegistry
{
    readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    readonly List<Area> _areas;
    readonly AreaTree _tree;
    readonly Succession _succession;
    readonly ILookup<string, string> _members;
    readonly HashSet<AreaKind> _listed;
    readonly TimeProvider _clock;
    readonly ConcurrentDictionary<(int, AreaKind), IReadOnlyList<Area>> _children = new();

    internal AreaRegistry(List<Area> areas, IEnumerable<(string, string, AreaKind, int)> links, ILookup<string, string> members, Succession succession, TimeProvider clock)
    {
        (_areas, _members, _succession, _clock) = (areas, members, succession, clock);
        foreach (var (number, area) in areas.Index()) _index[area.Code] = number;
        _listed = [.. areas.Select(area => area.Kind)];
        _tree = new(areas, _index, links, members);
    }

    /// <summary>Every area, also those that are no more.</summary>
    public IReadOnlyList<Area> All => _areas;

    /// <summary>No file of areas is loaded: there is England, and nothing is known of any other code.</summary>
    public bool IsEmpty => _areas.Count <= 1;

    /// <summary>A list of areas of the code's kind is loaded, so that not knowing the code means something.</summary>
    public bool CanTell(string code) => AreaLevel.HasShape(code) && AreaLevel.KindOf(code) is not AreaKind.Other and var kind && _listed.Contains(kind);

    DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <summary>What is known of a code.</summary>
    /// <param name="on">A day: an area that was still there on it is known, not abolished. Null asks about today.</param>
    public AreaAnswer Find(string code, DateOnly? on = null)
    {
        if (Get(code) is not { } area) return new AreaAnswer.Unknown(code, LooksLike.Of(code, Get, _areas));
        return area.IsGoneOn(on ?? Today) ? new AreaAnswer.Abolished(area, Successors(code)) : new AreaAnswer.Known(area);
    }

    /// <summary>The area of a code, in use or not; null where it is not known.</summary>
    public Area? Get(string code) => _index.TryGetValue(code, out var number) ? _areas[number] : null;

    /// <summary>What came directly after an area.</summary>
    public IReadOnlyList<Area> Successors(string code) => [.. _succession.Successors(code).Select(Get).OfType<Area>()];

    /// <summary>What came directly before an area.</summary>
    public IReadOnlyList<Area> Predecessors(string code) => [.. _succession.Predecessors(code).Select(Get).OfType<Area>()];

    /// <summary>The larger areas that it lies in whole, the smallest first, and the local areas that hold all of it.</summary>
    public IReadOnlyList<AreaParent> Parents(string code)
    {
        if (!_index.TryGetValue(code, out var number)) return [];
        var parents = AreaLevel.All.Select(level => level.Kind).Append(AreaKind.England)
            .Select(kind => Parent(number, kind) is { } parent && parent != number ? new AreaParent(_areas[parent], kind, AsOf(number, kind)) : null).OfType<AreaParent>();
        var local = _areas.Where(area => area.Kind.IsLocal() && area.Code != code && Holds(_index[area.Code], number)).Select(area => new AreaParent(area, area.Kind, null));
        return [.. parents.DistinctBy(parent => parent.Area.Code), .. local];
    }

    /// <summary>The one official area of a kind that it lies in whole; null where none is known or it lies in several. A unitary council is its own district.</summary>
    public Area? Parent(string code, AreaKind kind) => _index.TryGetValue(code, out var number) && Parent(number, kind) is { } parent ? _areas[parent] : null;

    /// <summary>It lies in several areas of the kind: a district that two ICBs share.</summary>
    public bool IsParted(string code, AreaKind kind) => _index.TryGetValue(code, out var number) && _tree.IsParted(number, kind);

    /// <summary>Areas of a kind that lie in an area whole, by name; those that are no more left out.</summary>
    public IReadOnlyList<Area> Children(string code, AreaKind kind) =>
        _index.TryGetValue(code, out var number) ? _children.GetOrAdd((number, kind), _ => [.. Find(number, kind).OrderBy(area => area.Name, StringComparer.Ordinal).ThenBy(area => area.Code, StringComparer.Ordinal)]) : [];

    /// <summary>The small areas that an area is made of.</summary>
    public IReadOnlyList<Area> SmallAreas(string code) => Children(code, AreaKind.LowerOutputArea) is { Count: > 0 } small ? small : Get(code) is { Kind: AreaKind.LowerOutputArea } itself ? [itself] : [];

    /// <summary>What a local area is made of, as its file says.</summary>
    public IReadOnlyList<string> MadeOf(string code) => [.. _members[code]];

    /// <summary>
    /// Moves a figure to the area that came after, where that is exact: the code alone changed, or areas became one whole and the figures of all of
    /// them are there and may be added.
    /// </summary>
    /// <param name="code">The area that is no more.</param>
    /// <param name="valueType">The kind of figure, as its publisher names it.</param>
    /// <param name="present">The codes that have a figure.</param>
    public MovedFigure MoveToSuccessor(string code, string valueType, IReadOnlySet<string> present)
    {
        var (into, whyNot) = _succession.WholeInto(code);
        var sum = Summing.Of(valueType);
        if (into is null || Get(into) is not { } area) return new(null, [], sum, whyNot.Length > 0 ? whyNot : $"{into} is not a known area.");
        var parts = new List<string>();
        if (!_succession.Parts(into, present.Where(each => each != into).ToHashSet(), parts, out var missing))
            return new(null, [], sum, $"{area.Name} ({into}) is made of several areas, and {missing} has no figure, or went only in part to it.");
        if (parts is [var only]) return new(area, parts, sum, $"{only} became {into}, whole: only the code changed.");
        return sum.Allowed
            ? new(area, parts, sum, $"{area.Name} ({into}) is {string.Join(", ", parts)} together, all of them whole.")
            : new(null, [], sum, sum.WhyNot!);
    }

    IEnumerable<Area> Find(int parent, AreaKind kind)
    {
        if (kind == AreaKind.LowerOutputArea) return Small(parent);
        return Scan(parent, kind);
    }

    IEnumerable<Area> Small(int parent) => _areas[parent].Kind == AreaKind.LowerOutputArea ? [] : _tree.SmallAreas(parent).ToArray().Select(each => _areas[each]).Where(area => !area.IsGoneOn(Today));

    IEnumerable<Area> Scan(int parent, AreaKind kind)
    {
        var own = _areas[parent].Kind;
        for (var each = 0; each < _areas.Count; each++)
        {
            var area = _areas[each];
            if (each == parent || !area.Is(kind) || area.IsGoneOn(Today)) continue;
            if (own.IsLocal() || kind.IsLocal() ? Holds(parent, each) : Parent(each, own) == parent) yield return area;
        }
    }

    int? Parent(int area, AreaKind kind) => kind == AreaKind.England
        ? _areas[area].Code is ['E', _, _, _, _, _, _, _, _] && _areas[area].Kind != AreaKind.Other ? _index[AreaKinds.England] : null
        : _tree.Parent(area, kind);

    int? AsOf(int area, AreaKind kind) => _tree.AsOf(area, kind);

    /// <summary>All small areas of the one are among those of the other, or the local area names it.</summary>
    bool Holds(int outer, int inner)
    {
        if (_areas[outer].Kind == AreaKind.England) return true;
        if (_members[_areas[outer].Code].Contains(_areas[inner].Code)) return true;
        var all = _tree.SmallAreas(outer);
        var some = _tree.SmallAreas(inner);
        if (some.IsEmpty || some.Length > all.Length) return false;
        foreach (var each in some)
            if (all.BinarySearch(each) < 0) return false;
        return true;
    }
}
