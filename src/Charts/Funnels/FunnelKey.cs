using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Funnels;

/// <summary>The entries below a funnel.</summary>
static class FunnelKey
{
    public static readonly LineStyle Inner = new(Palette.SecondaryInk, 1.8, "stroke-dasharray=\"2 3\"");

    public static readonly LineStyle Outer = new(Palette.SecondaryInk, 1.5);

    public static readonly LineStyle Average = new(Palette.Ink, 2, LineStyle.Benchmark.Dash);

    /// <summary>What is read first: the emphasised areas that have no label in the plot, and the names that had no room.</summary>
    public static IReadOnlyList<KeyEntry> Names(FunnelChart chart, FunnelPlot? plot, IReadOnlyList<FunnelPoint> unnamed)
    {
        var emphasised = chart.Points.Where(point => point.Emphasis && (plot is null || !plot.Holds(point) || unnamed.Contains(point)))
            .Select(point => new KeyEntry(point.Figure.Known ? Sign(chart, point) : null, 22, point.Area, chart.Figures.Together(point.Figure)));
        var others = unnamed.Count(point => !point.Emphasis);
        var words = others == 0 ? "" : $"{others} more {(others == 1 ? "area is" : "areas are")} beyond the 99.8% limits: see the table";
        return others == 0 ? [.. emphasised] : [.. emphasised, new(null, 0, "", words)];
    }

    public static IReadOnlyList<KeyEntry> Explanations(FunnelChart chart, Frame frame, bool curves, FunnelPlot? plot)
    {
        var entries = new List<KeyEntry>();
        if (!frame.NamesAtLineEnds && Estimate.Usable(chart.Average))
            entries.Add(new(Signs.Line(Average), Signs.LineLength, chart.AverageLabel, chart.Figures.Text(chart.Average!.Value)));
        if (curves)
        {
            entries.Add(new(Signs.Line(Outer), Signs.LineLength, "", "99.8% limits: by chance alone, 1 area in 500 is outside"));
            entries.Add(new(Signs.Line(Inner), Signs.LineLength, "", "95% limits: by chance alone, 1 area in 20 is outside"));
        }
        var shown = chart.Points.Where(point => plot is not null && plot.Holds(point)).ToArray();
        entries.AddRange(shown.Select(point => point.Figure.Mark).OfType<VerdictMark>().Distinct().Order()
            .Select(mark => new KeyEntry(Signs.Verdict(mark, frame.MarkSize + 2, chart.Palette), frame.MarkSize + 2, "", FunnelWords.Phrase(mark))));
        entries.AddRange(chart.Points.Except(shown).GroupBy(point => point.Figure.Known ? Absence.NotPublished : point.Figure.Absence).OrderBy(kind => kind.Key)
            .Select(kind => new KeyEntry(null, 0, "", $"{Estimate.Phrase(kind.Key)}: {kind.Count()} {(kind.Count() == 1 ? "area" : "areas")}")));
        return entries;
    }

    static Glyph Sign(FunnelChart chart, FunnelPoint point) => (canvas, left, middle) => Emphasis(canvas, chart, point, left + 11, middle);

    /// <summary>The emphasised area: its mark, larger, in a ring.</summary>
    public static void Emphasis(Canvas canvas, FunnelChart chart, FunnelPoint point, double x, double y)
    {
        canvas.Raw($"<circle cx=\"{Coordinate.Text(x)}\" cy=\"{Coordinate.Text(y)}\" r=\"10\" fill=\"#fff\" stroke=\"{Palette.Ink}\" stroke-width=\"2\"/>");
        if (point.Figure.Mark is { } mark) canvas.Raw(MarkShape.Svg(mark, x, y, 14, chart.Palette));
        else canvas.Raw($"<circle cx=\"{Coordinate.Text(x)}\" cy=\"{Coordinate.Text(y)}\" r=\"5\" fill=\"{Palette.Series[0]}\"/>");
    }
}
