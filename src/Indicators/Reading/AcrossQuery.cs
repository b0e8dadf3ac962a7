using System.Globalization;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Periods;

namespace Endeavour.Indicators.Reading;

/// <summary>One area's figure in a comparison of areas.</summary>
/// <param name="Name">As the publisher writes it.</param>
public sealed record AreaPoint(string Area, string Name, Observation Figure);

/// <summary>One indicator over all areas in one period: a few hundred rows of one release, instead of the history of every area.</summary>
static class AcrossQuery
{
    static string Rows(int indicator, int sex, int age, int period, AreaKind? kind) => string.Create(CultureInfo.InvariantCulture, $"""
        SELECT a.code AS Code, a.name AS Name, o.indicator AS Indicator, o.area AS Area, o.period AS Period, o.value AS Value, o.lower95 AS Lower95, o.upper95 AS Upper95,
               o.lower998 AS Lower998, o.upper998 AS Upper998, o.count AS Count, o.denominator AS Denominator, o.missing::INTEGER AS Missing, o.note::INTEGER AS Note,
               o.england AS England, o.position::INTEGER AS Position, o.published::INTEGER AS Published, o.trend::INTEGER AS Trend, o.file::INTEGER AS File, o.line AS Line
        FROM observation o JOIN area a ON a.id = o.area
        WHERE o.indicator = {indicator} AND o.category = 0 AND o.sex = {sex} AND o.age = {age} AND o.period = {period}{(kind is null ? "" : $" AND a.kind = {(int)kind}")}
        ORDER BY a.code
        """);

    sealed class Row : ObservationRecord
    {
        public string Code { get; set; } = "";
        public string Name { get; set; } = "";
    }

    public static IReadOnlyList<AreaPoint> Ask(ReleaseReader reader, ReleaseWords words, (int Indicator, int Sex, int Age, Period Period) of, AreaKind? kind) =>
        [.. reader.Ask<Row>(Rows(of.Indicator, of.Sex, of.Age, of.Period.Key, kind)).Select(row => new AreaPoint(row.Code, row.Name, row.In(words)))];
}
