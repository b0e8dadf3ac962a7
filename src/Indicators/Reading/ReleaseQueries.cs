using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Releases;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Reading;

/// <summary>
/// The questions asked of one release: plain SQL, one query each, whatever the number of indicators. Numbers stand in the SQL itself,
/// because DuckDB skips the parts of a sorted table that cannot hold them only where it sees them.
/// </summary>
sealed class ReleaseQueries(ReleaseReader reader, Release release, ReleaseWords words, SharedEvidence shared)
{
    const string Rows = """
        SELECT indicator AS Indicator, area AS Area, sex::INTEGER AS Sex, age::INTEGER AS Age, category::INTEGER AS Category, period AS Period, value AS Value,
               lower95 AS Lower95, upper95 AS Upper95, lower998 AS Lower998, upper998 AS Upper998, count AS Count, denominator AS Denominator, missing::INTEGER AS Missing,
               note::INTEGER AS Note, england AS England, position::INTEGER AS Position, published::INTEGER AS Published, trend::INTEGER AS Trend, file::INTEGER AS File, line AS Line
        FROM observation WHERE indicator IN ($indicators) AND area IN ($areas) AND area BETWEEN $lowest AND $highest
        ORDER BY indicator, sex, age, category, area, period
        """;

    const string Latest = """
        SELECT indicator AS Indicator, sex::INTEGER AS Sex, age::INTEGER AS Age, area AS Area, direction::INTEGER AS Direction, reason::INTEGER AS Reason
        FROM latest WHERE indicator IN ($indicators) AND area IN ($areas)
        """;

    const string Spreads = """
        SELECT indicator AS Indicator, sex::INTEGER AS Sex, age::INTEGER AS Age, period AS Period, kind::INTEGER AS Kind, areas::INTEGER AS Areas,
               lowest AS Lowest, lower_quarter AS LowerQuarter, middle AS Middle, upper_quarter AS UpperQuarter, highest AS Highest
        FROM spread WHERE indicator IN ($indicators) AND kind IN ($kinds)
        """;

    const string Known = """
        SELECT id AS Id, name AS Name, definition AS Definition, rationale AS Rationale, source AS Source, method AS Method, caveats AS Caveats, unit AS Unit, value_type AS ValueType,
               year_type AS YearType, limits_method AS LimitsMethod, comparison_method AS ComparisonMethod, polarity::INTEGER AS Polarity,
               polarity_from_verdicts AS PolarityFromVerdicts, two_levels AS TwoLevels, $owner AS Owner, $updated AS Updated
        FROM indicator WHERE id IN ($indicators)
        """;

    readonly record struct Key(int Indicator, int Sex, int Age, int Area);

    sealed record LatestRow(int Indicator, int Sex, int Age, int Area, int Direction, int Reason);

    sealed record SpreadRow(int Indicator, int Sex, int Age, int Period, int Kind, int Areas, double Lowest, double LowerQuarter, double Middle, double UpperQuarter, double Highest);

    sealed record DefinitionRow(int Id, string Name, string Definition, string Rationale, string Source, string Method, string Caveats, string Unit, string ValueType,
        string YearType, string LimitsMethod, string ComparisonMethod, int? Polarity, bool PolarityFromVerdicts, bool TwoLevels, string Owner, string Updated);

    public IReadOnlyList<KnownIndicator> Indicators(int[] indicators) =>
        [.. Ask<DefinitionRow>(Known.Replace("$owner", words.SaysOwner ? "owner" : "''", StringComparison.Ordinal).Replace("$updated", words.SaysOwner ? "updated" : "''", StringComparison.Ordinal), indicators).Select(row => new KnownIndicator(Said(row), (Polarity?)row.Polarity, row.PolarityFromVerdicts, row.TwoLevels))];

    /// <param name="areas">The areas' codes by their numbers.</param>
    public IReadOnlyList<IndicatorEvidence> Evidence(int[] indicators, Dictionary<int, string> areas)
    {
        var of = areas.ToLookup(area => area.Value == AreaKinds.England);
        var own = AllSeries(indicators, of[false].ToDictionary());
        var england = of[true].Any() ? shared.England(indicators, unread => AllSeries(unread, of[true].ToDictionary())) : [];
        var kinds = areas.Values.Select(code => (int)AreaKinds.Of(code)).Distinct().DefaultIfEmpty(-1);
        var spreads = Ask<SpreadRow>(Spreads, indicators, kinds: kinds).ToLookup(row => row.Indicator, Spread);
        return [.. shared.Known(Indicators(indicators)).Select(known => new IndicatorEvidence(known, release, [.. own[known.Definition.Id], .. england.GetValueOrDefault(known.Definition.Id, [])], [.. spreads[known.Definition.Id]]))];
    }

    /// <summary>The series of these areas by indicator.</summary>
    ILookup<int, Series> AllSeries(int[] indicators, Dictionary<int, string> areas)
    {
        var rows = areas.Count == 0 ? [] : Ask<ObservationRecord>(Rows, indicators, areas.Keys);
        var trends = areas.Count == 0 ? [] : Ask<LatestRow>(Latest, indicators, areas.Keys).ToDictionary(row => new Key(row.Indicator, row.Sex, row.Age, row.Area), row => new Trend((TrendDirection)row.Direction, (TrendReason)row.Reason, double.NaN, double.NaN));
        return rows.GroupBy(row => (new Key(row.Indicator, row.Sex, row.Age, row.Area), row.Category)).ToLookup(group => group.Key.Item1.Indicator, group => Series(group.Key.Item1, group.Key.Category, group, areas, trends));
    }

    List<T> Ask<T>(string sql, IEnumerable<int> indicators, IEnumerable<int>? areas = null, IEnumerable<int>? kinds = null) =>
        reader.Ask<T>(With(With(With(Between(sql, areas), "$indicators", indicators), "$areas", areas), "$kinds", kinds));

    /// <summary>DuckDB reads past what lies outside a range; a list it looks through only after it has read every column.</summary>
    static string Between(string sql, IEnumerable<int>? areas) => areas is null ? sql : With(With(sql, "$lowest", [areas.Min()]), "$highest", [areas.Max()]);

    static string With(string sql, string name, IEnumerable<int>? numbers) =>
        numbers is null ? sql : sql.Replace(name, string.Join(',', numbers), StringComparison.Ordinal);

    Series Series(Key key, int category, IEnumerable<ObservationRecord> rows, Dictionary<int, string> areas, Dictionary<Key, Trend> trends)
    {
        var (type, name) = words.Category(category);
        return new(areas[key.Area], words.Sex(key.Sex), words.Age(key.Age), type, name, [.. rows.Select(row => row.In(words)).OrderBy(observation => observation.Period)], category == 0 ? trends[key] : default);
    }

    Spread Spread(SpreadRow row) =>
        new(row.Indicator, words.Sex(row.Sex), words.Age(row.Age), Period.FromKey(row.Period), (AreaKind)row.Kind, row.Areas, row.Lowest, row.LowerQuarter, row.Middle, row.UpperQuarter, row.Highest);

    static IndicatorDefinition Said(DefinitionRow row) => new(row.Id, row.Name)
    {
        Definition = row.Definition, Rationale = row.Rationale, Source = row.Source, Method = row.Method, Caveats = row.Caveats, Unit = row.Unit, ValueType = row.ValueType,
        YearType = row.YearType, LimitsMethod = row.LimitsMethod, ComparisonMethod = row.ComparisonMethod, Owner = row.Owner, Updated = row.Updated, Polarity = row.PolarityFromVerdicts ? null : (Polarity?)row.Polarity,
    };
}
