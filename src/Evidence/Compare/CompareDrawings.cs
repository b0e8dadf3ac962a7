using Endeavour.Charts;
using Endeavour.Evidence.Drawings;
using Endeavour.Evidence.Figures;
using Microsoft.AspNetCore.Html;

namespace Endeavour.Evidence.Compare;

/// <summary>The order as a chart; the page's own table holds its figures.</summary>
/// <param name="ScreenOnly">It is too long for a sheet of paper.</param>
public sealed record CompareChart(string Title, IHtmlContent Html, bool ScreenOnly);

/// <summary>A comparison of areas as a chart in their order, and as a map.</summary>
static class CompareDrawings
{
    /// <summary>More bars than a sheet holds are left to the table, which runs over sheets.</summary>
    const int MostOnPaper = 40;

    public static CompareChart? Chart(OutcomeFigures outcome, IReadOnlyList<AreaStanding> rows, (string Period, double? England) of)
    {
        if (rows.Count == 0) return null;
        var bars = new Bars
        {
            Id = $"compare-{outcome.Slug}", Title = $"{outcome.Title}, {of.Period}, {(outcome.Polarity.Judges ? "the best first" : "the highest first")}", Axis = Axis(outcome),
            Items = [.. rows.Select(row => new Bar(row.Name, PointEstimate.Of(row.Figure, row.Verdict), row.IsOwn))],
            Benchmark = of.England is { } england ? new(england) : null, AsPoints = true, Figures = outcome.Unit.ForCharts,
        };
        return new(bars.Title, new HtmlString(bars.Screen() + (rows.Count <= MostOnPaper ? bars.Svg(ChartForm.Print) : "")), rows.Count > MostOnPaper);
    }

    public static (Drawing? Map, string WhyNone) Map(OutcomeFigures outcome, IReadOnlyList<AreaStanding> rows, string period, (MapShapes? Shapes, string WhyNone) england)
    {
        if (england.Shapes is not { } all) return (null, england.WhyNone);
        var shapes = all.Only(rows.Select(row => row.Code));
        if (shapes.Areas.Count == 0) return (null, "The boundaries that are loaded are of other areas.");
        var map = new Choropleth
        {
            Id = $"map-{outcome.Slug}", Title = $"{outcome.Title} compared with England, {period}", Axis = Axis(outcome), Shapes = shapes, Figures = outcome.Unit.ForCharts,
            Values = [.. rows.Select(row => new MapFigure(row.Code, PointEstimate.Of(row.Figure, row.Verdict), row.Name, row.IsOwn))],
        };
        return (new(map.Title, map.Svg, map.Table()), "");
    }

    static string Axis(OutcomeFigures outcome) => outcome.Unit.Note is { Length: > 0 } note ? char.ToUpperInvariant(note[0]) + note[1..] : "Figure";
}
