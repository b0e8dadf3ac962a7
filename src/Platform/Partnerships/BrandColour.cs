using System.Globalization;

namespace Endeavour.Platform.Partnerships;

/// <summary>A partnership's colour, always dark enough for white text on it (WCAG 2.2 AA, 4.5:1).</summary>
public readonly record struct BrandColour
{
    /// <summary>For pages of the whole site, and for a partnership whose colour cannot be read.</summary>
    public static readonly BrandColour Default = new(0x00, 0x4d, 0x54);

    readonly byte _red, _green, _blue;

    BrandColour(byte red, byte green, byte blue) => (_red, _green, _blue) = (red, green, blue);

    /// <summary>As CSS writes it: <c>#00594f</c>.</summary>
    public string Css => string.Create(CultureInfo.InvariantCulture, $"#{_red:x2}{_green:x2}{_blue:x2}");

    public static BrandColour Of(Partnership? partnership) => partnership is null ? Default : From(partnership.Colour);

    /// <summary>The colour written, or the nearest darker one on which white text can be read.</summary>
    public static BrandColour From(string written)
    {
        if (Parse(written) is not { } colour) return Default;
        while (colour.ContrastWithWhite < 4.5) colour = colour.Darker(0.96);
        return colour;
    }

    /// <summary><c>#rrggbb</c> as a colour; nothing when it is not one.</summary>
    public static BrandColour? Parse(string written) =>
        written.Length == 7 && written[0] == '#' && uint.TryParse(written.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new BrandColour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;

    /// <summary>Why a colour cannot be used and which near it can, for a form; nothing when it can be.</summary>
    public static string? Problem(string written) => Parse(written.Trim()) is not { } colour ? "Enter a colour as # and 6 digits or letters a to f, such as #00594f"
        : colour.ContrastWithWhite < 4.5 ? string.Create(CultureInfo.InvariantCulture, $"White text cannot be read on {colour.Css}: its contrast is {Math.Floor(colour.ContrastWithWhite * 10) / 10:0.0} to 1 and must be 4.5 or more. {From(written.Trim()).Css} is near and works")
        : null;

    /// <summary>WCAG's contrast ratio, 1 to 21.</summary>
    public double ContrastWithWhite => 1.05 / (0.2126 * Linear(_red) + 0.7152 * Linear(_green) + 0.0722 * Linear(_blue) + 0.05);

    public BrandColour Darker(double share) => new((byte)(_red * share), (byte)(_green * share), (byte)(_blue * share));

    static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
