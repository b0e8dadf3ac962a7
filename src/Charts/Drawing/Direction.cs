using System.Text;

namespace Endeavour.Charts.Drawing;

/// <summary>Names in Arabic, Hebrew and other scripts that are read from the right, among words that are read from the left.</summary>
static class Direction
{
    public const int FirstIsolate = 0x2066;

    public const int LastIsolate = 0x2069;

    /// <summary>
    /// A text that begins with a letter read from the right, set apart (U+2067 to U+2069) so that its brackets, its numbers and what follows
    /// it keep their places; any other text as it is. The drawing itself still runs from left to right, so that the text stays where it is put.
    /// </summary>
    public static string Isolated(string text) => FromRight(text) ? $"\u2067{text}\u2069" : text;

    static bool FromRight(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetter(rune)) return rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
        return false;
    }
}
