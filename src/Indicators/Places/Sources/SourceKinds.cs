namespace Endeavour.Indicators.Places.Sources;

/// <summary>A kind of CSV file that is understood: what it is, how it is known, and what reads it.</summary>
sealed record SourceKind(string Title, string KnownBy, Func<string[], CsvSource?> Open);

/// <summary>Every kind there is. Which one a file is, its header says; nothing is guessed from its rows.</summary>
static class SourceKinds
{
    public static IReadOnlyList<SourceKind> All { get; } =
    [
        new("postcodes", "pcds and lsoa21cd", Postcodes.Open),
        new("local areas", string.Join(", ", LocalAreas.Columns), LocalAreas.Open),
        new("changes of district codes", "ltla16_code, ltla17_code and so on", DistrictChanges.Open),
        new("deprivation of small areas", "lsoa21_code, and IMD_decile, IMD_rank, IMD_score and the same of other domains", SmallAreaDeprivation.Open),
        new("deprivation of districts", "ltla24_code and imd_average_rank", DistrictDeprivation.Open),
        new("population by age", "one code (ltla21_code), total_population, 0, 1 … 90+", Population.Open),
        new("lookup", "codes of small areas, wards and districts; of small areas, sub-ICB locations and ICBs; of districts and upper tier; or of districts and regions", Lookup.Open),
    ];

    /// <summary>What to say of a file that is none of them.</summary>
    public static string List { get; } =
        $"{string.Join("; ", All.Select(kind => $"{kind.Title} ({kind.KnownBy})"))}; boundaries (GeoJSON whose features hold a code such as LAD24CD); hex map (HexJSON)";

    public static CsvSource? Recognise(string[] names) => All.Select(kind => kind.Open(names)).FirstOrDefault(source => source is not null);
}

/// <summary>The year that the name of a file says where nothing in it does: <c>iod2025_…</c>, <c>population20_…</c>, <c>…-2023.hexjson</c>.</summary>
static partial class YearInName
{
    public static int? Of(string file) => Shape().Match(file) is { Success: true } match
        ? int.Parse(match.Groups["long"] is { Success: true } four ? four.ValueSpan : $"20{match.Groups["short"].ValueSpan}", System.Globalization.CultureInfo.InvariantCulture)
        : null;

    [System.Text.RegularExpressions.GeneratedRegex("(?<![0-9])(?<long>20[0-9]{2})(?![0-9])|population(?<short>[0-9]{2})_")]
    private static partial System.Text.RegularExpressions.Regex Shape();
}
