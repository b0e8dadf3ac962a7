using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Spines;

/// <summary>How to read a spine: the parts of the picture with their names.</summary>
static class SpineKey
{
    public static string Svg(string id, Orientation orientation, string benchmark, Frame frame)
    {
        var canvas = new Canvas();
        var judged = orientation != Orientation.LowToHigh;
        var (left, right) = judged ? ("Worse", "Better") : ("Lower", "Higher");
        KeyEntry[] entries =
        [
            new(Bar(Palette.SpineRange), 26, "", judged ? "Worst area to best area" : "Lowest area to highest area"),
            new(Bar(Palette.SpineMiddle), 26, "", "Middle half of areas"),
            new((c, x, y) => c.Stroke($"M{Coordinate.Pair(x + 4, y - 11)}v22", Palette.Ink, 2), 8, "", benchmark),
            new((c, x, y) => c.Stroke(Coordinate.Segment(x, y, x + 26, y), Palette.Ink, 2), 26, "", "95% confidence interval"),
            new(null, 0, "", $"← {left} to the left, {right.ToLowerInvariant()} to the right →"),
        ];
        var bottom = new Key(frame.Size, frame.LineHeight + 4).Flow(canvas, entries, 0, frame.Size + 4, frame.Width);
        var words = $"Light bar: {entries[0].Words.ToLowerInvariant()}. Dark bar: middle half of areas. Upright line: {benchmark}. "
            + $"Mark with a line through it: the area with its confidence interval. {left} is to the left, {right.ToLowerInvariant()} to the right.";
        return canvas.Picture(new(id, "spine-key", "How to read the bars", words), frame, bottom + (frame.Size * 0.5));
    }

    static Glyph Bar(string colour) => (canvas, x, y) => canvas.Path($"M{Coordinate.Pair(x + 1, y - 7)}h26v14h-26z", $"fill=\"{colour}\" stroke=\"{Palette.SpineEdge}\"");
}
