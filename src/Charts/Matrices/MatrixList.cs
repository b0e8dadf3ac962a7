using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Matrices;

/// <summary>The priorities one below the other, each with the strategies that name it: for telephones, and for more strategies than fit in columns.</summary>
sealed class MatrixList(PriorityMatrix matrix, Canvas canvas, Frame frame)
{
    /// <summary>So few strategies are named rather than numbered.</summary>
    const int Few = 6;

    const double MarkSize = 12;

    static readonly PriorityLevel[] Levels = [PriorityLevel.Strong, PriorityLevel.Mentioned, PriorityLevel.NotReviewed];

    public bool Numbered => matrix.Strategies.Count > Few;

    public double Draw(double top)
    {
        var (y, group) = (top, "");
        for (var i = 0; i < matrix.Priorities.Count; i++)
        {
            var next = matrix.Heading(i);
            if (next != group && Wrap.Lines(next, frame.Width, frame.Size, bold: true) is { Count: > 0 } lines)
            {
                canvas.Stroke($"M0 {Coordinate.Text(y + 4)}H{Coordinate.Text(frame.Width)}", Palette.Ink, 2);
                y = canvas.Lines(0, y + 10 + frame.Size, lines, frame.LineHeight, new(Bold: true, Fill: Palette.SecondaryInk)) - frame.Size;
            }
            group = next;
            y = Row(i, y);
        }
        return y;
    }

    double Row(int i, double top)
    {
        canvas.Stroke($"M0 {Coordinate.Text(top + 3)}H{Coordinate.Text(frame.Width)}", Palette.Grid, 1);
        var priority = matrix.Priorities[i];
        var total = $"{matrix.Count(cell => cell.Named, i)} of {matrix.Strategies.Count}";
        var baseline = top + 9 + frame.Size;
        canvas.Text(frame.Width, baseline, total, new(Anchor: Anchor.End, Fill: Palette.SecondaryInk));
        var name = Wrap.Lines(priority.Name, frame.Width - TextWidth.Of(total, frame.Size) - 16, frame.Size, bold: true);
        var y = canvas.Lines(0, baseline, name, frame.LineHeight, new(Bold: true));
        if (name.Count == 0) y += frame.LineHeight;
        foreach (var level in Levels)
        {
            var members = Enumerable.Range(0, matrix.Strategies.Count).Where(k => priority.Cells[k].Level == level).ToArray();
            if (members.Length == 0) continue;
            MatrixMarks.Draw(canvas, level, [(MarkSize / 2, y - (frame.Size * 0.35))], MarkSize);
            var words = $"{matrix.Label(level)} ({MatrixWords.Number(members.Length)}): {string.Join(Numbered ? ", " : "; ", members.Select(k => Member(k, priority.Cells[k])))}";
            y = canvas.Lines(MarkSize + 8, y, Wrap.Lines(words, frame.Width - MarkSize - 8, frame.Size), frame.LineHeight);
        }
        return y - frame.Size + 2;
    }

    string Member(int strategy, PriorityCell cell) =>
        (Numbered ? MatrixWords.Number(strategy + 1) : Direction.Inside(Xml.OneLine(matrix.Strategies[strategy]).Replace(' ', '\u00a0'))) + (cell is { Named: true, Mentions: > 0 } ? $"\u00a0×{MatrixWords.Number(cell.Mentions)}" : "");
}
