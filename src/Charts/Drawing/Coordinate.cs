using System.Globalization;

namespace Endeavour.Charts.Drawing;

/// <summary>Places in a drawing: one decimal, the same bytes everywhere.</summary>
static class Coordinate
{
    public static string Text(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("0.#", CultureInfo.InvariantCulture);
    }

    public static string Pair(double x, double y) => Text(x) + " " + Text(y);

    /// <summary>The corners of a line: <c>M1 2 3 4 5 6</c>.</summary>
    public static string Line(IEnumerable<(double X, double Y)> points) => "M" + string.Join(' ', points.Select(point => Pair(point.X, point.Y)));

    public static string Segment(double x1, double y1, double x2, double y2) => $"M{Pair(x1, y1)} {Pair(x2, y2)}";
}
