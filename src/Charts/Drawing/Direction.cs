using System.Text;

namespace Endeavour.Charts.Drawing;

/// <summary>
/// Names in scripts that are read from the right (Arabic, Hebrew). A drawing's direction is left to right, so that places and anchors
/// never flip; a line that begins in such a script is an isolate of its own direction (Unicode Bidirectional Algorithm, UAX 9).
/// </summary>
static class Direction
{
    public const int FirstIsolate = 0x2066;

    public const int LastIsolate = 0x2069;

    const char RightToLeft = '\u2067';

    const char FirstStrong = '\u2068';

    const char End = '\u2069';

    /// <summary>Whether the first letter that has a direction is read from the right.</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetter(rune)) return ReadFromRight(rune.Value);
        return false;
    }

    /// <summary>A line as it is drawn. One that begins with a name set apart inside an English sentence stays as it is.</summary>
    public static string Line(string text) => text.Length > 0 && text[0] != FirstStrong && IsRightToLeft(text) ? RightToLeft + text + End : text;

    /// <summary>A name inside a sentence in English: it keeps its own direction and leaves the sentence's alone.</summary>
    public static string Inside(string name) => IsRightToLeft(name) ? FirstStrong + name + End : name;

    static bool ReadFromRight(int letter) => letter is (>= 0x590 and < 0x900) or (>= 0xFB1D and < 0xFE00) or (>= 0xFE70 and < 0xFF00) or (>= 0x10800 and < 0x11000) or (>= 0x1E800 and < 0x1F000);
}
