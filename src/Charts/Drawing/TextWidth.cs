using System.Globalization;
using System.Text;

namespace Endeavour.Charts.Drawing;

/// <summary>
/// How wide a text is at most, without a font at hand: for each letter the wider of Inter and Arial. Letters outside ASCII are taken
/// to be wide.
/// </summary>
static class TextWidth
{
    static ReadOnlySpan<byte> Regular =>
    [
        29, 29, 47, 64, 65, 99, 68, 30, 37, 37, 51, 67, 29, 47, 29, 37, 64, 57, 62, 65, 65, 62, 63, 59, 63, 63, 29, 31, 67, 67, 67, 57,
        103, 71, 68, 74, 73, 68, 62, 79, 75, 29, 58, 68, 57, 91, 76, 79, 68, 79, 73, 68, 65, 75, 71, 101, 69, 68, 63, 37, 37, 37, 48, 57,
        51, 57, 63, 58, 63, 59, 37, 62, 60, 25, 25, 55, 25, 88, 60, 61, 62, 62, 40, 53, 37, 60, 57, 82, 55, 57, 56, 43, 34, 43, 67,
    ];

    static ReadOnlySpan<byte> Bold =>
    [
        29, 34, 56, 66, 66, 102, 73, 34, 42, 42, 57, 69, 34, 48, 34, 40, 70, 57, 64, 67, 69, 65, 67, 60, 67, 67, 34, 35, 69, 69, 69, 62,
        104, 76, 73, 76, 74, 68, 62, 79, 76, 29, 59, 73, 62, 94, 77, 79, 68, 79, 73, 68, 68, 74, 76, 106, 74, 74, 68, 42, 40, 42, 59, 57,
        51, 59, 65, 60, 65, 61, 40, 64, 63, 29, 29, 59, 29, 92, 63, 62, 64, 64, 42, 57, 40, 63, 60, 86, 58, 61, 58, 47, 38, 47, 69,
    ];

    public static double Of(string text, double size, bool bold = false)
    {
        var hundredths = 0;
        foreach (var rune in text.EnumerateRunes()) hundredths += Letter(rune, bold);
        return hundredths * size / 100;
    }

    static int Letter(Rune rune, bool bold) => rune.Value switch
    {
        >= 32 and < 127 => (bold ? Bold : Regular)[rune.Value - 32],
        0x2013 or 0x2018 or 0x2019 or 0xA3 or 0x2212 or 0xB7 => 70,
        0xA0 => 30,
        >= Direction.FirstIsolate and <= Direction.LastIsolate => 0,
        < 0x250 when Rune.IsLower(rune) => 88,
        >= 0x590 and < 0x700 => ReadFromRight(rune),
        < 0x2E80 => 110,
        _ => 140,
    };

    /// <summary>Hebrew, and Arabic as its letters stand alone, which is when they are widest; points above and below take no room.</summary>
    static int ReadFromRight(Rune rune) => rune.Value switch
    {
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark => 0,
        < 0x600 => 78,
        0x622 or 0x623 or 0x625 or 0x627 or (>= 0x62F and <= 0x632) or 0x624 or 0x648 or (>= 0x660 and < 0x66A) => 66,
        (>= 0x633 and <= 0x636) or (>= 0x69A and <= 0x69E) or 0x6A9 or 0x6AA => 140,
        _ => 118,
    };
}
