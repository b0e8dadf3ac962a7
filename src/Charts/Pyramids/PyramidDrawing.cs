using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Pyramids;

/// <summary>Lays out a pyramid: the unit, the names of the sides, a row for each band from the oldest, the axis, the key.</summary>
sealed class PyramidDrawing
{
    /// <summary>Between a row's bars and the next.</summary>
    const double Between = 4;

    static readonly LineStyle Outline = new(Palette.Ink, 2, "stroke-dasharray=\"5 3\" stroke-linejoin=\"round\"");

    readonly PopulationPyramid _chart;
    readonly Frame _frame;
    readonly Canvas _canvas = new();
    readonly PyramidSide _male;
    readonly PyramidSide _female;
    readonly IReadOnlyList<IReadOnlyList<string>> _ages;
    readonly PyramidPlot? _plot;
    readonly bool _figures;
    readonly List<(double Top, double Bottom)> _rows = [];

    public PyramidDrawing(PopulationPyramid chart, ChartForm form)
    {
        (_chart, _frame) = (chart, Frame.For(form));
        (_male, _female) = PyramidSide.Of(chart);
        _ages = [.. chart.Bands.Select(band => Wrap.Balanced(band.Ages, _frame.NamesAtLineEnds ? 130 : 84, _frame.Size))];
        var figures = Sides.SelectMany(side => side.Side.Figures.SelectMany(figure => figure.Extent).Concat(side.Side.Comparison.OfType<double>())).ToArray();
        var widest = Sides.SelectMany(side => side.Side.Figures).Where(figure => figure.Known).Select(figure => TextWidth.Of(chart.Written.Value(figure), _frame.Size)).DefaultIfEmpty(0).Max();
        _figures = widest <= _frame.Width * 0.2;
        if (Axis.For(figures, fromZero: true, form == ChartForm.Narrow ? 2 : 4) is { } axis) _plot = Plot(axis, _figures ? Math.Max(widest, 12) + 8 : 2);
    }

    (PyramidSide Side, bool Left)[] Sides => [(_male, true), (_female, false)];

    public string Svg()
    {
        var y = _canvas.Lines(0, _frame.Size, Wrap.Lines(_chart.Unit, _frame.Width, _frame.Size), _frame.LineHeight, new(Fill: Palette.SecondaryInk));
        if (_plot is null)
        {
            _canvas.Text(_frame.Width / 2, y + 20, "No figures to show", new(Bold: true, Anchor: Anchor.Middle));
            y += 30;
        }
        else y = Draw(_plot, y);
        return _canvas.Picture(new(_chart.Id, "pyramid", _chart.Title, PyramidWords.Description(_chart)), _frame, Keys(y) + (_frame.Size * 0.5));
    }

    double Draw(PyramidPlot plot, double baseline)
    {
        var top = Headings(baseline) + 6;
        var bottom = Rows(top);
        Grid(plot, top, bottom);
        foreach (var (side, left) in Sides) Bars(plot, side, left);
        foreach (var (side, left) in Sides) Comparison(plot, side, left);
        return Ticks(plot, bottom);
    }

    PyramidPlot Plot(Axis axis, double column)
    {
        var labels = axis.Labels(_chart.Written);
        var ages = Math.Max(_ages.Select(lines => Wrap.Widest(lines, _frame.Size)).DefaultIfEmpty(0).Max() + 14, TextWidth.Of(labels[0], _frame.Size) + 10);
        return new(axis, _frame.Width, ages, ((_frame.Width - ages) / 2) - column);
    }

    /// <summary>The sides' names in bold with their people, and what the column between them holds; gives the bottom.</summary>
    double Headings(double baseline)
    {
        var (size, line, bottom) = (_frame.Size, _frame.LineHeight, baseline);
        var ages = Wrap.Lines(_chart.AgesLabel, _plot!.Column - 4, size);
        var room = ((_frame.Width - Math.Max(_plot.Column, Wrap.Widest(ages, size))) / 2) - 6;
        foreach (var (side, left) in Sides)
        {
            var (x, anchor) = (left ? 0 : _frame.Width, left ? Anchor.Start : Anchor.End);
            var next = _canvas.Lines(x, baseline + 2, Wrap.Lines(side.Name, room, size, bold: true), line, new(Bold: true, Anchor: anchor));
            next = _canvas.Lines(x, next, Wrap.Lines(PyramidWords.Total(_chart, side, _male.People + _female.People), room, size), line, new(Anchor: anchor));
            bottom = Math.Max(bottom, next);
        }
        bottom = Math.Max(bottom, baseline + 2 + (ages.Count * line));
        _canvas.Lines(_frame.Width / 2, bottom - (ages.Count * line), ages, line, new(Anchor: Anchor.Middle, Fill: Palette.SecondaryInk));
        return bottom - line + (size * 0.3);
    }

    /// <summary>The ages and, at the outer edges, the figures; gives the bottom.</summary>
    double Rows(double top)
    {
        for (var i = _ages.Count - 1; i >= 0; i--)
        {
            var bottom = top + Math.Max(_frame.Size * 1.45, (_ages[i].Count * _frame.LineHeight) + Between);
            var middle = (top + bottom) / 2;
            _canvas.Lines(_frame.Width / 2, middle - (_ages[i].Count * _frame.LineHeight / 2) + (_frame.Size * 0.98), _ages[i], _frame.LineHeight, new(Anchor: Anchor.Middle));
            foreach (var (side, left) in Sides) Figure(side.Figures[i], left, middle);
            _rows.Insert(0, (top, bottom));
            top = bottom;
        }
        return top;
    }

    void Figure(Estimate figure, bool left, double middle)
    {
        var edge = left ? _plot!.X(_plot.Axis.Max, true) - 8 : _frame.Width;
        if (!figure.Known) Signs.Missing(_canvas, figure.Absence, _figures ? edge - 5 : left ? _plot!.Zero(true) - 9 : _plot!.Zero(false) + 9, middle, Palette.SecondaryInk);
        else if (_figures) _canvas.Text(edge, middle + (_frame.Size * 0.35), _chart.Written.Text(figure.Number), new(Anchor: Anchor.End));
    }

    void Grid(PyramidPlot plot, double top, double bottom)
    {
        var ticks = plot.Axis.Ticks.Where(tick => tick > 0).ToArray();
        _canvas.Stroke(string.Concat(Sides.SelectMany(side => ticks.Select(tick => Upright(plot.X(tick, side.Left), top, bottom)))), Palette.Grid, 1);
    }

    void Bars(PyramidPlot plot, PyramidSide side, bool left)
    {
        var (bars, whiskers, zero) = ("", "", Coordinate.Text(plot.Zero(left)));
        for (var i = 0; i < _rows.Count; i++)
        {
            var (figure, top, bottom) = (side.Figures[i], _rows[i].Top + (Between / 2), _rows[i].Bottom - (Between / 2));
            if (figure.Known) bars += $"M{zero} {Coordinate.Text(top)}H{Coordinate.Text(plot.X(figure.Number, left))}V{Coordinate.Text(bottom)}H{zero}z";
            if (figure.Limits is not { } limits) continue;
            var (a, b, y) = (plot.X(limits.Lower, left), plot.X(limits.Upper, left), (top + bottom) / 2);
            whiskers += Coordinate.Segment(a, y, b, y) + Upright(a, y - 4, y + 4) + Upright(b, y - 4, y + 4);
        }
        if (bars.Length > 0) _canvas.Path(bars, $"fill=\"{(left ? Palette.BarFill : Palette.BarSecond)}\" stroke=\"{Palette.Series[left ? 0 : 1]}\"");
        if (whiskers.Length > 0) _canvas.Stroke(whiskers, Palette.Ink, 1.5);
        if (_rows.Count > 0) _canvas.Stroke(Upright(plot.Zero(left), _rows[^1].Top, _rows[0].Bottom), Palette.SecondaryInk, 1.5);
    }

    /// <summary>Steps down from the oldest to the youngest, broken where a figure is missing.</summary>
    void Comparison(PyramidPlot plot, PyramidSide side, bool left)
    {
        var (data, open) = ("", false);
        for (var i = _rows.Count - 1; i >= 0; i--)
        {
            if (side.Comparison[i] is { } value) data += (open ? $"H{Coordinate.Text(plot.X(value, left))}" : $"M{Coordinate.Pair(plot.X(value, left), _rows[i].Top)}") + $"V{Coordinate.Text(_rows[i].Bottom)}";
            open = side.Comparison[i] is not null;
        }
        if (data.Length > 0) _canvas.Stroke(data, Outline.Colour, Outline.Width, Outline.Dash);
    }

    double Ticks(PyramidPlot plot, double bottom)
    {
        var ticks = plot.Axis.Ticks.ToArray();
        var text = new AxisText(plot.Axis.Labels(_chart.Written), _frame.Size, plot.Half + 20);
        var right = text.Fit(i => plot.X(ticks[i], false), (_frame.Width / 2) + 3, _frame.Width);
        text.Draw(_canvas, [.. right.Select(label => (label.Index, _frame.Width - label.Centre))], bottom + _frame.Size + 4, _frame.LineHeight);
        text.Draw(_canvas, right, bottom + _frame.Size + 4, _frame.LineHeight);
        return bottom + 4 + (text.LineCount(right) * _frame.LineHeight);
    }

    double Keys(double bottom)
    {
        var all = Sides.SelectMany(side => side.Side.Figures).ToArray();
        var entries = new List<KeyEntry>();
        if (_plot is not null && PyramidWords.Compared(_chart)) entries.Add(new(Signs.Line(Outline), Signs.LineLength, _chart.ComparisonLabel, ""));
        if (all.Any(figure => figure.Limits is not null)) entries.Add(new(Signs.Whisker(Palette.Ink), 20, "", _chart.LimitsLabel));
        if (_plot is not null) entries.AddRange(all.Where(figure => !figure.Known).Select(figure => figure.Absence).Distinct().Order()
            .Select(absence => new KeyEntry(Signs.Absent(absence, Palette.SecondaryInk), 10, "", Estimate.Phrase(absence))));
        if (_plot is not null && !_figures) entries.Add(new(null, 0, "", "The figures are in the table."));
        return entries.Count == 0 ? bottom : new Key(_frame.Size, _frame.LineHeight).Flow(_canvas, entries, 0, bottom + 8 + _frame.Size, _frame.Width) + (_frame.Size * 0.3);
    }

    static string Upright(double x, double top, double bottom) => $"M{Coordinate.Pair(x, top)}V{Coordinate.Text(bottom)}";
}
