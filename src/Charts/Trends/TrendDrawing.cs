using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Trends;

/// <summary>Lays out a trend chart from the top: the axis's unit, the plot with its labels, signs for gaps, periods, the key.</summary>
sealed class TrendDrawing
{
    const double SignRow = 14;

    readonly TrendChart _chart;
    readonly Frame _frame;
    readonly Canvas _canvas = new();
    readonly IReadOnlyList<TrendLine> _lines;
    readonly IReadOnlyList<EndLabel> _labels;
    readonly IReadOnlyList<string> _heading;
    readonly AxisText _periods;
    readonly TrendPlot _plot;

    public TrendDrawing(TrendChart chart, ChartForm form)
    {
        (_chart, _frame) = (chart, Frame.For(form));
        _lines = TrendLine.Of(chart);
        _labels = _frame.NamesAtLineEnds ? EndLabel.For(chart, _lines, _frame) : [];
        var axis = Axis.For(Values(), chart.FromZero, form == ChartForm.Narrow ? 4 : 5);
        _heading = Wrap.Lines(axis is { HasZero: false } ? $"{chart.Axis} (axis does not start at zero)" : chart.Axis, _frame.Width, _frame.Size);
        _periods = new(chart.Periods, _frame.Size, 112);
        _plot = Plot(axis);
    }

    public string Svg()
    {
        _canvas.Lines(0, _frame.Size, _heading, _frame.LineHeight, new(Fill: Palette.SecondaryInk));
        var ink = new TrendInk(_canvas, _plot, _frame, _chart.Palette);
        ink.Grid(_chart.Figures);
        ink.Target(_chart.Target);
        foreach (var line in _lines) ink.Intervals(line);
        ink.Baseline();
        foreach (var line in _lines.Reverse()) ink.Line(line);
        foreach (var line in _lines.Reverse()) ink.Marks(line);
        if (_lines.All(line => line.Last < 0))
            _canvas.Text((_plot.Left + _plot.Right) / 2, (_plot.Top + _plot.Bottom) / 2, "No figures to show", new(Bold: true, Anchor: Anchor.Middle));
        if (_plot.Axis is not null) EndLabel.Draw(_canvas, _chart, _labels, _plot, _frame);
        var bottom = Keys(Periods(Gaps()));
        return _canvas.Picture(new(_chart.Id, "trend", _chart.Title, TrendWords.Description(_chart)), _frame, bottom + (_frame.Size * 0.5));
    }

    double[] Values()
    {
        var figures = _lines.SelectMany(line => line.IsBenchmark ? line.Points.Where(point => point.Known).Select(point => point.Number) : line.Points.SelectMany(point => point.Extent));
        return [.. _chart.Target is { } target ? figures.Append(target.Value) : figures];
    }

    TrendPlot Plot(Axis? axis)
    {
        var top = (_heading.Count * _frame.LineHeight) + _frame.Size;
        var height = axis is null ? _frame.PlotHeight / 2 : Math.Max(_frame.PlotHeight, _labels.Sum(label => label.Height(_frame) + EndLabel.Gap));
        var half = _chart.Periods.Count == 0 ? 0 : _periods.Width(_chart.Periods.Count - 1) / 2;
        var left = axis is null ? Math.Min(half, 40) : axis.Labels(_chart.Figures).Max(label => TextWidth.Of(label, _frame.Size)) + 10;
        var room = _labels.Count == 0 ? Math.Clamp(half - 11, 2, 40) : EndLabel.Gutter + EndLabel.Indent(_chart) + _labels.Max(label => label.Width(_frame)) + 2;
        return new(axis, _chart.Periods.Count, left, top, _frame.Width - room, top + height);
    }

    /// <summary>A row of signs for each line with gaps, in the order of the key.</summary>
    double Gaps()
    {
        var y = _plot.Bottom + 12;
        foreach (var line in _lines.Where(line => line.HasGaps))
        {
            for (var i = 0; i < line.Points.Count; i++)
                if (!line.Points[i].Known) Signs.Missing(_canvas, line.Points[i].Absence, _plot.X(i), y, line.Style.Colour);
            y += SignRow;
        }
        return y - 8;
    }

    double Periods(double top)
    {
        var chosen = _periods.Fit(_plot.X, 0, _frame.Width);
        if (chosen.Count > 0)
            _canvas.Stroke(string.Concat(chosen.Select(label => $"M{Coordinate.Pair(_plot.X(label.Index), _plot.Bottom)}v5")), Palette.SecondaryInk, 1.5);
        _periods.Draw(_canvas, chosen, top + _frame.Size + 6, _frame.LineHeight);
        return top + 6 + (_periods.LineCount(chosen) * _frame.LineHeight);
    }

    double Keys(double bottom)
    {
        var key = new Key(_frame.Size, _frame.LineHeight);
        foreach (var (entries, list) in new[] { (TrendKey.Names(_chart, _lines, _frame.NamesAtLineEnds), true), (TrendKey.Explanations(_chart, _lines, _frame), false) })
        {
            if (entries.Count == 0) continue;
            var baseline = bottom + 8 + _frame.Size;
            bottom = list ? key.List(_canvas, entries, 0, baseline, _frame.Width) : key.Flow(_canvas, entries, 0, baseline, _frame.Width);
            bottom += _frame.Size * 0.3;
        }
        return bottom;
    }
}
