using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Horizontal;

/// <summary>One bar's words, wrapped: its name, and its value with the limits on the same line or below.</summary>
sealed record BarRow(Bar Item, IReadOnlyList<string> Name, IReadOnlyList<string> Words)
{
    public static IReadOnlyList<BarRow> For(Bars chart, Frame frame)
    {
        var nameWidth = frame.NamesAtLineEnds ? frame.Width * 0.29 : frame.Width;
        var wordsWidth = frame.NamesAtLineEnds ? frame.Width * 0.29 : frame.Width - frame.MarkSize - 10;
        var texts = chart.Items.Select(item => chart.Figures.Together(item.Figure)).ToArray();
        var oneLine = !frame.NamesAtLineEnds || texts.All(text => TextWidth.Of(text, frame.Size, bold: true) <= wordsWidth);
        return [.. chart.Items.Select((item, i) => new BarRow(
            item,
            Wrap.Lines(item.Label, nameWidth, frame.Size, item.Emphasis),
            Split(texts[i], oneLine, wordsWidth, frame.Size)))];
    }

    public double NameWidth(Frame frame) => Wrap.Widest(Name, frame.Size, Item.Emphasis);

    public double WordsWidth(Frame frame) => Wrap.Widest(Words, frame.Size, Item.Emphasis);

    static IReadOnlyList<string> Split(string text, bool oneLine, double width, double size)
    {
        string[] parts = oneLine ? [text] : text.Split(' ', 2);
        return [.. (text.Contains('(', StringComparison.Ordinal) ? parts : [text]).SelectMany(part => Wrap.Lines(part, width, size, bold: true))];
    }
}
