using System.Text;

namespace Endeavour.Charts.Drawing;

/// <summary>Text on as many lines as it needs. Nothing is cut off: a word that is too wide for a line is broken.</summary>
static class Wrap
{
    public static IReadOnlyList<string> Lines(string text, double width, double size, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Xml.OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Broken(word, width, size, bold)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && TextWidth.Of(longer, size, bold) > width)
            {
                lines.Add(line);
                line = word;
            }
            else line = longer;
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    public static double Widest(IReadOnlyList<string> lines, double size, bool bold = false) =>
        lines.Count == 0 ? 0 : lines.Max(line => TextWidth.Of(line, size, bold));

    /// <summary>As few lines as <see cref="Lines"/> makes, but of like length.</summary>
    public static IReadOnlyList<string> Balanced(string text, double width, double size)
    {
        var lines = Lines(text, width, size);
        for (var narrower = width - 6; narrower > width / 3; narrower -= 6)
        {
            var tighter = Lines(text, narrower, size);
            if (tighter.Count > lines.Count || Widest(tighter, size) > narrower) return lines;
            lines = tighter;
        }
        return lines;
    }

    /// <summary>A word that is too wide: at its no-break spaces if it has any, else between letters.</summary>
    static List<string> Broken(string word, double width, double size, bool bold)
    {
        if (TextWidth.Of(word, size, bold) <= width) return [word];
        if (word.Contains('\u00a0', StringComparison.Ordinal)) return [.. word.Split('\u00a0').SelectMany(part => Broken(part, width, size, bold))];
        var pieces = new List<string>();
        var piece = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (piece.Length > 0 && TextWidth.Of(piece.ToString() + rune, size, bold) > width)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            piece.Append(rune.ToString());
        }
        pieces.Add(piece.ToString());
        return pieces;
    }
}
