using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Gradients;

/// <summary>Lays out a gradient: the unit, the fit's words, the plot, the groups, the two ends, the key.</summary>
sealed class GradientDrawing
{
    const double Cap = 4.5;

    readonly Gradient _chart;
    readonly Frame _frame;
    readonly Canvas _canvas = new();
    readonly Axis? _axis;
    readonly Key _key;
    double _left;
    double _top;
    double _bottom;

    public GradientDrawing(Gradient chart, ChartForm form)
    {
        (_chart, _frame) = (chart, Frame.For(form));
        _key = new(_frame.Size, _frame.LineHeight);
        double[] fit = chart.Fit is { } line ? [line.AtMostDeprived, line.AtLeastDeprived] : [];
        _axis = Axis.For([.. chart.Points.SelectMany(point => point.Figure.Extent), .. fit], chart.FromZero, form == ChartForm.Narrow ? 4 : 6);
    }

    double Right => _frame.Width - 2;

    static string Colour => Palette.Series[0];

    public string Svg()
    {
        _top = Heading();
        _left = _axis is null ? 8 : _axis.Labels(_chart.Figures).Max(label => TextWidth.Of(label, _frame.Size)) + 10;
        _bottom = _top + _frame.PlotHeight;
        Grid();
        Fit();
        for (var i = 0; i < _chart.Points.Count; i++) Point(i);
        if (_axis is null) _canvas.Text((_left + Right) / 2, (_top + _bottom) / 2, "No figures to show", new(Bold: true, Anchor: Anchor.Middle));
        var bottom = Keys(Ends(Groups()));
        return _canvas.Picture(new(_chart.Id, "gradient", _chart.Title, GradientWords.Description(_chart)), _frame, bottom + (_frame.Size * 0.5));
    }

    double Heading()
    {
        var unit = _axis is { HasZero: false } ? $"{_chart.Axis} (axis does not start at zero)" : _chart.Axis;
        var baseline = _canvas.Lines(0, _frame.Size, Wrap.Lines(unit, _frame.Width, _frame.Size), _frame.LineHeight, new(Fill: Palette.SecondaryInk));
        if (_chart.Fit is { } fit)
        {
            var words = fit.Limits.Length > 0 ? $"({fit.Limits})" : "";
            baseline = _key.Flow(_canvas, [new(Signs.Line(new(Palette.Fit, 3)), Signs.LineLength, fit.Label, words)], 0, baseline + 4, _frame.Width) + _frame.LineHeight;
        }
        return baseline;
    }

    void Grid()
    {
        if (_axis is not null)
        {
            var (ticks, labels) = (_axis.Ticks.ToArray(), _axis.Labels(_chart.Figures));
            _canvas.Stroke(string.Concat(ticks.Select(tick => Level(Y(tick)))), Palette.Grid, 1);
            for (var i = 0; i < ticks.Length; i++)
                _canvas.Text(_left - 8, Y(ticks[i]) + (_frame.Size * 0.35), labels[i], new(Anchor: Anchor.End, Fill: Palette.SecondaryInk));
        }
        _canvas.Stroke(Level(_axis is { HasZero: true } ? Y(0) : _bottom), Palette.SecondaryInk, 1.5);
    }

    void Fit()
    {
        if (_chart.Fit is { } fit) _canvas.Stroke(Coordinate.Segment(_left, Y(fit.AtMostDeprived), Right, Y(fit.AtLeastDeprived)), Palette.Fit, 3);
    }

    void Point(int i)
    {
        var (figure, x) = (_chart.Points[i].Figure, X(i));
        if (figure.Limits is { } limits)
        {
            var (top, bottom) = (Y(limits.Upper), Y(limits.Lower));
            _canvas.Stroke(Coordinate.Segment(x, top, x, bottom) + Coordinate.Segment(x - Cap, top, x + Cap, top) + Coordinate.Segment(x - Cap, bottom, x + Cap, bottom), Colour, 1.8);
        }
        if (!figure.Known) Signs.Missing(_canvas, figure.Absence, x, _bottom + 12, Palette.SecondaryInk);
        else if (figure.Mark is { } mark) _canvas.Raw(MarkShape.Svg(mark, x, Y(figure.Number), _frame.MarkSize + 2, _chart.Palette));
        else _canvas.Raw($"<circle cx=\"{Coordinate.Text(x)}\" cy=\"{Coordinate.Text(Y(figure.Number))}\" r=\"5\" fill=\"{Colour}\"/>");
    }

    double Groups()
    {
        var text = new AxisText([.. _chart.Points.Select(point => point.Label)], _frame.Size, 112);
        var chosen = text.Fit(X, 0, _frame.Width);
        var top = _bottom + (_chart.Points.Any(point => !point.Figure.Known) ? 20 : 4);
        text.Draw(_canvas, chosen, top + _frame.Size + 2, _frame.LineHeight);
        return top + 2 + (text.LineCount(chosen) * _frame.LineHeight);
    }

    /// <summary>The names of the two ends in bold; between them, or below, what the groups are.</summary>
    double Ends(double top)
    {
        var (size, width) = (_frame.Size, _frame.Width);
        var left = Wrap.Lines(_chart.LeftLabel, (width / 2) - 10, size, bold: true);
        var right = Wrap.Lines(_chart.RightLabel, (width / 2) - 10, size, bold: true);
        var start = Math.Min(_left, (width / 2) - 10 - Wrap.Widest(left, size, bold: true));
        _canvas.Lines(start, top + size, left, _frame.LineHeight, new(Bold: true));
        _canvas.Lines(Right, top + size, right, _frame.LineHeight, new(Bold: true, Anchor: Anchor.End));
        var (from, to) = (start + Wrap.Widest(left, size, bold: true) + 12, Right - Wrap.Widest(right, size, bold: true) - 12);
        var below = top + (Math.Max(left.Count, right.Count) * _frame.LineHeight);
        if (TextWidth.Of(_chart.Groups, size) <= to - from)
        {
            _canvas.Text((from + to) / 2, top + size, _chart.Groups, new(Anchor: Anchor.Middle, Fill: Palette.SecondaryInk));
            return below;
        }
        var lines = Wrap.Balanced(_chart.Groups, width, size);
        _canvas.Lines(width / 2, below + size, lines, _frame.LineHeight, new(Anchor: Anchor.Middle, Fill: Palette.SecondaryInk));
        return below + (lines.Count * _frame.LineHeight);
    }

    double Keys(double bottom)
    {
        var figures = _chart.Points.Select(point => point.Figure).ToArray();
        var entries = new List<KeyEntry>();
        if (figures.Any(figure => figure.Limits is not null)) entries.Add(new(Signs.Whisker(Colour), 20, "", _chart.LimitsLabel));
        entries.AddRange(Signs.Verdicts(figures, _chart.BenchmarkName, _frame.MarkSize + 2, _chart.Palette));
        entries.AddRange(figures.Where(figure => !figure.Known).Select(figure => figure.Absence).Distinct().Order().Select(absence =>
            new KeyEntry(Signs.Absent(absence, Palette.SecondaryInk), 10, "", Estimate.Phrase(absence))));
        return entries.Count == 0 ? bottom : _key.Flow(_canvas, entries, 0, bottom + 8 + _frame.Size, _frame.Width) + (_frame.Size * 0.3);
    }

    double X(int i)
    {
        var rank = _chart.Points[i].Rank is { } given && given is >= 0 and <= 1 ? given : (i + 0.5) / _chart.Points.Count;
        return _left + (rank * (Right - _left));
    }

    double Y(double value) => _axis!.Place(value, _bottom, _top);

    string Level(double y) => $"M{Coordinate.Pair(_left, y)}H{Coordinate.Text(Right)}";
}
