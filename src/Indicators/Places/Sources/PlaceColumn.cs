using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Sources;

enum ColumnHolds { Code, Name, OtherCode }

/// <summary>A column about one level of areas, told by its name: <c>lsoa21_code</c>, <c>LAD24NM</c>, <c>icb24_code_nhs</c>.</summary>
/// <param name="Position">Where it stands in the file, from 0.</param>
/// <param name="Year">The year of the areas, which the name holds: <c>24</c> is 2024.</param>
sealed partial record PlaceColumn(int Position, AreaLevel Level, int Year, ColumnHolds Holds)
{
    public static PlaceColumn? Read(string name, int position)
    {
        if (Parts().Match(name) is not { Success: true } match) return null;
        var level = AreaLevel.All.FirstOrDefault(each => each.Columns.Contains(match.Groups["level"].Value, StringComparer.OrdinalIgnoreCase));
        if (level is null) return null;
        var holds = match.Groups["other"].Success ? ColumnHolds.OtherCode : match.Groups["holds"].Value.StartsWith("n", StringComparison.OrdinalIgnoreCase) ? ColumnHolds.Name : ColumnHolds.Code;
        return new(position, level, 2000 + int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), holds);
    }

    /// <summary>Every column of a header that is about areas.</summary>
    public static IReadOnlyList<PlaceColumn> ReadAll(IReadOnlyList<string> names) => [.. names.Select(Read).OfType<PlaceColumn>()];

    [GeneratedRegex("^(?<level>[a-z]+)(?<year>[0-9]{2})(_?(?<holds>code|name)|(?<holds>cd|nm))(?<other>_nhs|h)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();
}

/// <summary>The columns of one level in one file: its codes, and its names and other codes where the file has them.</summary>
sealed record LevelColumns(AreaLevel Level, int Year, int Code, int? Name, int? OtherCode)
{
    /// <summary>Of every level and year whose codes the header names, the smallest areas first.</summary>
    public static IReadOnlyList<LevelColumns> Of(IReadOnlyList<string> names)
    {
        var columns = PlaceColumn.ReadAll(names);
        return [.. columns.Where(each => each.Holds == ColumnHolds.Code).GroupBy(each => (each.Level, each.Year))
            .OrderBy(each => AreaLevel.All.Index().First(level => level.Item == each.Key.Level).Index).ThenBy(each => each.Key.Year)
            .Select(each => new LevelColumns(each.Key.Level, each.Key.Year, each.First().Position, Find(columns, each.Key, ColumnHolds.Name), Find(columns, each.Key, ColumnHolds.OtherCode)))];
    }

    static int? Find(IReadOnlyList<PlaceColumn> columns, (AreaLevel Level, int Year) of, ColumnHolds holds) =>
        columns.FirstOrDefault(each => each.Level == of.Level && each.Year == of.Year && each.Holds == holds)?.Position;
}
