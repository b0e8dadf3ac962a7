using Endeavour.Charts.Gradients;

namespace Endeavour.Charts;

/// <summary>One group of a gradient, a tenth or a fifth of areas by deprivation.</summary>
/// <param name="Label">Below the axis: <c>1</c>, <c>Q1</c>.</param>
/// <param name="Figure">The group's figure.</param>
/// <param name="Rank">
/// Where its people stand among all people, from 0 (most deprived) to 1: half its share, after the shares of the groups before it. When
/// null, groups are equally wide.
/// </param>
public sealed record GradientPoint(string Label, Estimate Figure, double? Rank = null);

/// <summary>A line of best fit over the relative rank.</summary>
/// <param name="AtMostDeprived">The fitted value at rank 0.</param>
/// <param name="AtLeastDeprived">The fitted value at rank 1.</param>
/// <param name="Label">What it says: <c>Gap of 11.3 years</c>.</param>
/// <param name="Limits">Its uncertainty: <c>95% confidence interval 10.3 to 12.3</c>.</param>
public sealed record GradientFit(double AtMostDeprived, double AtLeastDeprived, string Label, string Limits = "");

/// <summary>A figure by deprivation, most deprived to the left, with limits and a line of best fit: the picture of the slope index of inequality.</summary>
public sealed record Gradient
{
    /// <summary>Begins every id in the drawing: one of its own for each chart on a page.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart says, for screen readers.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the figures when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The unit in words, above the axis: <c>Years</c>.</summary>
    public required string Axis { get; init; }

    /// <summary>What the groups are: <c>Deprivation decile (IMD 2025)</c>.</summary>
    public required string Groups { get; init; }

    /// <summary>The groups, the most deprived first.</summary>
    public required IReadOnlyList<GradientPoint> Points { get; init; }

    /// <summary>The line of best fit, if one was fitted.</summary>
    public GradientFit? Fit { get; init; }

    /// <summary>The words at the left end.</summary>
    public string LeftLabel { get; init; } = "Most deprived";

    /// <summary>The words at the right end.</summary>
    public string RightLabel { get; init; } = "Least deprived";

    /// <summary>How figures are written.</summary>
    public Figures Figures { get; init; } = new();

    /// <summary>Whether the axis must reach zero; null: unless all values are crowded far from it.</summary>
    public bool? FromZero { get; init; }

    /// <summary>What the limits are, in the key and the table.</summary>
    public string LimitsLabel { get; init; } = "95% confidence interval";

    /// <summary>What verdicts compare with.</summary>
    public string BenchmarkName { get; init; } = "England";

    /// <summary>The colours of verdicts.</summary>
    public Palette Palette { get; init; } = Palette.Standard;

    /// <summary>The chart in one form.</summary>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id.</exception>
    public string Svg(ChartForm form = ChartForm.Wide) => new GradientDrawing(Sound(), form).Svg();

    /// <summary>The wide and the narrow form, one after the other, for a page that shows one of them by CSS.</summary>
    /// <returns>Two <c>svg</c> elements.</returns>
    public string Screen() => Svg() + Svg(ChartForm.Narrow);

    /// <summary>The same figures as a table.</summary>
    /// <returns>The table; its caption is the title.</returns>
    public ChartTable Table() => GradientWords.Table(this);

    /// <summary>A fit that is no number is no fit.</summary>
    Gradient Sound() => Fit is { } fit && !(Estimate.Usable(fit.AtMostDeprived) && Estimate.Usable(fit.AtLeastDeprived)) ? this with { Fit = null } : this;
}
