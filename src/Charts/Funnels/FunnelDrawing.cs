using Endeavour.Charts.Drawing;
using Endeavour.Charts.Labels;

namespace Endeavour.Charts.Funnels;

/// <summary>Lays out a funnel: the unit, the plot with its curves, marks and names, the sizes, the key.</summary>
sealed class FunnelDrawing
{
    readonly FunnelChart _chart;
    readonly Frame _frame;
    readonly Canvas _canvas = new();
    readonly Key _key;
    readonly FunnelPlot? _plot;
    readonly IReadOnlyList<string> _heading;
    IReadOnlyList<FunnelPoint> _unnamed = [];

    public FunnelDrawing(FunnelChart chart, ChartForm form)
    {
        (_chart, _frame) = (chart, Frame.For(form));
        _key = new(_frame.Size, _frame.LineHeight);
        var intervals = form == ChartForm.Narrow ? 4 : 6;
        var axis = FunnelRange.Axis(chart, intervals);
        var sizes = SizeScale.For([.. chart.Points.Where(point => point.Figure.Known && Estimate.Usable(point.Size) && point.Size >= 0).Select(point => point.Size)], chart.LogSize, intervals, FunnelCurve.Start(chart.Limits));
        _heading = Wrap.Lines(axis is { HasZero: false } ? $"{chart.Axis} (axis does not start at zero)" : chart.Axis, _frame.Width, _frame.Size);
        if (axis is not null && sizes is not null) _plot = Plot(axis, sizes);
    }

    double Top => (_heading.Count * _frame.LineHeight) + _frame.Size;

    public string Svg()
    {
        var y = _canvas.Lines(0, _frame.Size, _heading, _frame.LineHeight, new(Fill: Palette.SecondaryInk));
        if (_plot is null) _canvas.Text(_frame.Width / 2, y += 30, "No figures to show", new(Bold: true, Anchor: Anchor.Middle));
        else y = Draw(_plot);
        var curves = _plot is not null && !new FunnelCurve(_plot, _chart.Limits).Empty;
        y = Keys(FunnelKey.Names(_chart, _plot, _unnamed), y);
        y = Keys(FunnelKey.Explanations(_chart, _frame, curves, _plot), y);
        return _canvas.Picture(new(_chart.Id, "funnel", _chart.Title, FunnelWords.Description(_chart)), _frame, y + (_frame.Size * 0.5));
    }

    double Draw(FunnelPlot plot)
    {
        var curve = new FunnelCurve(plot, _chart.Limits);
        Curves(plot, curve);
        Marks(plot);
        _unnamed = new FunnelLabels(_chart, plot, _frame).Draw(_canvas);
        if (_frame.NamesAtLineEnds) SideLabel.Draw(_canvas, Sides(plot, curve), _frame, plot.Right, (plot.Top - (_frame.Size * 0.6), plot.Bottom));
        return Sizes(plot);
    }

    FunnelPlot Plot(Axis axis, SizeScale sizes)
    {
        var left = axis.Labels(_chart.Figures).Max(label => TextWidth.Of(label, _frame.Size)) + 10;
        List<SideLabel> names = _frame.NamesAtLineEnds ? Sides(null, null) : [];
        var room = names.Count == 0 ? 12 : SideLabel.Gutter + names.Max(label => label.Width(_frame)) + 2;
        var height = Math.Max(_frame.PlotHeight * 1.4, names.Sum(label => label.Tall(_frame) + SideLabel.Gap));
        return new(axis, sizes, left, Top, _frame.Width - room, Top + height);
    }

    List<SideLabel> Sides(FunnelPlot? plot, FunnelCurve? curve)
    {
        var labels = new List<SideLabel>();
        if (_chart.Limits.Count > 1 && (plot is null || curve!.End(limit => limit.Upper998) is not null))
            labels.Add(SideLabel.For(curve?.End(limit => limit.Upper998) ?? 0, "", "99.8% limit", _frame, Palette.SecondaryInk));
        if (_chart.Limits.Count > 1 && (plot is null || curve!.End(limit => limit.Upper95) is not null))
            labels.Add(SideLabel.For(curve?.End(limit => limit.Upper95) ?? 0, "", "95% limit", _frame, Palette.SecondaryInk));
        if (Estimate.Usable(_chart.Average)) labels.Add(SideLabel.For(plot?.Y(_chart.Average!.Value) ?? 0, _chart.AverageLabel, _chart.Figures.Text(_chart.Average!.Value), _frame));
        return labels;
    }

    void Curves(FunnelPlot plot, FunnelCurve curve)
    {
        var (ticks, labels) = (plot.Axis.Ticks.ToArray(), plot.Axis.Labels(_chart.Figures));
        _canvas.Stroke(string.Concat(ticks.Select(tick => Level(plot, plot.Y(tick)))), Palette.Grid, 1);
        for (var i = 0; i < ticks.Length; i++)
            _canvas.Text(plot.Left - 8, plot.Y(ticks[i]) + (_frame.Size * 0.35), labels[i], new(Anchor: Anchor.End, Fill: Palette.SecondaryInk));
        if (!curve.Empty)
        {
            _canvas.Path(curve.Between(limit => limit.Lower998, limit => limit.Upper998), $"fill=\"{Palette.Series[0]}\" fill-opacity=\".06\"");
            _canvas.Path(curve.Between(limit => limit.Lower95, limit => limit.Upper95), $"fill=\"{Palette.Series[0]}\" fill-opacity=\".07\"");
            Stroke(curve.Line(limit => limit.Upper998) + curve.Line(limit => limit.Lower998), FunnelKey.Outer);
            Stroke(curve.Line(limit => limit.Upper95) + curve.Line(limit => limit.Lower95), FunnelKey.Inner);
        }
        _canvas.Stroke(Level(plot, plot.Bottom), Palette.SecondaryInk, 1.5);
        if (Estimate.Usable(_chart.Average)) Stroke(Level(plot, plot.Y(_chart.Average!.Value)), FunnelKey.Average);
    }

    void Marks(FunnelPlot plot)
    {
        foreach (var kind in _chart.Points.Where(point => plot.Holds(point) && !point.Emphasis).GroupBy(point => point.Figure.Mark).OrderBy(kind => FunnelMarks.Reach(kind.Key)).ThenBy(kind => kind.Key))
            FunnelMarks.Draw(_canvas, kind.Key, [.. kind.Select(plot.Place)], _chart.Palette);
        foreach (var point in _chart.Points.Where(point => plot.Holds(point) && point.Emphasis)) FunnelKey.Emphasis(_canvas, _chart, point, plot.X(point.Size), plot.Y(point.Figure.Number));
    }

    double Sizes(FunnelPlot plot)
    {
        var text = new AxisText(plot.Sizes.Labels(_chart.SizeFigures), _frame.Size, 150);
        double Centre(int i) => plot.X(plot.Sizes.Ticks[i]);
        var chosen = text.Fit(Centre, 0, _frame.Width);
        _canvas.Stroke(string.Concat(chosen.Select(label => $"M{Coordinate.Pair(Centre(label.Index), plot.Bottom)}v5")), Palette.SecondaryInk, 1.5);
        // A scale that does not begin at zero may have a wide label at its left end: it stands clear of the lowest value's.
        var below = plot.Bottom + (plot.Sizes is { Log: false, First: > 0 } ? 4 : 0);
        text.Draw(_canvas, chosen, below + _frame.Size + 8, _frame.LineHeight);
        var top = below + 10 + (text.LineCount(chosen) * _frame.LineHeight);
        var lines = Wrap.Lines(plot.Sizes.Log ? $"{_chart.SizeAxis} (logarithmic scale)" : _chart.SizeAxis, _frame.Width, _frame.Size);
        var centre = Math.Clamp((plot.Left + plot.Right) / 2, Wrap.Widest(lines, _frame.Size) / 2, _frame.Width - (Wrap.Widest(lines, _frame.Size) / 2));
        return _canvas.Lines(centre, top + _frame.Size, lines, _frame.LineHeight, new(Anchor: Anchor.Middle, Fill: Palette.SecondaryInk)) - _frame.Size;
    }

    double Keys(IReadOnlyList<KeyEntry> entries, double bottom) =>
        entries.Count == 0 ? bottom : _key.Flow(_canvas, entries, 0, bottom + 8 + _frame.Size, _frame.Width) + (_frame.Size * 0.3);

    void Stroke(string data, LineStyle style)
    {
        if (data.Length > 0) _canvas.Stroke(data, style.Colour, style.Width, style.Dash);
    }

    static string Level(FunnelPlot plot, double y) => $"M{Coordinate.Pair(plot.Left, y)}H{Coordinate.Text(plot.Right)}";
}
