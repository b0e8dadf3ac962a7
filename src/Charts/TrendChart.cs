using Endeavour.Charts.Trends;

namespace Endeavour.Charts;

/// <summary>A line of a trend chart.</summary>
/// <param name="Name">The name at the end of the line, in full.</param>
/// <param name="Points">A figure for each period, in the same order, missing ones too.</param>
public sealed record TrendSeries(string Name, IReadOnlyList<Estimate> Points);

/// <summary>A target, drawn as a dotted line across the plot.</summary>
/// <param name="Value">The value to reach, in the unit of the axis.</param>
/// <param name="Label">What it is: <c>Target for 2030</c>. The value is added.</param>
public sealed record TrendTarget(double Value, string Label = "Target");

/// <summary>
/// Figures over time as lines: one to four areas with their confidence limits, a benchmark, a target. Lines are named at their ends
/// (below, in the narrow form); a missing figure leaves a gap, and a sign below the axis says why. The drawing is the same to the byte for
/// the same input. Colours follow the guidance of the government Analysis Function.
/// </summary>
public sealed record TrendChart
{
    /// <summary>Begins every id in the drawing: letters, digits, <c>-</c>, <c>_</c>, <c>.</c>; one of its own for each chart on a page.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart says, for screen readers: the message rather than the subject.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the figures when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The unit in words, above the axis: <c>Deaths per 100,000 people aged under 75</c>.</summary>
    public required string Axis { get; init; }

    /// <summary>The periods in order: <c>2019–21</c>, <c>2020–22</c>.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The areas, one to four.</summary>
    public required IReadOnlyList<TrendSeries> Series { get; init; }

    /// <summary>What the areas are compared with, dashed: mostly England. Its limits are not drawn.</summary>
    public TrendSeries? Comparator { get; init; }

    /// <summary>The target, if one is agreed.</summary>
    public TrendTarget? Target { get; init; }

    /// <summary>How figures are written.</summary>
    public Figures Figures { get; init; } = new();

    /// <summary>
    /// Whether the axis must reach zero. When null it does unless all values are crowded far from zero; then the axis says that it does
    /// not start at zero.
    /// </summary>
    public bool? FromZero { get; init; }

    /// <summary>What the limits are, in the key and the table.</summary>
    public string LimitsLabel { get; init; } = "95% confidence interval";

    /// <summary>The colours of verdicts.</summary>
    public Palette Palette { get; init; } = Palette.Standard;

    /// <summary>The chart in one form.</summary>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id, there are not one to four series, or a series has not a point for each period.</exception>
    public string Svg(ChartForm form = ChartForm.Wide) => new TrendDrawing(Checked(), form).Svg();

    /// <summary>The wide and the narrow form, one after the other, for a page that shows one of them by CSS.</summary>
    /// <returns>Two <c>svg</c> elements.</returns>
    public string Screen() => Svg() + Svg(ChartForm.Narrow);

    /// <summary>The same figures as a table: a row for each period, a column for each line and for its limits.</summary>
    /// <returns>The table; its caption is the title.</returns>
    public ChartTable Table() => TrendWords.Table(Checked());

    internal IEnumerable<TrendSeries> Lines => Comparator is null ? Series : Series.Append(Comparator);

    TrendChart Checked()
    {
        if (Series.Count is < 1 or > 4) throw new ArgumentException("A trend chart shows one to four areas.", nameof(Series));
        foreach (var line in Lines)
            if (line.Points.Count != Periods.Count) throw new ArgumentException($"{line.Name} has not a point for each period.", nameof(Series));
        return Target is { } target && !Estimate.Usable(target.Value) ? this with { Target = null } : this;
    }
}
