using Endeavour.Charts.Drawing;

namespace Endeavour.Charts;

/// <summary>The mark of a verdict alone, to stand beside its word in a sentence, a table or a card.</summary>
public static class Mark
{
    /// <summary>The mark as a small SVG. It is hidden from screen readers, because the word stands beside it.</summary>
    /// <param name="mark">The verdict.</param>
    /// <param name="size">Width and height in pixels, 10 or more.</param>
    /// <param name="palette">The colours; <see cref="Palette.Standard"/> when none are given.</param>
    /// <returns>An <c>svg</c> element.</returns>
    public static string Svg(VerdictMark mark, double size = 16, Palette? palette = null)
    {
        var side = Coordinate.Text(size);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mark mark--{Class(mark)}\" aria-hidden=\"true\" focusable=\"false\" "
            + $"viewBox=\"0 0 {side} {side}\" width=\"{side}\" height=\"{side}\">"
            + MarkShape.Svg(mark, size / 2, size / 2, size, palette ?? Palette.Standard) + "</svg>";
    }

    /// <summary>The word of a verdict: <c>Better</c>, <c>Not compared</c>.</summary>
    /// <param name="mark">The verdict.</param>
    /// <returns>The word, with a capital.</returns>
    public static string Word(VerdictMark mark) => mark == VerdictMark.NotCompared ? "Not compared" : mark.ToString();

    /// <summary>The verdict with what it is measured against: <c>Better than England</c>, <c>Similar to the target</c>.</summary>
    /// <param name="mark">The verdict.</param>
    /// <param name="benchmark">The name of the benchmark.</param>
    /// <returns>A phrase with a capital.</returns>
    public static string Phrase(VerdictMark mark, string benchmark) => mark switch
    {
        VerdictMark.NotCompared => "Not compared",
        VerdictMark.Similar => $"Similar to {benchmark}",
        VerdictMark.Best => $"Much better than {benchmark}",
        VerdictMark.Worst => $"Much worse than {benchmark}",
        _ => $"{Word(mark)} than {benchmark}",
    };

    static string Class(VerdictMark mark) => mark switch
    {
        VerdictMark.NotCompared => "not-compared",
        VerdictMark.Best => "best",
        VerdictMark.Better => "better",
        VerdictMark.Similar => "similar",
        VerdictMark.Worse => "worse",
        VerdictMark.Worst => "worst",
        VerdictMark.Higher => "higher",
        _ => "lower",
    };
}
