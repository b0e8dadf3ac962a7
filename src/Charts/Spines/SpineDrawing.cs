using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Spines;

/// <summary>One row's picture.</summary>
sealed class SpineDrawing(SpineRow row, ChartForm form)
{
    /// <summary>How far beyond the worst or best area a value or an interval may stretch the scale.</summary>
    const double Beyond = 1.3;

    readonly Frame _frame = form switch
    {
        ChartForm.Narrow => new("narrow", 300, 14, 36, false),
        ChartForm.Print => new("print", 200, 15, 30, false),
        _ => new("wide", 260, 15, 36, false),
    };

    readonly Canvas _canvas = new();

    double Middle => _frame.PlotHeight / 2;

    public string Svg()
    {
        if (Centre() is { } centre && Reach(centre) is var reach and > 0)
        {
            Bar(row.Min, row.Max, Palette.SpineRange, centre, reach);
            Bar(row.LowerQuartile, row.UpperQuartile, Palette.SpineMiddle, centre, reach);
            if (Estimate.Usable(row.Benchmark))
                _canvas.Stroke($"M{Coordinate.Pair(X(row.Benchmark!.Value, centre, reach), 1)}V{Coordinate.Text(_frame.PlotHeight - 1)}", Palette.Ink, 2);
            if (row.Area.Limits is { } limits) Interval(X(limits.Lower, centre, reach), X(limits.Upper, centre, reach));
            if (row.Area.Known) Area(X(row.Area.Number, centre, reach));
        }
        return _canvas.Picture(new(row.Id, "spine", row.Title, SpineWords.Description(row)), _frame, _frame.PlotHeight);
    }

    /// <summary>The benchmark; without one the middle of the range, or the area itself.</summary>
    double? Centre() =>
        Estimate.Usable(row.Benchmark) ? row.Benchmark
        : Estimate.Usable(row.Min) && Estimate.Usable(row.Max) ? (row.Min + row.Max) / 2
        : row.Area.Known ? row.Area.Number : null;

    /// <summary>Half the width of the scale.</summary>
    double Reach(double centre)
    {
        double?[] range = [row.Min, row.Max, row.LowerQuartile, row.UpperQuartile];
        var areas = range.Where(Estimate.Usable).Select(value => Math.Abs(value!.Value - centre)).DefaultIfEmpty(0).Max();
        var figure = row.Area.Extent.Select(value => Math.Abs(value - centre)).DefaultIfEmpty(0).Max();
        var reach = areas > 0 ? Math.Min(Math.Max(areas, figure), areas * Beyond) : figure;
        return reach > 0 ? reach : 1;
    }

    double X(double value, double centre, double reach)
    {
        var share = Math.Clamp((value - centre) / reach, -10, 10) * (row.Orientation == Orientation.LowIsBetter ? -1 : 1);
        return (_frame.Width / 2) + (share * ((_frame.Width / 2) - 9));
    }

    /// <summary>The area's mark; beyond the drawing it stands inside the edge, with an arrow that says so.</summary>
    void Area(double x)
    {
        var (right, beyond) = (x > _frame.Width / 2, x < 1 || x > _frame.Width - 1);
        var margin = beyond ? 17 : 9;
        if (beyond) _canvas.Stroke(right ? Arrow(_frame.Width - 1, -5) : Arrow(1, 5), Palette.Ink, 2);
        _canvas.Raw(MarkShape.Svg(row.Area.Mark ?? VerdictMark.NotCompared, Math.Clamp(x, margin, _frame.Width - margin), Middle, 15, row.Palette));
    }

    string Arrow(double tip, double back) => $"M{Coordinate.Pair(tip + back, Middle - 5)} {Coordinate.Pair(tip, Middle)} {Coordinate.Pair(tip + back, Middle + 5)}";

    void Bar(double? from, double? to, string colour, double centre, double reach)
    {
        if (!Estimate.Usable(from) || !Estimate.Usable(to)) return;
        var (a, b) = (X(from!.Value, centre, reach), X(to!.Value, centre, reach));
        _canvas.Path($"M{Coordinate.Pair(Math.Min(a, b), Middle - 8)}H{Coordinate.Text(Math.Max(a, b))}v16H{Coordinate.Text(Math.Min(a, b))}z", $"fill=\"{colour}\" stroke=\"{Palette.SpineEdge}\"");
    }

    void Interval(double a, double b)
    {
        var (left, right) = (Math.Max(Math.Min(a, b), 1), Math.Min(Math.Max(a, b), _frame.Width - 1));
        if (right < left) return;
        var arrows = (Math.Min(a, b) < 1 ? Arrow(1, 5) : "") + (Math.Max(a, b) > _frame.Width - 1 ? Arrow(_frame.Width - 1, -5) : "");
        _canvas.Stroke(Coordinate.Segment(left, Middle, right, Middle) + arrows, Palette.Ink, 2);
    }
}
