using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Trends;

/// <summary>The name and the latest figure at the end of a line.</summary>
sealed record EndLabel(TrendLine? Line, LineStyle Style, double Value, IReadOnlyList<string> Name, IReadOnlyList<string> Words)
{
    public const double Gap = 7;

    public const double Gutter = 12;

    /// <summary>The line's own pattern before its name, where there are several areas to tell apart.</summary>
    const double SampleWidth = Signs.LineLength + 7;

    public static IReadOnlyList<EndLabel> For(TrendChart chart, IReadOnlyList<TrendLine> lines, Frame frame)
    {
        var widest = frame.Width * 0.235;
        var labels = lines.Where(line => line.Last >= 0).Select(line => new EndLabel(
            line, line.Style, line.Points[line.Last].Number,
            Wrap.Lines(line.Series.Name, widest, frame.Size, bold: true), Wrap.Lines(line.LatestWords(chart), widest, frame.Size)));
        if (chart.Target is not { } target) return [.. labels];
        return [.. labels, new(null, LineStyle.Target, target.Value,
            Wrap.Lines(target.Label, widest, frame.Size, bold: true), Wrap.Lines(chart.Figures.Text(target.Value), widest, frame.Size))];
    }

    public static double Indent(TrendChart chart) => chart.Series.Count > 1 ? SampleWidth : 0;

    public double Width(Frame frame) => Math.Max(Wrap.Widest(Name, frame.Size, bold: true), Wrap.Widest(Words, frame.Size));

    public double Height(Frame frame) => (Name.Count + Words.Count) * frame.LineHeight;

    /// <summary>Draws all labels beside the plot, moved apart, each tied to its line where it had to move.</summary>
    public static void Draw(Canvas canvas, TrendChart chart, IReadOnlyList<EndLabel> labels, TrendPlot plot, Frame frame)
    {
        var blocks = labels.Select(label => (plot.Y(label.Value), label.Height(frame))).ToArray();
        var tops = Spread.Apart(blocks, plot.Top - (frame.Size * 0.6), plot.Bottom, Gap);
        for (var i = 0; i < labels.Count; i++) labels[i].Draw(canvas, chart, plot, frame, tops[i]);
    }

    void Draw(Canvas canvas, TrendChart chart, TrendPlot plot, Frame frame, double top)
    {
        var (left, indent) = (plot.Right + Gutter, Indent(chart));
        var (end, middle) = (plot.Y(Value), top + (indent > 0 ? frame.Size * 0.6 : Height(frame) / 2));
        if ((Line is null || Line.Last == plot.Periods - 1) && Math.Abs(end - middle) > frame.LineHeight * 0.6)
            canvas.Stroke(Coordinate.Segment(Line is null || plot.Periods == 1 ? plot.Right : plot.X(plot.Periods - 1) + 9, end, left - 3, middle), "#858d91", 1);
        var baseline = top + (frame.Size * 0.95);
        if (indent > 0) Signs.Line(Style)(canvas, left, baseline - (frame.Size * 0.35));
        var fill = Line is { IsBenchmark: true } ? Palette.SecondaryInk : Line is not null && indent == 0 ? Style.Colour : null;
        var next = canvas.Lines(left + indent, baseline, Name, frame.LineHeight, new(Bold: true, Fill: fill));
        canvas.Lines(left + indent, next, Words, frame.LineHeight, new(Fill: fill));
    }
}
