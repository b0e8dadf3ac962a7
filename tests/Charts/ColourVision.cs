using System.Globalization;

namespace Endeavour.Tests.Charts;

/// <summary>
/// What colours look like: contrast as WCAG 2.2 defines it, colour blindness after Machado, Oliveira and Fernandes (2009, severity 1), and the
/// difference of two colours as CIE76, the distance in CIELAB (D65).
/// </summary>
static class ColourVision
{
    public static readonly IReadOnlyDictionary<string, double[]> Kinds = new Dictionary<string, double[]>
    {
        ["common"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protan"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deutan"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritan"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static double Contrast(string a, string b)
    {
        var (light, dark) = (Luminance(a), Luminance(b));
        if (light < dark) (light, dark) = (dark, light);
        return (light + 0.05) / (dark + 0.05);
    }

    public static double Distance(string a, string b, string kind)
    {
        var (first, second) = (Lab(Seen(a, kind)), Lab(Seen(b, kind)));
        return Math.Sqrt(first.Zip(second, (x, y) => (x - y) * (x - y)).Sum());
    }

    /// <summary>The smallest difference between any two, whoever looks.</summary>
    public static double Closest(params string[] colours) => (
        from kind in Kinds.Keys
        from i in Enumerable.Range(0, colours.Length)
        from k in Enumerable.Range(i + 1, colours.Length - i - 1)
        select Distance(colours[i], colours[k], kind)).Min();

    static double Luminance(string colour)
    {
        var light = Linear(colour);
        return (0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2]);
    }

    static double[] Linear(string colour) =>
        [.. Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];

    static double[] Seen(string colour, string kind)
    {
        var (matrix, light) = (Kinds[kind], Linear(colour));
        return [.. Enumerable.Range(0, 3).Select(row => Math.Clamp((matrix[3 * row] * light[0]) + (matrix[(3 * row) + 1] * light[1]) + (matrix[(3 * row) + 2] * light[2]), 0, 1))];
    }

    static double[] Lab(double[] light)
    {
        var x = Root(((0.4124564 * light[0]) + (0.3575761 * light[1]) + (0.1804375 * light[2])) / 0.95047);
        var y = Root((0.2126729 * light[0]) + (0.7151522 * light[1]) + (0.0721750 * light[2]));
        var z = Root(((0.0193339 * light[0]) + (0.1191920 * light[1]) + (0.9503041 * light[2])) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    static double Root(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;
}
