using Endeavour.Charts.Drawing;

namespace Endeavour.Charts;

/// <summary>A trend as small as a word, to stand in a table's cell: the line, gaps where figures are missing, a dot or a verdict at the end.</summary>
public sealed record Sparkline
{
    const double Width = 120;
    const double Height = 32;
    const double Margin = 8;

    /// <summary>Begins every id in the drawing: one of its own for each sparkline on a page.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows, for screen readers: <c>Smoking in adults, Rutland, 2011 to 2024</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the figures when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The values in order of time, null where there is none.</summary>
    public required IReadOnlyList<double?> Values { get; init; }

    /// <summary>The verdict on the last value, if it is to be marked.</summary>
    public VerdictMark? Mark { get; init; }

    /// <summary>How figures are written in the description.</summary>
    public Figures Figures { get; init; } = new();

    /// <summary>The colours of verdicts.</summary>
    public Palette Palette { get; init; } = Palette.Standard;

    /// <summary>The picture, 120 by 32; there is no text in it. The same in every form.</summary>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id.</exception>
    public string Svg()
    {
        var canvas = new Canvas();
        var known = Enumerable.Range(0, Values.Count).Where(i => Estimate.Usable(Values[i])).ToArray();
        if (known.Length > 0)
        {
            canvas.Stroke(string.Concat(Stretches(known).Select(stretch => Coordinate.Line(stretch.Select(Point)) + (stretch.Count == 1 ? "h.1" : ""))),
                Palette.Series[0], 2, "stroke-linejoin=\"round\" stroke-linecap=\"round\"");
            var (x, y) = Point(known[^1]);
            canvas.Raw(Mark is { } mark
                ? MarkShape.Svg(mark, x, y, 12, Palette)
                : $"<circle cx=\"{Coordinate.Text(x)}\" cy=\"{Coordinate.Text(y)}\" r=\"3.5\" fill=\"{Palette.Series[0]}\"/>");
        }
        return canvas.Picture(new(Id, "sparkline", Title, Words(known)), new Frame("spark", Width, 13, Height, false), Height);
    }

    string Words(int[] known)
    {
        if (Description.Length > 0) return Description;
        return known.Length == 0 ? "No figures." : $"From {Figures.Text(Values[known[0]]!.Value)} to {Figures.Text(Values[known[^1]]!.Value)}.";
    }

    (double X, double Y) Point(int i)
    {
        var known = Values.Where(Estimate.Usable).Select(value => value!.Value).ToArray();
        var (min, max) = (known.Min(), known.Max());
        var x = Values.Count == 1 ? Width / 2 : Margin + (i * (Width - (2 * Margin)) / (Values.Count - 1));
        return (x, max > min ? Height - Margin - ((Values[i]!.Value - min) / (max - min) * (Height - (2 * Margin))) : Height / 2);
    }

    static List<List<int>> Stretches(int[] known)
    {
        var stretches = new List<List<int>>();
        foreach (var i in known)
        {
            if (stretches.Count > 0 && stretches[^1][^1] == i - 1) stretches[^1].Add(i);
            else stretches.Add([i]);
        }
        return stretches;
    }
}
