using Endeavour.Charts.Drawing;
using Endeavour.Charts.Trends;

namespace Endeavour.Charts.Paths;

/// <summary>How the lines of a path are drawn, and the entries below it.</summary>
static class PathKey
{
    public static LineStyle History => LineStyle.Series(0);

    public static LineStyle Projection { get; } = new(Palette.Series[0], 2.5, "stroke-dasharray=\"8 5\"");

    public static LineStyle Needed => LineStyle.Target;

    /// <summary>The lines by name, where they have no label in the plot.</summary>
    public static IReadOnlyList<KeyEntry> Names(TargetPath chart, bool area, bool ends)
    {
        var entries = new List<KeyEntry>();
        if (area || chart.Last < 0)
            entries.Add(new(Signs.Line(History), Signs.LineLength, chart.Area, chart.Last < 0 ? "no figures" : PathWords.Ending(chart, chart.History[chart.Last], chart.Last)));
        if (ends && chart.End >= 0) entries.Add(new(Signs.Line(Projection), Signs.LineLength, chart.ProjectionLabel, PathWords.Ending(chart, PathWords.Projected(chart, chart.End), chart.End)));
        if (ends && chart.Target is { } target) entries.Add(new(Ring, Signs.LineLength, target.Label, $"{chart.Figures.Text(target.Value)} in\u00a0{target.Period.Replace(' ', '\u00a0')}"));
        return entries;
    }

    public static IReadOnlyList<KeyEntry> Explanations(TargetPath chart, TrendLine history, Frame frame)
    {
        var entries = new List<KeyEntry>();
        if (chart.Last >= 0 && chart.Goal > chart.Last) entries.Add(new(Signs.Line(Needed), Signs.LineLength, "", chart.NeededLabel));
        if (history.HasLimits) entries.Add(new(history.HasOnlyLoneLimits ? Signs.Whisker(History.Colour) : Signs.Band(History.Colour), Signs.LineLength, "", chart.LimitsLabel));
        if (chart.Projection.Any(figure => figure.Limits is not null)) entries.Add(new(Prediction, Signs.LineLength, "", chart.PredictionLabel));
        entries.AddRange(Signs.Verdicts(chart.History, chart.BenchmarkName, frame.MarkSize + 2, chart.Palette));
        entries.AddRange(chart.History.Where(figure => !figure.Known).Select(figure => figure.Absence).Distinct().Order()
            .Select(absence => new KeyEntry(Signs.Absent(absence, History.Colour), 10, "", Estimate.Phrase(absence))));
        return entries;
    }

    /// <summary>The mark of the target: a ring about a dot.</summary>
    public static void Target(Canvas canvas, double x, double y)
    {
        canvas.Raw($"<circle cx=\"{Coordinate.Text(x)}\" cy=\"{Coordinate.Text(y)}\" r=\"8\" fill=\"#fff\" stroke=\"{Palette.Ink}\" stroke-width=\"2\"/>");
        canvas.Raw($"<circle cx=\"{Coordinate.Text(x)}\" cy=\"{Coordinate.Text(y)}\" r=\"3.5\" fill=\"{Palette.Ink}\"/>");
    }

    /// <summary>The band of a projection: lighter than the band of figures, with dashed edges.</summary>
    public static void Band(Canvas canvas, string band, string edges)
    {
        canvas.Path(band, $"fill=\"{Palette.Series[0]}\" fill-opacity=\".08\"");
        canvas.Stroke(edges, Palette.Series[0], 1.2, "stroke-dasharray=\"3 3\"");
    }

    static void Ring(Canvas canvas, double left, double middle) => Target(canvas, left + 13, middle);

    static void Prediction(Canvas canvas, double left, double middle) =>
        Band(canvas, $"M{Coordinate.Pair(left, middle - 6)}h26v12h-26z", Coordinate.Segment(left, middle - 6, left + 26, middle - 6) + Coordinate.Segment(left, middle + 6, left + 26, middle + 6));
}
