using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Matrices;

/// <summary>The matrix itself: heads, rows with their totals, totals of columns.</summary>
sealed class MatrixGrid
{
    const double Narrowest = 11;

    const double Widest = 46;

    readonly PriorityMatrix _matrix;
    readonly Canvas _page;
    readonly Canvas _canvas = new();
    readonly Frame _frame;
    readonly double _cell;
    readonly double _left;
    readonly MatrixHeads _heads;
    readonly bool _counts;
    readonly List<(PriorityCell Cell, double X, double Y)> _marks = [];
    string _lines = "";

    public MatrixGrid(PriorityMatrix matrix, Canvas canvas, Frame frame)
    {
        (_matrix, _page, _frame) = (matrix, canvas, frame);
        (_left, _cell) = (Names(matrix, frame), Cell(matrix, frame));
        _heads = new(matrix, frame, _cell);
        _counts = ShowsCounts(matrix, frame);
    }

    public bool Numbered => _heads.Numbered;

    double Right => _left + (_cell * _matrix.Strategies.Count);

    double Mark => _counts ? CountMark(_matrix, _frame) : Math.Min(_cell - 2.5, 13);

    double End => TotalAt(1);

    public static bool Fits(PriorityMatrix matrix, Frame frame) => Cell(matrix, frame) >= Narrowest;

    /// <summary>Whether every mark has room for its count.</summary>
    public static bool ShowsCounts(PriorityMatrix matrix, Frame frame) =>
        matrix.Priorities.Any(priority => priority.Cells.Any(cell => cell is { Named: true, Mentions: > 0 })) && CountMark(matrix, frame) + 4 <= Cell(matrix, frame);

    public double Draw(double top)
    {
        var first = top + Math.Max(_heads.Height, Labels().Max(label => label.Count) * _frame.LineHeight) + 4;
        _heads.Draw(_canvas, X, first - 2);
        for (var t = 0; t < 2; t++) Totals(t, first);
        var (y, group) = (first, "");
        for (var i = 0; i < _matrix.Priorities.Count; i++)
        {
            if (_matrix.Heading(i) != group) y = Group(_matrix.Heading(i), y);
            group = _matrix.Heading(i);
            y = Row(i, y);
        }
        Marks();
        _canvas.Stroke(Level(y), Palette.SecondaryInk, 1.5);
        y = Sums(_matrix.StrongLabel, MatrixWords.Strong, y + 2);
        y = Sums(_matrix.AllLabel, cell => cell.Named, y);
        Bands(first - _heads.Height, y);
        _page.Raw(_canvas.Body);
        return y;
    }

    static double Names(PriorityMatrix matrix, Frame frame) =>
        Math.Clamp(matrix.Priorities.Select(priority => TextWidth.Of(Xml.OneLine(priority.Name), frame.Size)).Append(TextWidth.Of(Xml.OneLine(matrix.StrongLabel), frame.Size)).Max(), 60, frame.Width * 0.27) + 12;

    /// <summary>The width of a column of totals.</summary>
    static double Total(string label, PriorityMatrix matrix, Frame frame) =>
        Math.Max(Wrap.Widest(Wrap.Lines(label, 66, frame.Size, bold: true), frame.Size, bold: true), TextWidth.Of(MatrixWords.Number(matrix.Strategies.Count), frame.Size, bold: true)) + 10;

    static double Cell(PriorityMatrix matrix, Frame frame) =>
        matrix.Strategies.Count == 0 ? Widest : Math.Min(Widest, (frame.Width - Names(matrix, frame) - Total(matrix.StrongLabel, matrix, frame) - Total(matrix.AllLabel, matrix, frame)) / matrix.Strategies.Count);

    static double CountMark(PriorityMatrix matrix, Frame frame) =>
        matrix.Priorities.SelectMany(priority => priority.Cells).Where(cell => cell.Named).Select(cell => TextWidth.Of(MatrixWords.Number(cell.Mentions), frame.Size)).DefaultIfEmpty(0).Max() + 12;

    double X(int column) => _left + ((column + 0.5) * _cell);

    string Level(double y) => $"M0 {Coordinate.Text(y)}H{Coordinate.Text(End)}";

    IReadOnlyList<string>[] Labels() => [Wrap.Lines(_matrix.StrongLabel, 66, _frame.Size, bold: true), Wrap.Lines(_matrix.AllLabel, 66, _frame.Size, bold: true)];

    double TotalAt(int t) => Right + Total(_matrix.StrongLabel, _matrix, _frame) + (t == 0 ? 0 : Total(_matrix.AllLabel, _matrix, _frame));

    /// <summary>The head of a column of totals.</summary>
    void Totals(int t, double first)
    {
        var lines = Labels()[t];
        _canvas.Lines(TotalAt(t), first - 6 - ((lines.Count - 1) * _frame.LineHeight), lines, _frame.LineHeight, new(Bold: true, Anchor: Anchor.End));
    }

    /// <summary>Every other column is shaded, from its head to its total, so that the eye keeps to it.</summary>
    void Bands(double top, double bottom)
    {
        var (y, width, height) = (Coordinate.Text(top), Coordinate.Text(_cell), Coordinate.Text(bottom - top));
        var data = string.Concat(Enumerable.Range(0, _matrix.Strategies.Count).Where(k => k % 2 == 1).Select(k => $"M{Coordinate.Text(_left + (k * _cell))} {y}h{width}v{height}h-{width}z"));
        if (data.Length > 0) _page.Path(data, $"fill=\"{Palette.Grid}\" fill-opacity=\".45\"");
    }

    IReadOnlyList<string> Lines(MatrixPriority priority) => Wrap.Lines(priority.Name, _left - 12, _frame.Size);

    double RowHeight(IReadOnlyList<string> lines) => Math.Max((Math.Max(1, lines.Count) * _frame.LineHeight) + 5, Mark + 6);

    double GroupHeight(string group) => group.Length == 0 ? 0 : (Wrap.Lines(group, _frame.Width, _frame.Size, bold: true).Count * _frame.LineHeight) + 9;

    double Group(string group, double top)
    {
        _canvas.Stroke(Level(top), Palette.SecondaryInk, 1.5);
        _canvas.Lines(0, top + 5 + (_frame.Size * 0.95), Wrap.Lines(group, _frame.Width, _frame.Size, bold: true), _frame.LineHeight, new(Bold: true, Halo: true));
        return top + GroupHeight(group);
    }

    double Row(int i, double top)
    {
        var (priority, lines) = (_matrix.Priorities[i], Lines(_matrix.Priorities[i]));
        var bottom = top + RowHeight(lines);
        var middle = (top + bottom) / 2;
        _lines += Level(top);
        _marks.AddRange(priority.Cells.Select((cell, k) => (cell, X(k), middle)));
        _canvas.Lines(0, middle - (lines.Count * _frame.LineHeight / 2) + (_frame.Size * 0.98), lines, _frame.LineHeight);
        _canvas.Text(TotalAt(0), middle + (_frame.Size * 0.35), MatrixWords.Number(_matrix.Count(MatrixWords.Strong, i)), new(Anchor: Anchor.End));
        _canvas.Text(TotalAt(1), middle + (_frame.Size * 0.35), MatrixWords.Number(_matrix.Count(cell => cell.Named, i)), new(Bold: true, Anchor: Anchor.End));
        return bottom;
    }

    /// <summary>Lines and marks of all rows, each kind as one path.</summary>
    void Marks()
    {
        _canvas.Stroke(_lines, Palette.Grid, 1);
        foreach (var level in new[] { PriorityLevel.Mentioned, PriorityLevel.Strong, PriorityLevel.NotReviewed })
            MatrixMarks.Draw(_canvas, level, [.. _marks.Where(mark => mark.Cell.Level == level).Select(mark => (mark.X, mark.Y))], level == PriorityLevel.Strong || _counts ? Mark : Mark - 1);
        foreach (var (cell, x, y) in _marks.Where(mark => _counts && mark.Cell is { Named: true, Mentions: > 0 })) MatrixMarks.Count(_canvas, cell, x, y, _frame.Size);
    }

    /// <summary>The totals of columns, below the rows; gives the bottom.</summary>
    double Sums(string label, Func<PriorityCell, bool> test, double top)
    {
        var lines = Wrap.Lines(label, _left - 12, _frame.Size, bold: true);
        if (test(new(PriorityLevel.Mentioned))) _canvas.Stroke(Level(top - 1), Palette.Grid, 1);
        _canvas.Lines(0, top + (_frame.Size * 0.9), lines, _frame.LineHeight, new(Bold: true));
        int[] sums = [.. Enumerable.Range(0, _matrix.Strategies.Count).Select(k => _matrix.Count(test, column: k))];
        return Math.Max(top + (lines.Count * _frame.LineHeight), _heads.Numbers(_canvas, X, sums, top, default)) + 3;
    }
}
