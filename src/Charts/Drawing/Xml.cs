using System.Text;

namespace Endeavour.Charts.Drawing;

/// <summary>Text as it may stand in XML and HTML: escaped, one line, without the characters that XML forbids.</summary>
static class Xml
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in OneLine(text).EnumerateRunes())
            escaped.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => rune.ToString(),
            });
        return escaped.ToString();
    }

    /// <summary>White space as single spaces; lone surrogates become U+FFFD; control characters go.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value != 0xA0) line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "");
            else if (!Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF) line.Append(rune.ToString());
        }
        return line.ToString().TrimEnd(' ');
    }

    /// <summary>An id is a bug when it is empty or holds a character that would break a reference to it.</summary>
    public static string Id(string id) =>
        id.Length > 0 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? id
            : throw new ArgumentException($"A chart's id is letters, digits, '-', '_' and '.': \"{id}\" is not.", nameof(id));
}
