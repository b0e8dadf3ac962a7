using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Sources;

/// <summary>Which larger areas each small one lies in: the first level of the file is the key, the others are its parents.</summary>
sealed class Lookup(string layer, IReadOnlyList<LevelColumns> levels, int rowKey = 0) : CsvSource(layer, levels.Max(each => each.Year))
{
    /// <summary>The four that are published; what a file is for is told by the levels it holds.</summary>
    static readonly (string Layer, AreaKind[] Levels)[] Known =
    [
        ("lookup-ward-district", [AreaKind.LowerOutputArea, AreaKind.Ward, AreaKind.LowerTier]),
        ("lookup-icb", [AreaKind.LowerOutputArea, AreaKind.SubIntegratedCareBoard, AreaKind.IntegratedCareBoard]),
        ("lookup-upper-tier", [AreaKind.LowerTier, AreaKind.UpperTier]),
        ("lookup-region", [AreaKind.LowerTier, AreaKind.Region]),
    ];

    readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    readonly string[] _codes = new string[levels.Count];

    public static CsvSource? Open(string[] names)
    {
        var levels = LevelColumns.Of(names);
        var kinds = levels.Select(each => each.Level.Kind).ToArray();
        return Known.FirstOrDefault(each => each.Levels.SequenceEqual(kinds)).Layer is { } layer ? new Lookup(layer, levels) : null;
    }

    public override void Read(PlaceRow row)
    {
        for (var level = 0; level < levels.Count; level++) _codes[level] = row.Code(levels[level].Code, levels[level].Level);
        if (!IsFirst(row, levels[rowKey].Code, _codes[0]) || !Nests(row)) return;
        for (var level = 0; level < levels.Count; level++)
        {
            var columns = levels[level];
            if (level == 0 || _seen.Add(_codes[level])) Tables.Seen(Layer, columns.Level.Kind, _codes[level], row.Text(columns.Name), row.Text(columns.OtherCode), columns.Year);
            if (level > 0) Tables.Link(Layer, _codes[0], _codes[level], columns.Level.Kind, columns.Year);
        }
    }

    /// <summary>The second level lies in the third, whole: a ward in one district, a sub-ICB location in one ICB.</summary>
    bool Nests(PlaceRow row)
    {
        if (levels.Count < 3) return true;
        var (inner, outer) = (_codes[1], _codes[2]);
        if (_parents.TryAdd(inner, outer)) { Tables.Link(Layer, inner, outer, levels[2].Level.Kind, levels[2].Year); return true; }
        if (_parents[inner] == outer) return true;
        row.Refuse(levels[2].Code, "twoParents", $"{inner} lies in {_parents[inner]} in an earlier row and in {outer} here. Correct the one that is wrong.");
        return false;
    }
}
