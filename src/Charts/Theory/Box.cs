using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Theory;

/// <summary>A box: its words wrapped to its width, its status below them, and its place once it has one.</summary>
sealed class Box
{
    public const double Padding = 8;

    readonly Frame _frame;
    readonly IReadOnlyList<string> _lines;
    readonly IReadOnlyList<string> _status;
    readonly IReadOnlyList<string> _note;

    public Box(TheoryNode node, double width, Frame frame, string note = "")
    {
        (Node, Width, _frame) = (node, width, frame);
        var room = width - (2 * Padding);
        _lines = Wrap.Lines(node.Text, room, frame.Size);
        _status = Wrap.Lines(TheoryWords.Status(node), room - Indent, frame.Size, bold: true);
        _note = Wrap.Lines(note, room, frame.Size);
        Height = (Math.Max(1, _lines.Count + _status.Count + _note.Count) * frame.LineHeight) + (2 * Padding) - 2;
    }

    public TheoryNode Node { get; }

    public double Width { get; }

    public double Height { get; }

    public double Left { get; set; }

    public double Top { get; set; }

    public double Right => Left + Width;

    public double Middle => Top + (Height / 2);

    double Indent => Node.Mark is null ? 0 : _frame.MarkSize + 8;

    /// <summary>The width that the longest of its words needs.</summary>
    public static double Needed(TheoryNode node, double size)
    {
        double Longest(string text, bool bold) => Xml.OneLine(text).Split(' ').Max(word => TextWidth.Of(word, size, bold));
        var sign = node.Mark is null ? 0 : (size * 0.8) + 8;
        return Math.Max(Longest(node.Text, bold: false), Longest(TheoryWords.Status(node), bold: true) + sign) + (2 * Padding) + 1;
    }

    public void Draw(Canvas canvas, bool goal, Palette palette)
    {
        canvas.Path($"M{Coordinate.Pair(Left, Top)}h{Coordinate.Text(Width)}v{Coordinate.Text(Height)}h{Coordinate.Text(-Width)}z",
            $"fill=\"{(goal ? Palette.BarFill : "#fff")}\" stroke=\"{Palette.Series[0]}\" stroke-width=\"{(goal ? "2.5" : "1.5")}\"");
        var baseline = Top + Padding + (_frame.Size * 0.88);
        baseline = canvas.Lines(Left + Padding, baseline, _lines, _frame.LineHeight);
        if (_status.Count > 0)
        {
            if (Node.Mark is { } mark) canvas.Raw(MarkShape.Svg(mark, Left + Padding + (_frame.MarkSize / 2) + 1, baseline - (_frame.Size * 0.34), _frame.MarkSize + 2, palette));
            baseline = canvas.Lines(Left + Padding + Indent, baseline, _status, _frame.LineHeight, new(Bold: true));
        }
        canvas.Lines(Left + Padding, baseline, _note, _frame.LineHeight, new(Fill: Palette.SecondaryInk));
    }
}
