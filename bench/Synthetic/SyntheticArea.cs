namespace Endeavour.Bench.Synthetic;

/// <summary>An area as a Fingertips export names it.</summary>
sealed record SyntheticArea(string Code, string Name, string Type, string Parent, string ParentName)
{
    public static SyntheticArea England { get; } = new("E92000001", "England", "England", "", "");

    public static IReadOnlyList<SyntheticArea> UpperTier { get; } =
        [.. Enumerable.Range(1, 153).Select(n => new SyntheticArea($"E0{6_000_000 + n}", $"Upper-tier authority {n}", "Counties & UAs (from Apr 2023)", $"E{12_000_001 + n % 9}", "Region"))];

    /// <summary>England, nine regions, 153 upper-tier and 237 lower-tier areas: 400.</summary>
    public static IReadOnlyList<SyntheticArea> National { get; } =
    [
        England,
        .. Enumerable.Range(1, 9).Select(n => new SyntheticArea($"E{12_000_000 + n}", $"Region {n} of England", "Regions (statistical)", "E92000001", "England")),
        .. UpperTier,
        .. Enumerable.Range(1, 237).Select(n => new SyntheticArea($"E0{7_000_000 + n}", $"District of somewhere {n}", "Districts & UAs (from Apr 2023)", $"E{10_000_001 + n % 21}", "County")),
    ];

    /// <summary>England and 7,000 small areas.</summary>
    public static IReadOnlyList<SyntheticArea> Small { get; } =
        [England, .. Enumerable.Range(1, 7000).Select(n => new SyntheticArea($"E0{2_000_000 + n}", $"Small area {n}", "MSOA", UpperTier[n % 153].Code, UpperTier[n % 153].Name))];

    /// <summary>One authority and its 24 wards, for local figures.</summary>
    public static IReadOnlyList<SyntheticArea> OneAuthority { get; } =
        [UpperTier[0], .. Enumerable.Range(1, 24).Select(n => new SyntheticArea($"E0{5_100_000 + n}", $"Ward {n} of it", "Wards (2023)", UpperTier[0].Code, UpperTier[0].Name))];
}
