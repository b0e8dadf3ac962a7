using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Funnels;

/// <summary>Many marks of one verdict as one path, so that 152 areas are a small drawing.</summary>
static class FunnelMarks
{
    public static double Reach(VerdictMark? mark) => mark switch
    {
        VerdictMark.Best or VerdictMark.Worst => 6.5,
        VerdictMark.Better or VerdictMark.Worse or VerdictMark.Higher or VerdictMark.Lower => 5,
        VerdictMark.Similar => 4.6,
        _ => 3.8,
    };

    public static void Draw(Canvas canvas, VerdictMark? mark, IReadOnlyList<(double X, double Y)> places, Palette palette)
    {
        if (places.Count == 0) return;
        var reach = Reach(mark);
        if (mark is not { } verdict)
        {
            canvas.Path(Shapes(null, places, reach), $"fill=\"{Palette.Series[0]}\"");
            return;
        }
        var doubled = verdict is VerdictMark.Best or VerdictMark.Worst;
        var outline = $"stroke=\"{Palette.Outline(verdict)}\" stroke-width=\"{(doubled ? "1.2" : "1")}\"";
        if (doubled) canvas.Path(Shapes(verdict, places, reach), $"fill=\"#fff\" {outline}");
        canvas.Path(Shapes(verdict, places, doubled ? reach - 2.4 : reach), $"fill=\"{palette.Fill(verdict)}\" {outline}");
    }

    static string Shapes(VerdictMark? mark, IReadOnlyList<(double X, double Y)> places, double reach) =>
        string.Concat(places.Select(place => Shape(mark, place.X, place.Y, reach)));

    static string Shape(VerdictMark? mark, double x, double y, double reach)
    {
        var (r, side) = (Coordinate.Text(reach), Coordinate.Text(reach * 1.8));
        return mark switch
        {
            VerdictMark.Similar => $"M{Coordinate.Pair(x, y - reach)}l{r} {r}-{r} {r}-{r}-{r}z",
            VerdictMark.Higher => $"M{Coordinate.Pair(x, y - reach)}l{r} {side}h-{Coordinate.Text(reach * 2)}z",
            VerdictMark.Lower => $"M{Coordinate.Pair(x, y + reach)}l{r}-{side}h-{Coordinate.Text(reach * 2)}z",
            VerdictMark.Worse or VerdictMark.Worst => $"M{Coordinate.Pair(x - (reach * 0.9), y - (reach * 0.9))}h{side}v{side}h-{side}z",
            _ => $"M{Coordinate.Pair(x - reach, y)}a{r} {r} 0 1 0 {Coordinate.Text(reach * 2)} 0 {r} {r} 0 1 0-{Coordinate.Text(reach * 2)} 0z",
        };
    }
}
