namespace Endeavour.Charts.Drawing;

/// <summary>Draws a sign about a centre that is given by its left end and its middle height.</summary>
delegate void Glyph(Canvas canvas, double left, double middle);

/// <summary>One entry of a key: a sign, a name in bold, words. Any of the three may be missing.</summary>
sealed record KeyEntry(Glyph? Sign, double SignWidth, string Name, string Words);

/// <summary>The key of a chart: entries one after the other, on as many lines as they need.</summary>
sealed class Key(double size, double lineHeight)
{
    const double Gap = 8;

    /// <summary>Draws the entries from the left, a new line where the next would not fit; gives the height below the last line's baseline.</summary>
    public double Flow(Canvas canvas, IReadOnlyList<KeyEntry> entries, double left, double baseline, double right)
    {
        var x = left;
        foreach (var entry in entries)
        {
            var width = Width(entry);
            if (x > left && x + width > right) (x, baseline) = (left, baseline + lineHeight + 3);
            if (width <= right - left) Inline(canvas, entry, x, baseline);
            else baseline = Stacked(canvas, entry, left, baseline, right);
            x = width <= right - left ? x + width + 22 : right + 1;
        }
        return entries.Count == 0 ? baseline - lineHeight : baseline;
    }

    /// <summary>Draws each entry on lines of its own.</summary>
    public double List(Canvas canvas, IReadOnlyList<KeyEntry> entries, double left, double baseline, double right)
    {
        foreach (var entry in entries) baseline = Flow(canvas, [entry], left, baseline, right) + lineHeight + 3;
        return baseline - lineHeight - 3;
    }

    double Indent(KeyEntry entry) => entry.Sign is null ? 0 : entry.SignWidth + Gap;

    double Width(KeyEntry entry) => Indent(entry) + NameWidth(entry) + TextWidth.Of(entry.Words, size);

    double NameWidth(KeyEntry entry) => entry.Name.Length == 0 ? 0 : TextWidth.Of(entry.Name, size, bold: true) + (entry.Words.Length == 0 ? 0 : Gap);

    void Inline(Canvas canvas, KeyEntry entry, double x, double baseline)
    {
        entry.Sign?.Invoke(canvas, x, baseline - (size * 0.35));
        if (entry.Name.Length > 0) canvas.Text(x + Indent(entry), baseline, entry.Name, new(Bold: true));
        if (entry.Words.Length > 0) canvas.Text(x + Indent(entry) + NameWidth(entry), baseline, entry.Words);
    }

    double Stacked(Canvas canvas, KeyEntry entry, double left, double baseline, double right)
    {
        entry.Sign?.Invoke(canvas, left, baseline - (size * 0.35));
        var (x, room) = (left + Indent(entry), right - left - Indent(entry));
        var next = canvas.Lines(x, baseline, Wrap.Lines(entry.Name, room, size, bold: true), lineHeight, new(Bold: true));
        return canvas.Lines(x, next, Wrap.Lines(entry.Words, room, size), lineHeight) - lineHeight;
    }
}
