using System.Globalization;

namespace Endeavour.Strategy.Files;

/// <summary>Contrast of a colour with white, by WCAG 2.2's definition of relative luminance.</summary>
static class Contrast
{
    public const double Least = 4.5;

    /// <param name="colour"><c>#rrggbb</c></param>
    public static double WithWhite(string colour) => 1.05 / (Luminance(colour) + 0.05);

    static double Luminance(string colour) => 0.2126 * Part(colour, 1) + 0.7152 * Part(colour, 3) + 0.0722 * Part(colour, 5);

    static double Part(string colour, int at)
    {
        var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
