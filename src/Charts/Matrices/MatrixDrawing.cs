using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Matrices;

/// <summary>Chooses between the matrix and the list, and draws the key: the marks, then the strategies by their numbers.</summary>
sealed class MatrixDrawing
{
    readonly PriorityMatrix _matrix;
    readonly Frame _frame;
    readonly Canvas _canvas = new();
    readonly bool _list;

    public MatrixDrawing(PriorityMatrix matrix, ChartForm form)
    {
        (_matrix, _frame) = (matrix, Frame.For(form));
        _list = form == ChartForm.Narrow || !MatrixGrid.Fits(matrix, _frame);
    }

    public string Svg()
    {
        var y = Marks(_frame.Size) + (_frame.LineHeight * 0.6);
        var numbered = false;
        if (_matrix.Priorities.Count == 0 || _matrix.Strategies.Count == 0)
        {
            _canvas.Text(_frame.Width / 2, y + 24, "No priorities to show", new(Bold: true, Anchor: Anchor.Middle));
            y += 34;
        }
        else if (_list)
        {
            var list = new MatrixList(_matrix, _canvas, _frame);
            (y, numbered) = (list.Draw(y), list.Numbered);
        }
        else
        {
            var grid = new MatrixGrid(_matrix, _canvas, _frame);
            (y, numbered) = (grid.Draw(y), grid.Numbered);
        }
        if (numbered) y = Strategies(y);
        return _canvas.Picture(new(_matrix.Id, "matrix", _matrix.Title, MatrixWords.Description(_matrix)), _frame, y + (_frame.Size * 0.5));
    }

    double Marks(double baseline)
    {
        var used = _matrix.Priorities.SelectMany(priority => priority.Cells).Select(cell => cell.Level).Where(level => level != PriorityLevel.None).Distinct();
        var entries = used.OrderBy(level => level switch { PriorityLevel.Strong => 0, PriorityLevel.Mentioned => 1, _ => 2 })
            .Select(level => new KeyEntry(MatrixMarks.Sign(level, 13), 13, "", _matrix.Label(level))).ToList();
        if (!_list && _matrix.Priorities.SelectMany(priority => priority.Cells).Any(cell => cell is { Named: true, Mentions: > 0 }))
            entries.Add(new(null, 0, "", MatrixGrid.ShowsCounts(_matrix, _frame) ? "Number in a mark: how often it is named" : "How often each is named is in the table"));
        return new Key(_frame.Size, _frame.LineHeight).Flow(_canvas, entries, 0, baseline, _frame.Width);
    }

    /// <summary>The strategies by their numbers, in columns where there is room, read down one and then the next.</summary>
    double Strategies(double top)
    {
        var count = _matrix.Strategies.Count;
        var number = Enumerable.Range(1, count).Max(i => TextWidth.Of(MatrixWords.Number(i), _frame.Size, bold: true));
        var longest = _matrix.Strategies.Max(name => TextWidth.Of(Xml.OneLine(name), _frame.Size)) + number + 30;
        var columns = Math.Clamp((int)(_frame.Width / longest), _frame.NamesAtLineEnds ? 2 : 1, 4);
        var (width, each) = (_frame.Width / columns, (count + columns - 1) / columns);
        var bottom = top;
        for (var column = 0; column < columns; column++)
        {
            var baseline = top + 10 + _frame.Size;
            for (var i = column * each; i < Math.Min(count, (column + 1) * each); i++)
            {
                _canvas.Text((column * width) + number, baseline, MatrixWords.Number(i + 1), new(Bold: true, Anchor: Anchor.End));
                var lines = Wrap.Lines(_matrix.Strategies[i], width - number - 24, _frame.Size);
                _canvas.Lines((column * width) + number + 9, baseline, lines, _frame.LineHeight);
                baseline += (Math.Max(1, lines.Count) * _frame.LineHeight) + 2;
            }
            bottom = Math.Max(bottom, baseline - _frame.LineHeight);
        }
        return bottom;
    }
}
