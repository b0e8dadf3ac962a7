using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Sources;

/// <summary>Summaries of the indices of deprivation for each district, one column a measure.</summary>
sealed partial class DistrictDeprivation(LevelColumns areas, string[] names, int[] measures, int? year) : CsvSource("deprivation-districts", year)
{
    public static CsvSource? Open(string[] names)
    {
        if (LevelColumns.Of(names) is not [{ Level.Kind: AreaKind.LowerTier } areas] || !names.Contains("imd_average_rank", StringComparer.OrdinalIgnoreCase)) return null;
        int[] measures = [.. Enumerable.Range(0, names.Length).Where(position => position != areas.Code && position != areas.Name)];
        return new DistrictDeprivation(areas, names, measures, names.Select(Named).FirstOrDefault(year => year is not null));
    }

    public override void Read(PlaceRow row)
    {
        var code = row.Code(areas.Code, areas.Level);
        if (!IsFirst(row, areas.Code, code)) return;
        var values = measures.Select(row.Number).ToList();
        if (row.IsBad) return;
        Tables.Seen(Layer, areas.Level.Kind, code, row.Text(areas.Name), "", areas.Year);
        foreach (var (measure, value) in measures.Zip(values)) Tables.Summary(Layer, code, names[measure], value);
    }

    static int? Named(string name) => OfYear().Match(name) is { Success: true } match ? 2000 + int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^imd([0-9]{2})_", RegexOptions.IgnoreCase)]
    private static partial Regex OfYear();
}
