using Endeavour.Charts.Drawing;
using Endeavour.Charts.Labels;
using Endeavour.Charts.Trends;

namespace Endeavour.Charts.Paths;

/// <summary>What is drawn of the time to come, and the area's name beside its last figure.</summary>
sealed class PathInk(TargetPath chart, Canvas canvas, TrendPlot plot, Frame frame)
{
    /// <summary>The words left of the line between what is known and what is not: on two lines after few periods, none where even these do not fit.</summary>
    public static IReadOnlyList<string> SoFar(TargetPath chart, TrendPlot plot, Frame frame)
    {
        if (Divide(chart, plot) is not { } x) return [];
        IReadOnlyList<string>[] ways = [["Figures so far"], ["Figures", "so far"]];
        return TextWidth.Of(ways[0][0], frame.Size) < x - plot.Left - 8 ? ways[0] : Wrap.Widest(ways[1], frame.Size) < x - 8 ? ways[1] : [];
    }

    /// <summary>How much more room the words need above the plot than one line: two stand higher, clear of the axis.</summary>
    public static double Rise(IReadOnlyList<string> words, Frame frame) => words.Count < 2 ? 0 : frame.LineHeight + (frame.Size * 0.6);

    /// <summary>The line between what is known and what is not, with words to both sides where they fit above the plot.</summary>
    public void Divider()
    {
        if (Divide(chart, plot) is not { } x) return;
        var words = SoFar(chart, plot, frame);
        var (rise, baseline) = (Rise(words, frame), plot.Top - (frame.Size * (words.Count > 1 ? 1 : 0.4)));
        canvas.Stroke($"M{Coordinate.Pair(x, plot.Top - frame.Size - rise)}V{Coordinate.Text(plot.Bottom)}", Palette.SpineEdge, 1);
        canvas.Lines(x - 7, baseline - ((words.Count - 1) * frame.LineHeight), words, frame.LineHeight, new(Anchor: Anchor.End, Fill: Palette.SecondaryInk));
        if (TextWidth.Of("Still to come", frame.Size) < plot.Right - x - 8) canvas.Text(x + 7, baseline, "Still to come", new(Fill: Palette.SecondaryInk));
    }

    static double? Divide(TargetPath chart, TrendPlot plot) =>
        chart.History.Count == 0 || chart.History.Count >= chart.Periods.Count ? null : (plot.X(chart.History.Count - 1) + plot.X(chart.History.Count)) / 2;

    public void Projection()
    {
        foreach (var stretch in Stretches(figure => figure.Limits is not null).Where(stretch => stretch.Count > 1))
        {
            var (upper, lower) = (stretch.Select(each => Place(each, figure => figure.Limits!.Value.Upper)).ToArray(), stretch.Select(each => Place(each, figure => figure.Limits!.Value.Lower)).ToArray());
            PathKey.Band(canvas, Coordinate.Line(upper.Concat(lower.Reverse())) + "z", Coordinate.Line(upper) + Coordinate.Line(lower));
        }
        var lines = Stretches(figure => figure.Known).ToArray();
        var data = string.Concat(lines.Where(stretch => stretch.Count > 1).Select(stretch => Coordinate.Line(stretch.Select(each => Place(each, figure => figure.Number)))));
        if (data.Length > 0) canvas.Stroke(data, PathKey.Projection.Colour, PathKey.Projection.Width, PathKey.Projection.Dash + " stroke-linejoin=\"round\"");
        foreach (var (period, figure) in lines.Where(stretch => stretch.Count == 1).Select(stretch => stretch[0]).Where(each => each.Period >= chart.History.Count && each.Period != chart.End)) Ring(period, figure, "3");
        if (chart.End >= 0) Ring(chart.End, PathWords.Projected(chart, chart.End), "4.5");
    }

    void Ring(int period, Estimate figure, string radius) => canvas.Raw(
        $"<circle cx=\"{Coordinate.Text(plot.X(period))}\" cy=\"{Coordinate.Text(plot.Y(figure.Number))}\" r=\"{radius}\" fill=\"#fff\" stroke=\"{PathKey.Projection.Colour}\" stroke-width=\"2\"/>");

    public void Needed()
    {
        if (chart.Target is not { } target) return;
        if (chart.Needed(chart.Goal) is not null)
            canvas.Stroke(Coordinate.Segment(plot.X(chart.Last), plot.Y(chart.History[chart.Last].Number), plot.X(chart.Goal), plot.Y(target.Value)), PathKey.Needed.Colour, PathKey.Needed.Width, PathKey.Needed.Dash);
        PathKey.Target(canvas, plot.X(chart.Goal), plot.Y(target.Value));
    }

    /// <summary>Names the area beside its last figure; false when there is no room.</summary>
    public bool Name()
    {
        if (chart.Last < 0) return false;
        var placement = new Placement(new(plot.Left, plot.Top, plot.Right - 2, plot.Bottom - 3), 4);
        foreach (var (x, y) in Taken()) placement.AddMark(Box.About(x, y, 3));
        if (Divide(chart, plot) is { } divider) placement.AddMark(new(divider - 2, plot.Top, divider + 2, plot.Bottom));
        if (chart.Target is { } target) placement.AddMark(Box.About(plot.X(chart.Goal), plot.Y(target.Value), 10));
        var (name, words) = (Wrap.Lines(chart.Area, frame.Width * 0.3, frame.Size, bold: true), Wrap.Lines(PathWords.Ending(chart, chart.History[chart.Last], chart.Last), frame.Width * 0.34, frame.Size));
        var width = Math.Max(Wrap.Widest(name, frame.Size, bold: true), Wrap.Widest(words, frame.Size));
        var height = ((name.Count + words.Count - 1) * frame.LineHeight) + (frame.Size * 0.98);
        var (pointX, pointY) = (plot.X(chart.Last), plot.Y(chart.History[chart.Last].Number));
        if (placement.Find(pointX, pointY, 8, width, height) is not { } place) return false;
        if (place.Leader is { } line) canvas.Stroke(Coordinate.Segment(line.X, line.Y, line.ToX, line.ToY), Palette.SecondaryInk, 1);
        var (at, anchor) = place.Box.Right <= pointX ? (place.Box.Right, Anchor.End) : place.Box.Left >= pointX ? (place.Box.Left, Anchor.Start) : (pointX, Anchor.Middle);
        var ink = new Ink(Anchor: anchor, Fill: PathKey.History.Colour, Halo: true);
        var next = canvas.Lines(at, place.Box.Top + (frame.Size * 0.76), name, frame.LineHeight, ink with { Bold = true });
        canvas.Lines(at, next, words, frame.LineHeight, ink);
        return true;
    }

    /// <summary>The projection without a gap, from the last figure, of periods that pass the test.</summary>
    List<List<(int Period, Estimate Figure)>> Stretches(Func<Estimate, bool> whole)
    {
        var start = chart.Last >= 0 ? [(chart.Last, new Estimate(chart.History[chart.Last].Number, chart.History[chart.Last].Number, chart.History[chart.Last].Number))] : Array.Empty<(int, Estimate)>();
        var stretches = new List<List<(int Period, Estimate Figure)>> { new() };
        foreach (var each in start.Concat(chart.Projection.Select((figure, i) => (chart.History.Count + i, figure))))
        {
            if (whole(each.Item2)) stretches[^1].Add(each);
            else if (stretches[^1].Count > 0) stretches.Add([]);
        }
        return [.. stretches.Where(stretch => stretch.Count > 0)];
    }

    (double X, double Y) Place((int Period, Estimate Figure) each, Func<Estimate, double> value) => (plot.X(each.Period), plot.Y(value(each.Figure)));

    /// <summary>Places on all lines and bands, close enough that no word fits between them.</summary>
    IEnumerable<(double X, double Y)> Taken()
    {
        var history = Enumerable.Range(0, chart.History.Count).Where(i => chart.History[i].Known).ToArray();
        (double, double)[] needed = chart.Target is { } target && chart.Needed(chart.Goal) is not null ? [(plot.X(chart.Last), plot.Y(chart.History[chart.Last].Number)), (plot.X(chart.Goal), plot.Y(target.Value))] : [];
        var bands = history.Select(i => (X: plot.X(i), Limits: chart.History[i].Limits ?? (chart.History[i].Number, chart.History[i].Number))).ToArray();
        var within = bands.SelectMany(each => Between((each.X, plot.Y(each.Limits.Upper)), (each.X, plot.Y(each.Limits.Lower))));
        IEnumerable<(double, double)>[] lines =
        [
            bands.Select(each => (each.X, plot.Y(each.Limits.Upper))), bands.Select(each => (each.X, plot.Y(each.Limits.Lower))), needed,
            .. Stretches(figure => figure.Known).Select(stretch => stretch.Select(each => Place(each, figure => figure.Number))),
            .. Stretches(figure => figure.Limits is not null).Select(stretch => stretch.Select(each => Place(each, figure => figure.Limits!.Value.Upper))),
            .. Stretches(figure => figure.Limits is not null).Select(stretch => stretch.Select(each => Place(each, figure => figure.Limits!.Value.Lower))),
        ];
        return lines.SelectMany(line => line.Zip(line.Skip(1)).SelectMany(pair => Between(pair.First, pair.Second))).Concat(within);
    }

    static IEnumerable<(double X, double Y)> Between((double X, double Y) a, (double X, double Y) b)
    {
        var count = (int)Math.Clamp(Math.Max(Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y)) / 5, 1, 200);
        return Enumerable.Range(0, count + 1).Select(i => (a.X + ((b.X - a.X) * i / count), a.Y + ((b.Y - a.Y) * i / count)));
    }
}
