namespace Endeavour.Charts.Drawing;

/// <summary>The shape of a verdict, about a centre.</summary>
static class MarkShape
{
    /// <summary>Draws the mark so that all of it, outline too, is within <paramref name="size"/>.</summary>
    public static string Svg(VerdictMark mark, double x, double y, double size, Palette palette)
    {
        var doubled = mark is VerdictMark.Best or VerdictMark.Worst;
        var pen = doubled ? Math.Clamp(size / 12, 1.1, 3) : Math.Clamp(size / 9, 1.3, 3);
        var reach = (size - pen) / 2;
        var outline = $"stroke=\"{Palette.Outline(mark)}\" stroke-width=\"{Coordinate.Text(pen)}\"";
        return doubled
            ? Shape(mark, x, y, reach, $"fill=\"#fff\" {outline}") + Shape(mark, x, y, reach - (pen * 2), $"fill=\"{palette.Fill(mark)}\" {outline}")
            : Shape(mark, x, y, reach, $"fill=\"{palette.Fill(mark)}\" {outline}");
    }

    static string Shape(VerdictMark mark, double x, double y, double reach, string attributes)
    {
        if (mark is VerdictMark.NotCompared or VerdictMark.Best or VerdictMark.Better)
            return $"<circle cx=\"{Coordinate.Text(x)}\" cy=\"{Coordinate.Text(y)}\" r=\"{Coordinate.Text(reach)}\" {attributes}/>";
        var side = reach * 0.9;
        var path = mark switch
        {
            VerdictMark.Similar => Corners((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)),
            VerdictMark.Higher => Corners((x, y - reach), (x + reach, y + side), (x - reach, y + side)),
            VerdictMark.Lower => Corners((x, y + reach), (x + reach, y - side), (x - reach, y - side)),
            _ => Corners((x - side, y - side), (x + side, y - side), (x + side, y + side), (x - side, y + side)),
        };
        return $"<path d=\"{path}\" {attributes}/>";
    }

    static string Corners(params (double X, double Y)[] corners) => Coordinate.Line(corners) + "z";
}
