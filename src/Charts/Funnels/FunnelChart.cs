using Endeavour.Charts.Funnels;

namespace Endeavour.Charts;

/// <summary>An area in a funnel.</summary>
/// <param name="Area">The area's name.</param>
/// <param name="Size">How large it is, in people or events: where it stands from left to right. Below zero or not a number: it is not drawn.</param>
/// <param name="Figure">Its value and its verdict. <see cref="VerdictMark.Best"/> and <see cref="VerdictMark.Worst"/> are beyond the 99.8% limits.</param>
/// <param name="Emphasis">Whether the page is about this area: it gets a ring, and its name is the last to be left out.</param>
public sealed record FunnelPoint(string Area, double Size, Estimate Figure, bool Emphasis = false);

/// <summary>The control limits at one size. A limit that is not a number is not drawn there.</summary>
/// <param name="Size">The size, on the same scale as the areas' sizes.</param>
/// <param name="Lower95">Below it are 2.5% of areas by chance alone.</param>
/// <param name="Upper95">Above it are 2.5% of areas by chance alone.</param>
/// <param name="Lower998">Below it is 0.1% of areas by chance alone.</param>
/// <param name="Upper998">Above it is 0.1% of areas by chance alone.</param>
public sealed record FunnelLimits(double Size, double Lower95, double Upper95, double Lower998, double Upper998);

/// <summary>
/// Areas by their size, with limits for how far chance alone would spread areas of each size about the average: the picture that keeps
/// small areas from topping the table by luck. Areas beyond the 99.8% limits and the emphasised ones are named; where a name would touch
/// another it is left out, and the drawing says how many. 152 areas stay readable. Limits are worked out elsewhere.
/// Source: Spiegelhalter (2005), Funnel plots for comparing institutional performance.
/// </summary>
public sealed record FunnelChart
{
    /// <summary>Begins every id in the drawing: one of its own for each chart on a page.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart says, for screen readers.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the figures when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The unit of the value in words, above the axis.</summary>
    public required string Axis { get; init; }

    /// <summary>What the size is, below the axis: <c>People aged under 75</c>.</summary>
    public required string SizeAxis { get; init; }

    /// <summary>The areas in any order; none at all is allowed.</summary>
    public required IReadOnlyList<FunnelPoint> Points { get; init; }

    /// <summary>The limits at a number of sizes, in any order; 40 to 100 make smooth curves.</summary>
    public IReadOnlyList<FunnelLimits> Limits { get; init; } = [];

    /// <summary>What the limits lie about, in the unit of the axis; null: no line.</summary>
    public double? Average { get; init; }

    /// <summary>What the average is, and what verdicts compare with.</summary>
    public string AverageLabel { get; init; } = "England";

    /// <summary>How values are written.</summary>
    public Figures Figures { get; init; } = new();

    /// <summary>How sizes are written.</summary>
    public Figures SizeFigures { get; init; } = new(0);

    /// <summary>Whether sizes stand on a logarithmic scale; null: when the largest is 20 times the smallest or more.</summary>
    public bool? LogSize { get; init; }

    /// <summary>Whether the axis of values must reach zero; null: unless all values are crowded far from it.</summary>
    public bool? FromZero { get; init; }

    /// <summary>What the areas' own limits are, in the table, where they have any. They are not drawn.</summary>
    public string LimitsLabel { get; init; } = "95% confidence interval";

    /// <summary>The colours of verdicts.</summary>
    public Palette Palette { get; init; } = Palette.Standard;

    /// <summary>The chart in one form.</summary>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id.</exception>
    public string Svg(ChartForm form = ChartForm.Wide) => new FunnelDrawing(this, form).Svg();

    /// <summary>The wide and the narrow form, one after the other, for a page that shows one of them by CSS.</summary>
    /// <returns>Two <c>svg</c> elements.</returns>
    public string Screen() => Svg() + Svg(ChartForm.Narrow);

    /// <summary>How many areas are beyond the limits, in one sentence: <c>12 of 152 areas are beyond the 99.8% limits: 7 worse, 5 better.</c></summary>
    /// <returns>The sentence.</returns>
    public string Sentence() => FunnelWords.Sentence(this);

    /// <summary>The same figures as a table: a row for each area in the order given, the average last.</summary>
    /// <returns>The table; its caption is the title.</returns>
    public ChartTable Table() => FunnelWords.Table(this);
}
