using System.Globalization;
using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>The sign of a verdict as path data without an outline, to stand on the verdict's own colour; holes by the even-odd rule.</summary>
static class AreaSign
{
    /// <summary>How far a sign reaches from its centre.</summary>
    public const double Reach = 5.5;

    /// <summary>How far it reaches where there is less room.</summary>
    public const double Small = 3.2;

    public static string Data(VerdictMark mark, double x, double y, double reach = Reach) => mark switch
    {
        VerdictMark.Better => Circle(x, y, reach - 0.5),
        VerdictMark.Best => Circle(x, y, reach) + Circle(x, y, reach - 1.3) + Circle(x, y, reach - 2.8),
        VerdictMark.NotCompared => Circle(x, y, reach - 0.5) + Circle(x, y, reach - 2),
        VerdictMark.Similar => $"M{Coordinate.Pair(x, y - reach)}l{Turn(reach, reach)}{Turn(-reach, reach)}{Turn(-reach, -reach)}z",
        VerdictMark.Worse => Square(x, y, reach - 1),
        VerdictMark.Worst => Square(x, y, reach - 0.3) + Square(x, y, reach - 1.6) + Square(x, y, reach - 3),
        VerdictMark.Higher => $"M{Coordinate.Pair(x, y - reach + 0.5)}l{Turn(reach, (2 * reach) - 1)}h{Coordinate.Text(-2 * reach)}z",
        _ => $"M{Coordinate.Pair(x, y + reach - 0.5)}l{Turn(reach, 1 - (2 * reach))}h{Coordinate.Text(-2 * reach)}z",
    };

    /// <summary>White or black, whichever is easier to see on a colour (contrast as in WCAG 2.2).</summary>
    public static string InkOn(string fill) => fill.Length == 4 || Contrast(fill, 1) < Contrast(fill, 0) ? Palette.Ink : "#fff";

    static double Contrast(string fill, double light)
    {
        var (a, b) = (Luminance(fill) + 0.05, light + 0.05);
        return Math.Max(a, b) / Math.Min(a, b);
    }

    static double Luminance(string fill)
    {
        double Part(int at)
        {
            var part = int.Parse(fill.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    static string Circle(double x, double y, double radius)
    {
        var (r, across) = (Coordinate.Text(radius), Coordinate.Text(2 * radius));
        return $"M{Coordinate.Pair(x - radius, y)}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0-{across} 0z";
    }

    static string Square(double x, double y, double half)
    {
        var side = Coordinate.Text(2 * half);
        return $"M{Coordinate.Pair(x - half, y - half)}h{side}v{side}h-{side}z";
    }

    static string Turn(double x, double y) => $"{Coordinate.Pair(x, y)} ";
}
