using Endeavour.Charts.Drawing;
using Endeavour.Charts.Labels;

namespace Endeavour.Charts.Funnels;

/// <summary>Names beside points: the emphasised areas first, then those beyond the limits, the farthest first, as long as there is room.</summary>
sealed class FunnelLabels(FunnelChart chart, FunnelPlot plot, Frame frame)
{
    public const double EmphasisReach = 11;

    double Widest => frame.NamesAtLineEnds ? frame.Width * 0.3 : frame.Width * 0.38;

    /// <summary>Draws what fits and gives what did not.</summary>
    public IReadOnlyList<FunnelPoint> Draw(Canvas canvas)
    {
        var placement = new Placement(new(plot.Left + 2, plot.Top, plot.Right, plot.Bottom - 2), 3);
        foreach (var point in chart.Points.Where(plot.Holds))
            placement.AddMark(Box.About(plot.X(point.Size), plot.Y(point.Figure.Number), point.Emphasis ? EmphasisReach : FunnelMarks.Reach(point.Figure.Mark)));
        var curve = new FunnelCurve(plot, chart.Limits);
        foreach (var limit in FunnelCurve.All) placement.AddLine(curve.Points(limit));
        if (Estimate.Usable(chart.Average)) placement.AddLine(Enumerable.Range(0, 100).Select(i => (plot.Left + (i * (plot.Right - plot.Left) / 99), plot.Y(chart.Average!.Value))));
        return [.. Wanted().Where(point => !Draw(canvas, placement, point))];
    }

    IEnumerable<FunnelPoint> Wanted() => chart.Points.Where(point => point.Emphasis && plot.Holds(point)).Concat(Beyond.Of(chart).Where(point => !point.Emphasis && plot.Holds(point)));

    bool Draw(Canvas canvas, Placement placement, FunnelPoint point)
    {
        var name = Wrap.Lines(point.Area, Widest, frame.Size, point.Emphasis);
        var words = point.Emphasis ? Wrap.Lines(chart.Figures.Together(point.Figure), Widest, frame.Size) : [];
        var height = ((name.Count + words.Count - 1) * frame.LineHeight) + (frame.Size * 0.98);
        var width = Math.Max(Wrap.Widest(name, frame.Size, point.Emphasis), Wrap.Widest(words, frame.Size));
        var (x, y) = plot.Place(point);
        if (name.Count == 0) return true;
        if (placement.Find(x, y, point.Emphasis ? EmphasisReach : FunnelMarks.Reach(point.Figure.Mark), width, height) is not { } place) return false;
        if (place.Leader is { } line) canvas.Stroke(Coordinate.Segment(line.X, line.Y, line.ToX, line.ToY), Palette.SecondaryInk, 1);
        var anchor = place.Box.Right <= x ? Anchor.End : place.Box.Left >= x ? Anchor.Start : Anchor.Middle;
        var at = anchor switch { Anchor.End => place.Box.Right, Anchor.Start => place.Box.Left, _ => x };
        var ink = new Ink(Anchor: anchor, Halo: true);
        var next = canvas.Lines(at, place.Box.Top + (frame.Size * 0.76), name, frame.LineHeight, ink with { Bold = point.Emphasis });
        canvas.Lines(at, next, words, frame.LineHeight, ink);
        return true;
    }
}
