namespace Endeavour.Charts.Drawing;

/// <summary>How a line is drawn: its colour, its width and its pattern, so that no line is known by colour alone.</summary>
sealed record LineStyle(string Colour, double Width, string? Dash = null)
{
    static readonly string?[] Patterns = [null, "stroke-dasharray=\"13 4\"", "stroke-dasharray=\"11 3 2 3\"", "stroke-dasharray=\"4 3\""];

    public static LineStyle Benchmark { get; } = new(Palette.SecondaryInk, 2, "stroke-dasharray=\"6 5\"");

    public static LineStyle Target { get; } = new(Palette.Ink, 2.5, "stroke-dasharray=\"0 6\" stroke-linecap=\"round\"");

    public static LineStyle Series(int index) => new(Palette.Series[index], 3, Patterns[index]);
}

/// <summary>The signs that charts and their keys share.</summary>
static class Signs
{
    public const double LineLength = 26;

    public static Glyph Line(LineStyle style) => (canvas, left, middle) =>
        canvas.Stroke(Coordinate.Segment(left, middle, left + LineLength, middle), style.Colour, style.Width, style.Dash);

    public static Glyph Band(string colour) => (canvas, left, middle) =>
        canvas.Path($"M{Coordinate.Pair(left, middle - 6)}h{LineLength}v12h-{LineLength}z", $"fill=\"{colour}\" fill-opacity=\".18\"");

    public static Glyph Whisker(string colour) => (canvas, left, middle) =>
        canvas.Stroke(Coordinate.Segment(left + 1, middle, left + 20, middle) + Coordinate.Segment(left + 1, middle - 4, left + 1, middle + 4)
            + Coordinate.Segment(left + 20, middle - 4, left + 20, middle + 4), colour, 1.8);

    public static Glyph Verdict(VerdictMark mark, double size, Palette palette) => (canvas, left, middle) =>
        canvas.Raw(MarkShape.Svg(mark, left + (size / 2), middle, size, palette));

    /// <summary>An entry for each verdict among the figures, in the order of the verdicts.</summary>
    public static IEnumerable<KeyEntry> Verdicts(IEnumerable<Estimate> figures, string benchmark, double size, Palette palette) =>
        figures.Where(figure => figure.Known).Select(figure => figure.Mark).OfType<VerdictMark>().Distinct().Order()
            .Select(mark => new KeyEntry(Verdict(mark, size, palette), size, "", Mark.Phrase(mark, benchmark)));

    public static Glyph Absent(Absence absence, string colour) => (canvas, left, middle) => Missing(canvas, absence, left + 5, middle, colour);

    /// <summary>A cross, a hollow square or a plus, 8 across.</summary>
    public static void Missing(Canvas canvas, Absence absence, double x, double y, string colour)
    {
        const double Arm = 4;
        var data = absence switch
        {
            Absence.Suppressed => $"M{Coordinate.Pair(x - Arm, y - Arm)}h8v8h-8z",
            Absence.NotCalculated => Coordinate.Segment(x - Arm, y, x + Arm, y) + Coordinate.Segment(x, y - Arm, x, y + Arm),
            _ => Coordinate.Segment(x - Arm, y - Arm, x + Arm, y + Arm) + Coordinate.Segment(x - Arm, y + Arm, x + Arm, y - Arm),
        };
        canvas.Stroke(data, colour, 1.8);
    }
}
