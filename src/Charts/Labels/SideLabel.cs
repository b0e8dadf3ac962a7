using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Labels;

/// <summary>A name in bold and its words, to stand to the right of a plot at the height of what they name.</summary>
sealed record SideLabel(double Height, IReadOnlyList<string> Name, IReadOnlyList<string> Words, string? Fill = null, bool Tied = true)
{
    public const double Gap = 7;

    public const double Gutter = 12;

    public static SideLabel For(double at, string name, string words, Frame frame, string? fill = null) => new(
        at, Wrap.Lines(name, frame.Width * 0.235, frame.Size, bold: true), Wrap.Lines(words, frame.Width * 0.235, frame.Size), fill);

    public double Width(Frame frame) => Math.Max(Wrap.Widest(Name, frame.Size, bold: true), Wrap.Widest(Words, frame.Size));

    public double Tall(Frame frame) => (Name.Count + Words.Count) * frame.LineHeight;

    /// <summary>Draws the labels, moved apart where they would touch, each tied to its place where it had to move.</summary>
    public static void Draw(Canvas canvas, IReadOnlyList<SideLabel> labels, Frame frame, double right, (double Top, double Bottom) within)
    {
        var tops = Spread.Apart([.. labels.Select(label => (label.Height, label.Tall(frame)))], within.Top, within.Bottom, Gap);
        for (var i = 0; i < labels.Count; i++) labels[i].Draw(canvas, frame, right, tops[i]);
    }

    void Draw(Canvas canvas, Frame frame, double right, double top)
    {
        var (left, middle) = (right + Gutter, top + (Tall(frame) / 2));
        if (Tied && Math.Abs(Height - middle) > frame.LineHeight * 0.6) canvas.Stroke(Coordinate.Segment(right, Height, left - 3, middle), Palette.SpineEdge, 1);
        var next = canvas.Lines(left, top + (frame.Size * 0.95), Name, frame.LineHeight, new(Bold: true, Fill: Fill));
        canvas.Lines(left, next, Words, frame.LineHeight, new(Fill: Fill));
    }
}
