using Dapper;
using DuckDB.NET.Data;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Releases;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Reading;

/// <summary>The questions asked of one release: plain SQL, one query each, whatever the number of indicators.</summary>
static class ReleaseQueries
{
    const string Rows = """
        SELECT o.indicator AS Indicator, a.code AS Area, s.text AS Sex, g.text AS Age, c.type AS CategoryType, c.name AS Category, o.period AS Period, p.text AS PeriodText,
               o.value AS Value, o.lower95 AS Lower95, o.upper95 AS Upper95, o.lower998 AS Lower998, o.upper998 AS Upper998, o.count AS Count, o.denominator AS Denominator,
               o.missing::INTEGER AS Missing, n.text AS Note, o.england AS England, o.position::INTEGER AS Position, o.published::INTEGER AS Published, t.text AS PublishedTrend,
               f.name AS File, o.line AS Line, l.direction::INTEGER AS Direction, l.reason::INTEGER AS Reason
        FROM observation o
        JOIN area a ON a.id = o.area
        JOIN word s ON s.kind = 'sex' AND s.id = o.sex
        JOIN word g ON g.kind = 'age' AND g.id = o.age
        JOIN word n ON n.kind = 'note' AND n.id = o.note
        JOIN word t ON t.kind = 'trend' AND t.id = o.trend
        JOIN category c ON c.id = o.category
        JOIN period p ON p.key = o.period
        JOIN file f ON f.number = o.file
        LEFT JOIN latest l ON o.category = 0 AND l.indicator = o.indicator AND l.sex = o.sex AND l.age = o.age AND l.area = o.area
        WHERE o.indicator IN $indicators AND a.code IN $areas
        ORDER BY o.indicator, o.sex, o.age, o.category, o.area, o.period
        """;

    const string Spreads = """
        SELECT d.indicator AS Indicator, s.text AS Sex, g.text AS Age, d.period AS Period, d.kind::INTEGER AS Kind, d.areas::INTEGER AS Areas,
               d.lowest AS Lowest, d.lower_quarter AS LowerQuarter, d.middle AS Middle, d.upper_quarter AS UpperQuarter, d.highest AS Highest
        FROM spread d JOIN word s ON s.kind = 'sex' AND s.id = d.sex JOIN word g ON g.kind = 'age' AND g.id = d.age
        WHERE d.indicator IN $indicators AND d.kind IN $kinds
        """;

    const string Known = """
        SELECT id AS Id, name AS Name, definition AS Definition, rationale AS Rationale, source AS Source, method AS Method, caveats AS Caveats, unit AS Unit, value_type AS ValueType,
               year_type AS YearType, limits_method AS LimitsMethod, comparison_method AS ComparisonMethod, polarity::INTEGER AS Polarity,
               polarity_from_verdicts AS PolarityFromVerdicts, two_levels AS TwoLevels
        FROM indicator WHERE id IN $indicators
        """;

    sealed class Row
    {
        public int Indicator { get; set; }
        public string Area { get; set; } = "";
        public string Sex { get; set; } = "";
        public string Age { get; set; } = "";
        public string CategoryType { get; set; } = "";
        public string Category { get; set; } = "";
        public int Period { get; set; }
        public string PeriodText { get; set; } = "";
        public double? Value { get; set; }
        public double? Lower95 { get; set; }
        public double? Upper95 { get; set; }
        public double? Lower998 { get; set; }
        public double? Upper998 { get; set; }
        public double? Count { get; set; }
        public double? Denominator { get; set; }
        public int Missing { get; set; }
        public string Note { get; set; } = "";
        public double? England { get; set; }
        public int? Position { get; set; }
        public int Published { get; set; }
        public string PublishedTrend { get; set; } = "";
        public string File { get; set; } = "";
        public int Line { get; set; }
        public int? Direction { get; set; }
        public int? Reason { get; set; }

        public Observation Observation() => new(Periods.Period.FromKey(Period), PeriodText)
        {
            Value = Value, Limits95 = Limits(Lower95, Upper95), Limits998 = Limits(Lower998, Upper998), Count = Count, Denominator = Denominator,
            Missing = (MissingReason)Missing, Note = Note, England = England, Position = (Position?)Position, Published = Published < 0 ? null : (Verdict)Published,
            PublishedTrend = PublishedTrend, File = File, Line = Line,
        };

        public Trend Trend() => new((TrendDirection)(Direction ?? 0), (TrendReason)(Reason ?? 0), 0, 0);

        static Interval? Limits(double? lower, double? upper) => lower is { } low && upper is { } high ? new(low, high) : null;
    }

    sealed record SpreadRow(int Indicator, string Sex, string Age, int Period, int Kind, int Areas, double Lowest, double LowerQuarter, double Middle, double UpperQuarter, double Highest);

    sealed record DefinitionRow(int Id, string Name, string Definition, string Rationale, string Source, string Method, string Caveats, string Unit, string ValueType,
        string YearType, string LimitsMethod, string ComparisonMethod, int? Polarity, bool PolarityFromVerdicts, bool TwoLevels);

    public static IReadOnlyList<KnownIndicator> Indicators(DuckDBConnection connection, int[] indicators) =>
        [.. connection.Query<DefinitionRow>(Known, new { indicators }).Select(row => new KnownIndicator(Said(row), (Polarity?)row.Polarity, row.PolarityFromVerdicts, row.TwoLevels))];

    public static IReadOnlyList<IndicatorEvidence> Evidence(DuckDBConnection connection, Release release, int[] indicators, string[] areas)
    {
        var rows = connection.Query<Row>(Rows, new { indicators, areas }).ToLookup(row => row.Indicator);
        var spreads = connection.Query<SpreadRow>(Spreads, new { indicators, kinds = areas.Select(code => (int)AreaKinds.Of(code)).Distinct().ToArray() })
            .Select(row => new Spread(row.Indicator, row.Sex, row.Age, Period.FromKey(row.Period), (AreaKind)row.Kind, row.Areas, row.Lowest, row.LowerQuarter, row.Middle, row.UpperQuarter, row.Highest))
            .ToLookup(spread => spread.Indicator);
        return [.. Indicators(connection, indicators).Select(known =>
            new IndicatorEvidence(known.Definition, known.Polarity, known.PolarityFromVerdicts, known.TwoLevels, release, InSeries(rows[known.Definition.Id]), [.. spreads[known.Definition.Id]]))];
    }

    static IReadOnlyList<Series> InSeries(IEnumerable<Row> rows) =>
        [.. rows.GroupBy(row => (row.Area, row.Sex, row.Age, row.CategoryType, row.Category)).Select(group =>
            new Series(group.Key.Area, group.Key.Sex, group.Key.Age, group.Key.CategoryType, group.Key.Category,
                [.. group.Select(row => row.Observation()).OrderBy(observation => observation.Period)], group.First().Trend()))];

    static IndicatorDefinition Said(DefinitionRow row) => new(row.Id, row.Name)
    {
        Definition = row.Definition, Rationale = row.Rationale, Source = row.Source, Method = row.Method, Caveats = row.Caveats, Unit = row.Unit, ValueType = row.ValueType,
        YearType = row.YearType, LimitsMethod = row.LimitsMethod, ComparisonMethod = row.ComparisonMethod, Polarity = row.PolarityFromVerdicts ? null : (Polarity?)row.Polarity,
    };
}
