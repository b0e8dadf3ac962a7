using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Matrices;

/// <summary>The marks of a matrix: a filled square, a ring, a cross. Many of a kind are one path.</summary>
static class MatrixMarks
{
    const double Pen = 2;

    static string Colour => Palette.Series[0];

    public static void Draw(Canvas canvas, PriorityLevel level, IReadOnlyList<(double X, double Y)> places, double size)
    {
        if (places.Count == 0) return;
        switch (level)
        {
            case PriorityLevel.Strong:
                var side = Coordinate.Text(size);
                canvas.Path(string.Concat(places.Select(place => $"M{Coordinate.Pair(place.X - (size / 2), place.Y - (size / 2))}h{side}v{side}h-{side}z")), $"fill=\"{Colour}\"");
                break;
            case PriorityLevel.Mentioned:
                var dots = string.Concat(places.Select(place => $"M{Coordinate.Pair(place.X, place.Y)}h0"));
                canvas.Stroke(dots, Colour, size, "stroke-linecap=\"round\"");
                canvas.Stroke(dots, "#fff", size - (2 * Pen), "stroke-linecap=\"round\"");
                break;
            case PriorityLevel.NotReviewed:
                canvas.Stroke(string.Concat(places.Select(place => $"M{Coordinate.Pair(place.X - 4, place.Y - 4)}l8 8m-8 0l8-8")), Palette.FaintOutline, 1.8);
                break;
        }
    }

    public static Glyph Sign(PriorityLevel level, double size) => (canvas, left, middle) => Draw(canvas, level, [(left + (size / 2), middle)], size);

    /// <summary>The count inside a mark: white on the square, dark in the ring.</summary>
    public static void Count(Canvas canvas, PriorityCell cell, double x, double y, double textSize) =>
        canvas.Text(x, y + (textSize * 0.36), MatrixWords.Number(cell.Mentions), new(Anchor: Anchor.Middle, Fill: cell.Level == PriorityLevel.Strong ? "#fff" : null));
}
