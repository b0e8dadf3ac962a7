using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Horizontal;

/// <summary>
/// Lays out horizontal bars, the axis and the key below. Names stand to the left and figures to the right; in the narrow form both stand
/// above their bar, which has the whole width.
/// </summary>
sealed class BarsDrawing
{
    readonly Bars _chart;
    readonly Frame _frame;
    readonly Canvas _bars = new();
    readonly Canvas _canvas = new();
    readonly Axis? _axis;
    readonly IReadOnlyList<BarRow> _rows;
    readonly double _markRoom;
    readonly double _thickness;
    readonly double _gap;
    readonly double _left;
    readonly double _right;

    public BarsDrawing(Bars chart, ChartForm form)
    {
        (_chart, _frame) = (chart, Frame.For(form));
        double[] benchmark = chart.Benchmark is { } line ? [line.Value] : [];
        double[] values = [.. chart.Items.SelectMany(item => item.Figure.Extent), .. benchmark];
        _axis = Axis.For(values, chart.AsPoints ? null : true, form == ChartForm.Narrow ? 4 : 5)?.Whole(chart.Figures.Decimals == 0);
        _rows = BarRow.For(chart, _frame);
        (_thickness, _gap) = BarRow.Crowded(chart, _frame) ? (16, 4) : (20, 10);
        _markRoom = chart.Items.Any(item => item.Figure.Mark is not null) ? _frame.MarkSize + 10 : 0;
        _left = _frame.NamesAtLineEnds ? _rows.Select(row => row.NameWidth(_frame)).DefaultIfEmpty(0).Max() + 12 : 10;
        _right = _frame.Width - (_frame.NamesAtLineEnds ? 16 + _markRoom + _rows.Select(row => row.WordsWidth(_frame)).DefaultIfEmpty(0).Max() : 14);
    }

    public string Svg()
    {
        var unit = _axis is { HasZero: false } ? $"{_chart.Axis} (axis does not start at zero)" : _chart.Axis;
        var y = _canvas.Lines(0, _frame.Size, Wrap.Lines(unit, _frame.Width, _frame.Size), _frame.LineHeight, new(Fill: Palette.SecondaryInk));
        y -= _frame.Size * 0.6;
        foreach (var row in _rows) y = _frame.NamesAtLineEnds ? Beside(row, y) : Above(row, y);
        if (_axis is null) y = Nothing(y);
        _canvas.Raw(_bars.Body);
        var bottom = Keys(Ticks(y));
        return _canvas.Picture(new(_chart.Id, "bars", _chart.Title, BarsWords.Description(_chart)), _frame, bottom + (_frame.Size * 0.5));
    }

    double Nothing(double y)
    {
        _canvas.Text(_frame.Width / 2, y + 30, "No figures to show", new(Bold: true, Anchor: Anchor.Middle));
        return y + 40;
    }

    /// <summary>Name, bar and figures side by side.</summary>
    double Beside(BarRow row, double top)
    {
        var line = _frame.LineHeight;
        var height = Math.Max(_thickness, Math.Max(row.Name.Count, row.Words.Count) * line) + _gap;
        var middle = top + (height / 2);
        _bars.Lines(_left - 12, First(middle, row.Name.Count), row.Name, line, new(row.Item.Emphasis, Anchor.End));
        _bars.Lines(_frame.Width, First(middle, row.Words.Count), row.Words, line, new(row.Item.Emphasis, Anchor.End));
        Band(row.Item, top, top + height, middle);
        Verdict(row.Item, _frame.Width - _markRoom - _rows.Max(each => each.WordsWidth(_frame)) + (_frame.MarkSize / 2), middle);
        return top + height;
    }

    /// <summary>Name and figures on one line if they fit, else on two; the bar below. The mark is at an edge: how wide the words are is known only roughly.</summary>
    double Above(BarRow row, double top)
    {
        var (line, ink) = (_frame.LineHeight, new Ink(row.Item.Emphasis));
        var inline = row.Name.Count == 1 && row.Words.Count == 1 && row.NameWidth(_frame) + row.WordsWidth(_frame) + _markRoom + 16 <= _frame.Width;
        var baseline = top + 10 + _frame.Size;
        var next = _bars.Lines(0, baseline, row.Name, line, ink);
        var first = inline ? baseline : next;
        next = _bars.Lines(inline ? _frame.Width - _markRoom : _markRoom, first, row.Words, line, inline ? ink with { Anchor = Anchor.End } : ink);
        Verdict(row.Item, inline ? _frame.Width - (_frame.MarkSize / 2) - 1 : (_frame.MarkSize / 2) + 1, first - (_frame.Size * 0.35));
        var band = next - line + 7;
        if (row.Item.Figure.Known) Band(row.Item, band, band + _thickness + 6, band + (_thickness / 2) + 3);
        return row.Item.Figure.Known ? band + _thickness + 6 : band;
    }

    double First(double middle, int lines) => middle - (lines * _frame.LineHeight / 2) + (_frame.Size * 0.98);

    /// <summary>A stretch of the plot with one bar in it.</summary>
    void Band(Bar item, double top, double bottom, double middle)
    {
        if (_axis is null) return;
        _canvas.Stroke(string.Concat(_axis.Ticks.Select(tick => Upright(X(tick), top, bottom))), Palette.Grid, 1);
        Figure(item, middle);
        if (_axis.HasZero) _bars.Stroke(Upright(X(0), top, bottom), Palette.SecondaryInk, 1.5);
        if (_chart.Benchmark is { } benchmark) _bars.Stroke(Upright(X(benchmark.Value), top, bottom), Palette.Ink, 2, LineStyle.Benchmark.Dash);
    }

    void Figure(Bar item, double middle)
    {
        if (!item.Figure.Known) return;
        var (zero, end, half) = (_chart.AsPoints ? 0 : X(0), X(item.Figure.Number), _thickness / 2);
        if (!_chart.AsPoints)
            _bars.Path($"M{Coordinate.Pair(Math.Min(zero, end), middle - half)}H{Coordinate.Text(Math.Max(zero, end))}v{Coordinate.Text(_thickness)}H{Coordinate.Text(Math.Min(zero, end))}z",
                $"fill=\"{(item.Emphasis ? Palette.BarEmphasis : Palette.BarFill)}\" stroke=\"{Palette.Series[0]}\"");
        if (item.Figure.Limits is { } limits)
        {
            var (from, to) = (X(limits.Lower), X(limits.Upper));
            _bars.Stroke(Coordinate.Segment(from, middle, to, middle) + Upright(from, middle - 5, middle + 5) + Upright(to, middle - 5, middle + 5), Palette.Ink, 1.8);
        }
        if (_chart.AsPoints)
            _bars.Raw($"<circle cx=\"{Coordinate.Text(end)}\" cy=\"{Coordinate.Text(middle)}\" r=\"{(item.Emphasis ? "6.5" : "5")}\" fill=\"{Palette.Series[0]}\"/>");
    }

    void Verdict(Bar item, double x, double y)
    {
        if (item.Figure is { Known: true, Mark: { } mark }) _bars.Raw(MarkShape.Svg(mark, x, y, _frame.MarkSize + 2, _chart.Palette));
    }

    double Ticks(double top)
    {
        if (_axis is null) return top;
        var (ticks, labels) = (_axis.Ticks.ToArray(), new AxisText(_axis.Labels(_chart.Figures), _frame.Size, _frame.Width));
        var chosen = labels.Fit(i => X(ticks[i]), 0, _frame.Width);
        labels.Draw(_canvas, chosen, top + _frame.Size + 4, _frame.LineHeight);
        return top + 4 + _frame.LineHeight;
    }

    double Keys(double bottom)
    {
        var figures = _chart.Items.Select(item => item.Figure).ToArray();
        var entries = new List<KeyEntry>();
        if (_chart.Benchmark is { } benchmark)
            entries.Add(new(Signs.Line(LineStyle.Benchmark with { Colour = Palette.Ink }), Signs.LineLength, benchmark.Label, _chart.Figures.Text(benchmark.Value)));
        if (figures.Any(figure => figure.Limits is not null)) entries.Add(new(Signs.Whisker(Palette.Ink), 20, "", _chart.LimitsLabel));
        entries.AddRange(Signs.Verdicts(figures, _chart.BenchmarkName, _frame.MarkSize + 2, _chart.Palette));
        var key = new Key(_frame.Size, _frame.LineHeight);
        return entries.Count == 0 ? bottom : key.Flow(_canvas, entries, 0, bottom + 8 + _frame.Size, _frame.Width) + (_frame.Size * 0.3);
    }

    double X(double value) => _axis!.Place(value, _left, _right);

    static string Upright(double x, double top, double bottom) => $"M{Coordinate.Pair(x, top)}V{Coordinate.Text(bottom)}";
}
