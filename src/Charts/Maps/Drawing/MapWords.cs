using System.Globalization;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>What a map says in words and as a table.</summary>
static class MapWords
{
    /// <summary>The most areas that a description tells one by one.</summary>
    const int Told = 12;

    /// <summary>The most areas that a note below the map names.</summary>
    const int Named = 20;

    public static string Description(MapChart chart)
    {
        if (chart.OwnWords.Length > 0) return chart.OwnWords;
        var kind = chart.Kind == "map" ? "Map" : "Map of equal hexagons";
        var classes = Classes(chart).Select(group => $"{Phrase(group.Key)}: {Count(group.Count())}");
        var chosen = chart.Areas.Count <= Told ? chart.Areas : chart.Areas.Where(area => area.Emphasis);
        var told = chosen.Select(area => $" {area.Name}: {area.ValueAndLimits(chart.Figures)}{Verdict(area)}.");
        var absent = NotOnTheMap(chart) is { Length: > 0 } note ? " " + note : "";
        return $"{kind}, {Count(chart.Areas.Count)}: {chart.Axis}. {string.Join("; ", classes)}.{string.Concat(told)}{absent}";
    }

    /// <summary>The areas on the map by class, in the order of the key.</summary>
    public static IEnumerable<IGrouping<AreaClass, AreaState>> Classes(MapChart chart) =>
        chart.Areas.GroupBy(area => area.Class).OrderBy(group => group.Key.Order);

    public static string Count(int areas) => areas == 1 ? "1 area" : string.Create(CultureInfo.InvariantCulture, $"{areas:N0} areas");

    /// <summary>Empty when every figure has a place on the map.</summary>
    public static string NotOnTheMap(MapChart chart)
    {
        if (chart.Absent.Count == 0) return "";
        var names = string.Join("; ", chart.Absent.Take(Named).Select(area => area.Name));
        var more = chart.Absent.Count > Named ? $"; and {Count(chart.Absent.Count - Named)} more, which the table lists" : "";
        return $"{Count(chart.Absent.Count)} {(chart.Absent.Count == 1 ? "is" : "are")} not on this map: {names}{more}.";
    }

    public static ChartTable Table(MapChart chart)
    {
        var all = chart.Areas.Concat(chart.Absent).ToArray();
        List<(ChartColumn Column, Func<AreaState, string> Cell)> columns =
        [
            (new(chart.Groups), area => area.Name),
            (new(chart.Axis, Numeric: true), area => area.Value(chart.Figures)),
        ];
        if (all.Any(area => area.Figure?.Limits is not null))
            columns.Add((new(chart.LimitsLabel, Numeric: true), area => area.Figure is null ? "" : chart.Figures.Limits(area.Figure)));
        if (chart.ByFifth) columns.Add((new("Fifth"), area => area.Class.Fifth > 0 ? area.Class.Name : ""));
        else if (all.Any(area => area.Class.Mark is not null))
            columns.Add((new($"Compared with {chart.Benchmark}"), area => area.Class.Mark is { } mark ? Mark.Word(mark) : ""));
        if (chart.Absent.Count > 0) columns.Add((new("On the map"), area => chart.Absent.Contains(area) ? "No" : "Yes"));
        return new(chart.Title, [.. columns.Select(column => column.Column)], [.. all.Select(area => columns.Select(column => column.Cell(area)).ToArray())]);
    }

    static string Verdict(AreaState area) => area.Class.Shaded ? $" ({Phrase(area.Class)})" : "";

    static string Phrase(AreaClass @class) => @class.Fifth > 0 ? $"Fifth {@class.Name}" : @class.Name;
}
