using Endeavour.Charts;
using Endeavour.Evidence.Drawings;
using Endeavour.Evidence.Figures;

namespace Endeavour.Evidence.Compare;

/// <summary>A comparison of areas as a chart in their order, and as a map.</summary>
static class CompareDrawings
{
    public static Drawing? Chart(OutcomeFigures outcome, IReadOnlyList<AreaStanding> rows, (string Period, double? England) of)
    {
        if (rows.Count == 0) return null;
        var bars = new Bars
        {
            Id = $"compare-{outcome.Slug}", Title = $"{outcome.Title}, {of.Period}, {(outcome.Polarity.Judges ? "the best first" : "the highest first")}", Axis = Axis(outcome),
            Items = [.. rows.Select(row => new Bar(row.Name, PointEstimate.Of(row.Figure, row.Verdict), row.IsOwn))],
            Benchmark = of.England is { } england ? new(england) : null, AsPoints = true, Figures = outcome.Unit.ForCharts,
        };
        return new(bars.Title, bars.Svg, bars.Table());
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
