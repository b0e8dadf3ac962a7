using Endeavour.Charts.Paths;

namespace Endeavour.Charts;

/// <summary>What is to be reached, and when.</summary>
/// <param name="Value">The value to reach, in the unit of the axis.</param>
/// <param name="Period">When: one of the chart's periods.</param>
/// <param name="Label">What it is: <c>Target for 2030</c>. The value is added.</param>
public sealed record PathTarget(double Value, string Period, string Label = "Target");

/// <summary>
/// Where an area comes from, where the present path leads, and where it should be by a date: figures so far with their limits, a projection
/// with its prediction interval (dashed), and the straight path from the last figure to the target (dotted). Projections are worked out elsewhere.
/// </summary>
public sealed record TargetPath
{
    /// <summary>Begins every id in the drawing: one of its own for each chart on a page.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart says, for screen readers.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the figures when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The unit in words, above the axis.</summary>
    public required string Axis { get; init; }

    /// <summary>The area's name.</summary>
    public required string Area { get; init; }

    /// <summary>All periods in order: those with figures, then those to come.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The figures so far, for the first periods, missing ones too.</summary>
    public required IReadOnlyList<Estimate> History { get; init; }

    /// <summary>The projection for the periods that follow; its limits are the prediction interval. May end before the periods do.</summary>
    public IReadOnlyList<Estimate> Projection { get; init; } = [];

    /// <summary>What is to be reached; null: no target is agreed.</summary>
    public PathTarget? Target { get; init; }

    /// <summary>Which way is better, so that the sentence can say whether the target is met; <see cref="Orientation.LowToHigh"/> says nothing of it.</summary>
    public Orientation Better { get; init; }

    /// <summary>How figures are written.</summary>
    public Figures Figures { get; init; } = new();

    /// <summary>Whether the axis must reach zero; null: unless all values are crowded far from it.</summary>
    public bool? FromZero { get; init; }

    /// <summary>What verdicts on the figures so far compare with, in the key.</summary>
    public string BenchmarkName { get; init; } = "England";

    /// <summary>What the limits of the figures so far are.</summary>
    public string LimitsLabel { get; init; } = "95% confidence interval";

    /// <summary>What the limits of the projection are.</summary>
    public string PredictionLabel { get; init; } = "95% prediction interval";

    /// <summary>The name of the projection.</summary>
    public string ProjectionLabel { get; init; } = "On the present path";

    /// <summary>The name of the dotted line.</summary>
    public string NeededLabel { get; init; } = "Path needed to reach the target";

    /// <summary>The colours of verdicts.</summary>
    public Palette Palette { get; init; } = Palette.Standard;

    /// <summary>The chart in one form.</summary>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id, there are more figures than periods, or the target's period is not among them.</exception>
    public string Svg(ChartForm form = ChartForm.Wide) => new PathDrawing(Checked(), form).Svg();

    /// <summary>The wide and the narrow form, one after the other, for a page that shows one of them by CSS.</summary>
    /// <returns>Two <c>svg</c> elements.</returns>
    public string Screen() => Svg() + Svg(ChartForm.Narrow);

    /// <summary>Where the present path leads: <c>On the present path 14.2% (11.9% to 16.8%) in 2030; the target is 12.0%. The present path may or may not meet the target.</c></summary>
    /// <returns>One or two sentences.</returns>
    public string Sentence() => PathWords.Sentence(Checked());

    /// <summary>The same figures as a table: a row for each period.</summary>
    /// <returns>The table; its caption is the title.</returns>
    public ChartTable Table() => PathWords.Table(Checked());

    internal int Last => LastOf(History);

    /// <summary>The projection's last period that has a figure, −1 without one.</summary>
    internal int End => LastOf(Projection) is var last and >= 0 ? History.Count + last : -1;

    /// <summary>The target's period, −1 without a target.</summary>
    internal int Goal => Target is { } target ? Enumerable.Range(0, Periods.Count).First(i => Periods[i] == target.Period) : -1;

    /// <summary>The value on the straight path to the target; null outside it.</summary>
    internal double? Needed(int period) => Target is { } target && Last >= 0 && Goal > Last && period >= Last && period <= Goal
        ? History[Last].Number + ((target.Value - History[Last].Number) * (period - Last) / (Goal - Last)) : null;

    static int LastOf(IReadOnlyList<Estimate> figures) => Enumerable.Range(0, figures.Count).LastOrDefault(i => figures[i].Known, -1);

    TargetPath Checked()
    {
        if (History.Count + Projection.Count > Periods.Count) throw new ArgumentException("There are more figures than periods.", nameof(Periods));
        if (Target is { } target && !Periods.Contains(target.Period)) throw new ArgumentException($"The target's period, {target.Period}, is not among the periods.", nameof(Target));
        return Target is not null && !Estimate.Usable(Target.Value) ? this with { Target = null } : this;
    }
}
