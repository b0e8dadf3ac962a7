using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Matrices;

/// <summary>The heads of columns and the totals below them: names turned upward, or numbers, on several lines where columns are narrow.</summary>
sealed class MatrixHeads
{
    /// <summary>A name turned upward may be this long, and then goes on beside itself.</summary>
    const double Longest = 175;

    readonly Frame _frame;
    readonly double _cell;
    readonly IReadOnlyList<IReadOnlyList<string>> _names;

    public MatrixHeads(PriorityMatrix matrix, Frame frame, double cell)
    {
        (_frame, _cell) = (frame, cell);
        _names = [.. matrix.Strategies.Select(name => Wrap.Lines(name, Longest, frame.Size))];
        Numbered = _names.Any(lines => lines.Count == 0 || (lines.Count * frame.LineHeight) > cell);
    }

    public bool Numbered { get; }

    /// <summary>How many lines it takes to write a number in each column without touching its neighbour.</summary>
    public int Levels(IEnumerable<int> numbers)
    {
        var widest = numbers.Select(number => TextWidth.Of(MatrixWords.Number(number), _frame.Size)).DefaultIfEmpty(0).Max();
        return (int)Math.Max(1, Math.Ceiling((widest + 6) / _cell));
    }

    public double Height => Numbered ? Levels(Enumerable.Range(1, _names.Count)) * _frame.LineHeight : _names.Max(lines => Wrap.Widest(lines, _frame.Size)) + 4;

    /// <summary>Writes the heads so that they end above a place.</summary>
    public void Draw(Canvas canvas, Func<int, double> centre, double bottom)
    {
        if (Numbered)
        {
            Numbers(canvas, centre, [.. Enumerable.Range(1, _names.Count)], bottom - Height, new(Bold: false));
            return;
        }
        for (var k = 0; k < _names.Count; k++)
        {
            var x = centre(k) - (_names[k].Count * _frame.LineHeight / 2) + (_frame.Size * 0.98);
            foreach (var line in _names[k])
            {
                canvas.Text(x, bottom - 4, line, new(Upward: true));
                x += _frame.LineHeight;
            }
        }
    }

    /// <summary>A number for each column; gives the bottom.</summary>
    public double Numbers(Canvas canvas, Func<int, double> centre, IReadOnlyList<int> numbers, double top, Ink ink)
    {
        var levels = Levels(numbers);
        for (var k = 0; k < numbers.Count; k++)
            canvas.Text(centre(k), top + (_frame.Size * 0.9) + (k % levels * _frame.LineHeight), MatrixWords.Number(numbers[k]), ink with { Anchor = Anchor.Middle });
        return top + (levels * _frame.LineHeight);
    }
}
