namespace Endeavour.Indicators.Areas;

/// <summary>A level of official areas: how publishers begin the names of its columns, and how its codes begin (GSS codes of the four countries).</summary>
sealed record AreaLevel(AreaKind Kind, string Name, string[] Columns, string[] Begins)
{
    static readonly string[] Unitaries = ["E06", "E08", "E09", "W06", "S12", "N09"];

    /// <summary>The smallest first.</summary>
    public static IReadOnlyList<AreaLevel> All { get; } =
    [
        new(AreaKind.LowerOutputArea, "lsoa", ["lsoa"], ["E01", "W01", "S01"]),
        new(AreaKind.MiddleOutputArea, "msoa", ["msoa"], ["E02", "W02", "S02"]),
        new(AreaKind.Ward, "ward", ["ward", "wd"], ["E05", "W05", "S13", "N08"]),
        new(AreaKind.LowerTier, "ltla", ["ltla", "lad"], ["E07", .. Unitaries]),
        new(AreaKind.UpperTier, "utla", ["utla", "ctyua"], ["E10", .. Unitaries]),
        new(AreaKind.SubIntegratedCareBoard, "sicbl", ["sicbl"], ["E38"]),
        new(AreaKind.IntegratedCareBoard, "icb", ["icb"], ["E54"]),
        new(AreaKind.Region, "region", ["region", "rgn"], ["E12"]),
    ];

    static readonly Dictionary<string, AreaKind> Kinds = KindsByBeginning();

    public static AreaLevel Of(AreaKind kind) => All.First(level => level.Kind == kind);

    /// <summary>The kind that a code's beginning says. A unitary council is an upper-tier one that is its own district.</summary>
    public static AreaKind KindOf(string code) => code.Length < 3 ? AreaKind.Other : Kinds.GetValueOrDefault(code[..3], AreaKind.Other);

    /// <summary>A council that does the work of both tiers.</summary>
    public static bool IsUnitary(string code) => code.Length >= 3 && Unitaries.Contains(code[..3]);

    /// <summary>A letter and eight digits.</summary>
    public static bool HasShape(ReadOnlySpan<char> code) => code.Length == 9 && char.IsAsciiLetterUpper(code[0]) && !code[1..].ContainsAnyExceptInRange('0', '9');

    /// <summary>The text is shaped as a code of this level.</summary>
    public bool Fits(string code) => HasShape(code) && Begins.Contains(code[..3]);

    static Dictionary<string, AreaKind> KindsByBeginning()
    {
        var kinds = new Dictionary<string, AreaKind>(StringComparer.Ordinal) { ["E92"] = AreaKind.England };
        foreach (var level in All)
            foreach (var begins in level.Begins) kinds[begins] = level.Kind;
        return kinds;
    }
}
