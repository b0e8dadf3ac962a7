using Endeavour.Charts.Drawing;
using Endeavour.Charts.Labels;
using Endeavour.Charts.Trends;

namespace Endeavour.Charts.Paths;

/// <summary>Lays out a path to a target from the top: the unit, the plot with its labels, signs for gaps, periods, the key.</summary>
sealed class PathDrawing
{
    readonly TargetPath _chart;
    readonly Frame _frame;
    readonly Canvas _canvas = new();
    readonly TrendLine _history;
    readonly IReadOnlyList<string> _heading;
    readonly AxisText _periods;
    readonly TrendPlot _plot;

    public PathDrawing(TargetPath chart, ChartForm form)
    {
        (_chart, _frame) = (chart, Frame.For(form));
        _history = new(new(chart.Area, chart.History), PathKey.History, IsBenchmark: false);
        double[] target = chart.Target is { } goal ? [goal.Value] : [];
        var axis = Axis.For([.. chart.History.Concat(chart.Projection).SelectMany(figure => figure.Extent), .. target], chart.FromZero, form == ChartForm.Narrow ? 4 : 5);
        _heading = Wrap.Lines(axis is { HasZero: false } ? $"{chart.Axis} (axis does not start at zero)" : chart.Axis, _frame.Width, _frame.Size);
        _periods = new(chart.Periods, _frame.Size, 112);
        _plot = Plot(axis);
    }

    public string Svg()
    {
        _canvas.Lines(0, _frame.Size, _heading, _frame.LineHeight, new(Fill: Palette.SecondaryInk));
        var named = _plot.Axis is not null && Draw();
        if (_plot.Axis is null) _canvas.Text((_plot.Left + _plot.Right) / 2, (_plot.Top + _plot.Bottom) / 2, "No figures to show", new(Bold: true, Anchor: Anchor.Middle));
        var y = Periods(Gaps());
        y = Keys(PathKey.Names(_chart, !named, !_frame.NamesAtLineEnds), y, list: true);
        y = Keys(PathKey.Explanations(_chart, _history, _frame), y, list: false);
        return _canvas.Picture(new(_chart.Id, "path", _chart.Title, PathWords.Description(_chart)), _frame, y + (_frame.Size * 0.5));
    }

    /// <summary>Draws the plot; gives whether the area is named in it.</summary>
    bool Draw()
    {
        var (ink, path) = (new TrendInk(_canvas, _plot, _frame, _chart.Palette), new PathInk(_chart, _canvas, _plot, _frame));
        ink.Grid(_chart.Figures);
        path.Divider();
        ink.Intervals(_history);
        path.Projection();
        ink.Baseline();
        path.Needed();
        ink.Line(_history);
        ink.Marks(_history);
        if (!_frame.NamesAtLineEnds) return false;
        SideLabel.Draw(_canvas, Sides(_plot), _frame, _plot.Right, (_plot.Top - (_frame.Size * 0.6), _plot.Bottom));
        return path.Name();
    }

    TrendPlot Plot(Axis? axis)
    {
        var top = (_heading.Count * _frame.LineHeight) + (_frame.Size * 2.2);
        var half = _chart.Periods.Count == 0 ? 0 : _periods.Width(_chart.Periods.Count - 1) / 2;
        var left = axis is null ? Math.Min(half, 40) : axis.Labels(_chart.Figures).Max(label => TextWidth.Of(label, _frame.Size)) + 10;
        List<SideLabel> names = _frame.NamesAtLineEnds ? Sides(null) : [];
        var room = names.Count == 0 ? Math.Clamp(half - 11, 2, 40) : SideLabel.Gutter + names.Max(label => label.Width(_frame)) + 2;
        var height = axis is null ? _frame.PlotHeight / 2 : Math.Max(_frame.PlotHeight * 1.1, names.Sum(label => label.Tall(_frame) + SideLabel.Gap));
        TrendPlot plot = new(axis, _chart.Periods.Count, left, top, _frame.Width - room, top + height);
        var more = axis is null ? 0 : PathInk.Rise(PathInk.SoFar(_chart, plot, _frame), _frame);
        return plot with { Top = top + more, Bottom = top + more + height };
    }

    /// <summary>The projection's end and the target; without a plot only to be measured.</summary>
    List<SideLabel> Sides(TrendPlot? plot)
    {
        var labels = new List<SideLabel>();
        var last = _chart.Periods.Count - 1;
        if (_chart.End >= 0)
        {
            var end = PathWords.Projected(_chart, _chart.End);
            labels.Add(SideLabel.For(plot?.Y(end.Number) ?? 0, _chart.ProjectionLabel, PathWords.Ending(_chart, end, _chart.End), _frame, PathKey.Projection.Colour) with { Tied = _chart.End == last });
        }
        if (_chart.Target is { } target)
            labels.Add(SideLabel.For(plot?.Y(target.Value) ?? 0, target.Label, $"{_chart.Figures.Text(target.Value)} in\u00a0{target.Period.Replace(' ', '\u00a0')}", _frame) with { Tied = _chart.Goal == last });
        return labels;
    }

    /// <summary>A row of signs for missing figures.</summary>
    double Gaps()
    {
        if (!_history.HasGaps) return _plot.Bottom + 4;
        for (var i = 0; i < _history.Points.Count; i++)
            if (!_history.Points[i].Known) Signs.Missing(_canvas, _history.Points[i].Absence, _plot.X(i), _plot.Bottom + 12, _history.Style.Colour);
        return _plot.Bottom + 18;
    }

    double Periods(double top)
    {
        var chosen = _periods.Fit(_plot.X, 0, _frame.Width);
        if (chosen.Count > 0) _canvas.Stroke(string.Concat(chosen.Select(label => $"M{Coordinate.Pair(_plot.X(label.Index), _plot.Bottom)}v5")), Palette.SecondaryInk, 1.5);
        _periods.Draw(_canvas, chosen, top + _frame.Size + 4, _frame.LineHeight);
        return top + 4 + (_periods.LineCount(chosen) * _frame.LineHeight);
    }

    double Keys(IReadOnlyList<KeyEntry> entries, double bottom, bool list)
    {
        if (entries.Count == 0) return bottom;
        var (key, baseline) = (new Key(_frame.Size, _frame.LineHeight), bottom + 8 + _frame.Size);
        return (list ? key.List(_canvas, entries, 0, baseline, _frame.Width) : key.Flow(_canvas, entries, 0, baseline, _frame.Width)) + (_frame.Size * 0.3);
    }
}
