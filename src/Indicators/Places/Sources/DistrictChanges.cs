using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Sources;

/// <summary>What became of each district from year to year: one column of codes a year, a row for every way from the first year to the last.</summary>
sealed class DistrictChanges(IReadOnlyList<LevelColumns> years) : CsvSource("changes-district", years[^1].Year)
{
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public static CsvSource? Open(string[] names)
    {
        var levels = LevelColumns.Of(names);
        return levels.Count > 1 && levels.All(each => each.Level.Kind == AreaKind.LowerTier) ? new DistrictChanges(levels) : null;
    }

    /// <summary>The same way may stand twice, where two changes of the source met in one later area.</summary>
    public override void Read(PlaceRow row)
    {
        var codes = years.Select(year => row.Code(year.Code, year.Level)).ToArray();
        if (row.IsBad) return;
        for (var year = 0; year < codes.Length; year++)
        {
            var name = row.Text(years[year].Name);
            if (_seen.Add($"{years[year].Year}|{codes[year]}|{name}")) Tables.Seen(Layer, AreaKind.LowerTier, codes[year], name, "", years[year].Year);
            if (year > 0 && _seen.Add($"{years[year].Year}|{codes[year - 1]}>{codes[year]}")) Tables.Change(Layer, codes[year - 1], codes[year], years[year].Year);
        }
    }
}
