using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Trends;

/// <summary>What is drawn inside the plot, from the back to the front: grid, target, intervals, lines, marks.</summary>
sealed class TrendInk(Canvas canvas, TrendPlot plot, Frame frame, Palette palette)
{
    public void Grid(Figures figures)
    {
        if (plot.Axis is not { } axis) return;
        var ticks = axis.Ticks.ToArray();
        var labels = axis.Labels(figures);
        canvas.Stroke(string.Concat(ticks.Select(tick => Level(plot.Y(tick)))), Palette.Grid, 1);
        for (var i = 0; i < ticks.Length; i++)
            canvas.Text(plot.Left - 8, plot.Y(ticks[i]) + (frame.Size * 0.35), labels[i], new(Anchor: Anchor.End, Fill: Palette.SecondaryInk));
    }

    public void Baseline() =>
        canvas.Stroke(Level(plot.Axis is { HasZero: true } ? plot.Y(0) : plot.Bottom), Palette.SecondaryInk, 1.5);

    public void Target(TrendTarget? target)
    {
        if (target is not null && plot.Axis is not null) canvas.Stroke(Level(plot.Y(target.Value)), LineStyle.Target.Colour, LineStyle.Target.Width, LineStyle.Target.Dash);
    }

    public void Intervals(TrendLine line)
    {
        if (!line.HasLimits) return;
        foreach (var stretch in line.Stretches(point => point.Limits is not null))
        {
            var upper = stretch.Select(i => (plot.X(i), plot.Y(line.Points[i].Limits!.Value.Upper)));
            var lower = stretch.Reverse().Select(i => (plot.X(i), plot.Y(line.Points[i].Limits!.Value.Lower)));
            if (stretch.Count == 1) canvas.Stroke(Whisker(upper.First(), lower.First().Item2), line.Style.Colour, 1.8);
            else canvas.Path(Coordinate.Line(upper.Concat(lower)) + "z", $"fill=\"{line.Style.Colour}\" fill-opacity=\".18\"");
        }
    }

    public void Line(TrendLine line)
    {
        var stretches = line.Stretches(point => point.Known).ToArray();
        var data = string.Concat(stretches.Where(stretch => stretch.Count > 1).Select(stretch => Coordinate.Line(stretch.Select(i => plot.Point(line, i)))));
        if (data.Length > 0) canvas.Stroke(data, line.Style.Colour, line.Style.Width, Joined(line.Style.Dash));
        foreach (var stretch in stretches.Where(stretch => stretch.Count == 1 && stretch[0] != line.Last)) Dot(line, stretch[0], 3.5);
        if (line.Last >= 0 && (!line.IsBenchmark || stretches[^1].Count == 1)) Dot(line, line.Last, line.IsBenchmark ? 3.5 : 4.5);
    }

    /// <summary>A mark at each point that has a verdict; at the last only, where the points are too close together.</summary>
    public void Marks(TrendLine line)
    {
        var crowded = plot.Spacing < frame.MarkSize + 2;
        for (var i = 0; i < line.Points.Count; i++)
            if (line.Points[i] is { Known: true, Mark: { } mark } && (!crowded || i == line.Last))
                canvas.Raw(MarkShape.Svg(mark, plot.X(i), plot.Y(line.Points[i].Number), i == line.Last ? frame.MarkSize + 3 : frame.MarkSize, palette));
    }

    static string Whisker((double X, double Y) top, double bottom) =>
        Coordinate.Segment(top.X, top.Y, top.X, bottom) + Coordinate.Segment(top.X - 4, top.Y, top.X + 4, top.Y) + Coordinate.Segment(top.X - 4, bottom, top.X + 4, bottom);

    static string Joined(string? dash) => (dash is null ? "" : dash + " ") + "stroke-linejoin=\"round\"";

    void Dot(TrendLine line, int i, double radius) =>
        canvas.Raw($"<circle cx=\"{Coordinate.Text(plot.X(i))}\" cy=\"{Coordinate.Text(plot.Y(line.Points[i].Number))}\" r=\"{Coordinate.Text(radius)}\" fill=\"{line.Style.Colour}\"/>");

    string Level(double y) => $"M{Coordinate.Pair(plot.Left, y)}H{Coordinate.Text(plot.Right)}";
}
