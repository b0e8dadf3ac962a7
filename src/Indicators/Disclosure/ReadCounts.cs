using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Disclosure;

/// <summary>The counts behind an indicator's figures: as the file gives them, else from the value and its denominator.</summary>
sealed partial class ReadCounts(IndicatorDefinition said)
{
    const long Most = 1L << 53;

    /// <summary>The areas of the new figures, those that they lie in, and whatever else lies in those or in them.</summary>
    const string Near = """
        AND o.area IN (
            WITH fresh AS (SELECT DISTINCT w.code, w.parent FROM observation n JOIN area w ON w.id = n.area),
            above AS (SELECT parent AS code FROM fresh UNION SELECT b.parent FROM published.area b JOIN fresh f ON f.code = b.code),
            family AS (SELECT code FROM fresh UNION SELECT code FROM above WHERE code <> '')
            SELECT b.id FROM published.area b WHERE b.code IN (SELECT code FROM family) OR b.parent IN (SELECT code FROM family))
        """;

    readonly bool _isShare = said.ValueType.Contains("Proportion", StringComparison.OrdinalIgnoreCase) || said.Unit.Contains('%', StringComparison.Ordinal);
    readonly bool _isCount = said.ValueType.Contains("Count", StringComparison.OrdinalIgnoreCase);

    /// <summary>Figures that have a value, but no count that could be told.</summary>
    public int Unknown { get; private set; }

    public List<Figure> New(ObservationTable table, FileWords words)
    {
        using var command = table.Connection.CreateCommand();
        command.CommandText = $"SELECT area, sex, age, category, period, value, count, denominator, file, line FROM observation WHERE indicator = {said.Id} AND (value IS NOT NULL OR count IS NOT NULL) ORDER BY file, line";
        using var rows = command.ExecuteReader();
        var figures = new Dictionary<(Group, int), Figure>();
        while (rows.Read())
        {
            var (type, category) = words.Categories[rows.GetFieldValue<ushort>(3)];
            var group = new Group(words.Areas[rows.GetInt32(0)].Code, words.Sexes.Texts[rows.GetByte(1)], words.Ages.Texts[rows.GetFieldValue<ushort>(2)], type, category);
            var period = rows.GetInt32(4);
            if (Read(rows, 5, group, period, words.PeriodTexts[period], null) is { } figure) figures[(group, period)] = figure with { At = (rows.GetByte(8), rows.GetInt32(9)) };
        }
        return [.. figures.Values];
    }

    /// <summary>What a release that was published shows of the indicator.</summary>
    /// <param name="areas">What is known of areas; what only that release says of them is added.</param>
    public static List<Figure> Earlier(ObservationTable table, IndicatorDefinition said, PublishedRelease of, Dictionary<string, (string Name, string Parent)> areas)
    {
        using var files = of.Folder.Files(of.Release, [said.Id]);
        table.Run($"ATTACH '{files.Observations.Replace("'", "''", StringComparison.Ordinal)}' AS published (READ_ONLY)");
        try
        {
            Areas(table, areas);
            using var command = table.Connection.CreateCommand();
            command.CommandText = $"""
                SELECT a.code, s.text, g.text, c.type, c.name, o.period, p.text, o.value, o.count, o.denominator
                FROM published.observation o JOIN published.area a ON a.id = o.area JOIN published.word s ON s.kind = 'sex' AND s.id = o.sex JOIN published.word g ON g.kind = 'age' AND g.id = o.age
                JOIN published.category c ON c.id = o.category JOIN published.period p ON p.key = o.period
                WHERE o.indicator = {said.Id} AND (o.value IS NOT NULL OR o.count IS NOT NULL) {(of.OfAnother ? Near : "")} ORDER BY o.file, o.line
                """;
            using var rows = command.ExecuteReader();
            var (read, figures) = (new ReadCounts(said), new List<Figure>());
            while (rows.Read())
                if (read.Read(rows, 7, new(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4)), rows.GetInt32(5), rows.GetString(6), of.Named) is { } figure) figures.Add(figure);
            return figures;
        }
        finally { table.Run("DETACH published"); }
    }

    static void Areas(ObservationTable table, Dictionary<string, (string Name, string Parent)> areas)
    {
        using var command = table.Connection.CreateCommand();
        command.CommandText = "SELECT code, name, parent FROM published.area";
        using var rows = command.ExecuteReader();
        while (rows.Read()) areas.TryAdd(rows.GetString(0), (rows.GetString(1), rows.GetString(2)));
    }

    /// <param name="at">Where value, count and denominator stand in the row.</param>
    Figure? Read(DbDataReader row, int at, Group group, int period, string periodText, string? release)
    {
        var (value, given, denominator) = (Number(row, at), Number(row, at + 1), Number(row, at + 2));
        if ((given ?? Derived(value, denominator)) is not { } count || !(count >= 0 && count < Most))
        {
            if (value is not null) Unknown++;
            return null;
        }
        var whole = (long)Math.Round(count);
        // What is left of a share that is not whole is nobody.
        long? rest = _isShare && denominator is { } all && all < Most && all - count > -0.5 ? Math.Max(0, (long)Math.Round(all) - whole) : null;
        return new(group, Period.FromKey(period), periodText, whole, rest, release);
    }

    double? Derived(double? value, double? denominator) =>
        _isCount ? value : value is { } figure && denominator is { } all && Multiplier() is { } multiplier ? figure * all / multiplier : null;

    double? Multiplier()
    {
        if (_isShare) return 100;
        var match = Per().Match(said.Unit);
        return match.Success && double.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var per) ? per : null;
    }

    static double? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    [GeneratedRegex(@"per ([\d,]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Per();
}
