using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Horizontal;

/// <summary>One bar's words, wrapped: its name, and its value with the limits on the same line or below.</summary>
sealed record BarRow(Bar Item, IReadOnlyList<string> Name, IReadOnlyList<string> Words)
{
    public static IReadOnlyList<BarRow> For(Bars chart, Frame frame)
    {
        var nameWidth = frame.NamesAtLineEnds ? frame.Width * 0.29 : frame.Width;
        var texts = chart.Items.Select(item => chart.Figures.Together(item.Figure)).ToArray();
        var wordsWidth = frame.NamesAtLineEnds ? ColumnOfWords(texts, frame, Crowded(chart, frame)) : frame.Width - frame.MarkSize - 10;
        var oneLine = !frame.NamesAtLineEnds || texts.All(text => TextWidth.Of(text, frame.Size, bold: true) <= wordsWidth);
        return [.. chart.Items.Select((item, i) => new BarRow(
            item,
            Wrap.Lines(item.Label, nameWidth, frame.Size, item.Emphasis),
            Split(texts[i], oneLine, wordsWidth, frame.Size)))];
    }

    /// <summary>On paper many bars stand closer together, their figures on one line, so that they share a sheet and can still be read.</summary>
    public static bool Crowded(Bars chart, Frame frame) => frame.Name == "print" && chart.Items.Count > 24;

    public double NameWidth(Frame frame) => Wrap.Widest(Name, frame.Size, Item.Emphasis);

    public double WordsWidth(Frame frame) => Wrap.Widest(Words, frame.Size, Item.Emphasis);

    /// <summary>So wide that no figure is broken, unless it would leave no room for the bars.</summary>
    static double ColumnOfWords(IEnumerable<string> texts, Frame frame, bool crowded)
    {
        var widest = texts.SelectMany(text => text.Split(' ', '\u00a0')).Select(piece => TextWidth.Of(piece, frame.Size, bold: true)).DefaultIfEmpty(0).Max();
        return Math.Max(frame.Width * (crowded ? 0.36 : 0.29), Math.Min(widest, frame.Width * 0.42));
    }

    static IReadOnlyList<string> Split(string text, bool oneLine, double width, double size)
    {
        string[] parts = oneLine ? [text] : text.Split(' ', 2);
        return [.. (text.Contains('(', StringComparison.Ordinal) ? parts : [text]).SelectMany(part => Wrap.Lines(part, width, size, bold: true))];
    }
}
