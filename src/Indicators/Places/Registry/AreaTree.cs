using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Registry;

/// <summary>
/// Which area lies in which, whole. A lookup says it, directly or by way of another area; where none does, an area lies in another if all its
/// small areas do. An area whose small areas lie in several has no parent of that kind.
/// </summary>
sealed class AreaTree
{
    const int None = -1, Several = -2;

    /// <summary>The largest first: an area inherits from its parents, which are then known.</summary>
    static readonly AreaKind[] Order =
        [AreaKind.Region, AreaKind.IntegratedCareBoard, AreaKind.SubIntegratedCareBoard, AreaKind.UpperTier, AreaKind.LowerTier, AreaKind.Ward, AreaKind.MiddleOutputArea, AreaKind.LowerOutputArea];

    static readonly int Kinds = Order.Max(kind => (int)kind) + 1;

    readonly IReadOnlyList<Area> _areas;
    readonly Dictionary<string, int> _index;
    readonly int[] _up;
    readonly Dictionary<(int, AreaKind), int> _asOf = [];
    readonly Dictionary<AreaKind, int> _smallAsOf = [], _latest = [];
    readonly int[][] _small;

    public AreaTree(IReadOnlyList<Area> areas, Dictionary<string, int> index, IEnumerable<(string Child, string Parent, AreaKind Kind, int Year)> links, ILookup<string, string> members)
    {
        (_areas, _index) = (areas, index);
        _up = new int[areas.Count * Kinds];
        Array.Fill(_up, None);
        var direct = Direct(links);
        foreach (var kind in Order) Inherit(kind, direct);
        _small = Small(members);
        ByTheirSmallAreas();
    }

    /// <summary>The small areas it is made of, by their numbers.</summary>
    public ReadOnlySpan<int> SmallAreas(int area) => _small[area];

    /// <summary>The one area of a kind that it lies in; null where none is known or it lies in several.</summary>
    public int? Parent(int area, AreaKind kind) => (int)kind < Kinds && _up[area * Kinds + (int)kind] is >= 0 and var parent ? parent : null;

    /// <summary>It lies in several areas of the kind.</summary>
    public bool IsParted(int area, AreaKind kind) => (int)kind < Kinds && _up[area * Kinds + (int)kind] == Several;

    /// <summary>The year of the lookup that says which area of a kind this one lies in: its own, or that of an area on the way, or that of the small areas.</summary>
    public int? AsOf(int area, AreaKind kind)
    {
        if (_areas[area].Kind != AreaKind.LowerOutputArea && _asOf.TryGetValue((area, kind), out var own)) return own;
        if (_smallAsOf.TryGetValue(kind, out var small)) return small;
        foreach (var way in Order)
            if (Parent(area, way) is { } over && _asOf.TryGetValue((over, kind), out var year)) return year;
        return _latest.TryGetValue(kind, out var latest) ? latest : null;
    }

    List<int>[] Direct(IEnumerable<(string Child, string Parent, AreaKind Kind, int Year)> links)
    {
        var direct = new List<int>[_areas.Count];
        foreach (var (child, parent, kind, year) in links.OrderByDescending(link => link.Year))
        {
            if (!_index.TryGetValue(child, out var from) || !_index.TryGetValue(parent, out var to) || _up[from * Kinds + (int)kind] != None) continue;
            _up[from * Kinds + (int)kind] = to;
            _latest.TryAdd(kind, year);
            if (_areas[from].Kind != AreaKind.LowerOutputArea) _asOf[(from, kind)] = year;
            else _smallAsOf.TryAdd(kind, year);
            if (from != to) (direct[from] ??= []).Add(to);
        }
        foreach (var (number, area) in _areas.Index())
            if (AreaLevel.IsUnitary(area.Code)) _up[number * Kinds + (int)AreaKind.LowerTier] = _up[number * Kinds + (int)AreaKind.UpperTier] = number;
        return direct;
    }

    void Inherit(AreaKind kind, List<int>[] direct)
    {
        for (var area = 0; area < _areas.Count; area++)
        {
            if (_areas[area].Kind != kind || direct[area] is not { } parents) continue;
            foreach (var parent in parents)
                for (var each = 0; each < Kinds; each++)
                    if (_up[area * Kinds + each] == None && _up[parent * Kinds + each] >= 0) _up[area * Kinds + each] = _up[parent * Kinds + each];
        }
    }

    int[][] Small(ILookup<string, string> members)
    {
        var lists = new List<int>?[_areas.Count];
        for (var area = 0; area < _areas.Count; area++)
        {
            if (_areas[area].Kind != AreaKind.LowerOutputArea) continue;
            foreach (var parent in _up.AsSpan(area * Kinds, Kinds).ToArray().Where(parent => parent >= 0).Distinct()) (lists[parent] ??= []).Add(area);
        }
        var small = lists.Select((list, area) => _areas[area].Kind == AreaKind.LowerOutputArea ? [area] : list?.ToArray() ?? []).ToArray();
        for (var area = 0; area < _areas.Count; area++)
            if (_areas[area].Kind.IsLocal()) small[area] = [.. Leaves(_areas[area].Code, members, small, 0).Distinct().Order()];
            else if (_areas[area].Kind == AreaKind.England) small[area] = [.. Enumerable.Range(0, _areas.Count).Where(each => _areas[each] is { Kind: AreaKind.LowerOutputArea, Code: ['E', ..] })];
        return small;
    }

    /// <summary>Local areas may be made of local areas; no circle passes the import, and the depth is a second guard.</summary>
    IEnumerable<int> Leaves(string code, ILookup<string, string> members, int[][] small, int depth) =>
        depth > 20 || !_index.TryGetValue(code, out var area) ? []
        : _areas[area].Kind.IsLocal() ? members[code].SelectMany(member => Leaves(member, members, small, depth + 1))
        : small[area];

    void ByTheirSmallAreas()
    {
        for (var area = 0; area < _areas.Count; area++)
        {
            if (_areas[area].Kind is AreaKind.LowerOutputArea or AreaKind.England || _small[area].Length == 0) continue;
            for (var kind = 0; kind < Kinds; kind++)
            {
                if (_up[area * Kinds + kind] != None || kind == (int)_areas[area].Kind) continue;
                var first = _up[_small[area][0] * Kinds + kind];
                if (first >= 0) _up[area * Kinds + kind] = Array.TrueForAll(_small[area], each => _up[each * Kinds + kind] == first) ? first : Several;
            }
        }
    }
}
