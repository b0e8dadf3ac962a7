using Endeavour.Charts.Horizontal;

namespace Endeavour.Charts;

/// <summary>One bar: an area or a group of people.</summary>
/// <param name="Label">Its name, in full.</param>
/// <param name="Figure">Its figure.</param>
/// <param name="Emphasis">Whether it is the one that the page is about: its bar is darker and its name bold.</param>
public sealed record Bar(string Label, Estimate Figure, bool Emphasis = false);

/// <summary>The line that bars are compared with.</summary>
/// <param name="Value">Its value, in the unit of the axis.</param>
/// <param name="Label">Its name: <c>England</c>. The value is added.</param>
public sealed record BarsBenchmark(double Value, string Label = "England");

/// <summary>
/// Figures of areas or groups as horizontal bars with their limits, in the order given, and a benchmark as an upright line. Bars start at
/// zero; where that would hide the differences, <see cref="AsPoints"/> draws points, whose axis may start elsewhere. Names are wrapped,
/// never cut.
/// </summary>
public sealed record Bars
{
    /// <summary>Begins every id in the drawing: one of its own for each chart on a page.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart says, for screen readers.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the figures when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The unit in words, above the bars.</summary>
    public required string Axis { get; init; }

    /// <summary>What the bars are, the heading of the table's first column: <c>Area</c>, <c>Ethnic group</c>.</summary>
    public string Groups { get; init; } = "Area";

    /// <summary>The bars from top to bottom.</summary>
    public required IReadOnlyList<Bar> Items { get; init; }

    /// <summary>The benchmark, if there is one.</summary>
    public BarsBenchmark? Benchmark { get; init; }

    /// <summary>Points on an axis that may start above zero, instead of bars.</summary>
    public bool AsPoints { get; init; }

    /// <summary>How figures are written.</summary>
    public Figures Figures { get; init; } = new();

    /// <summary>What the limits are, in the key and the table.</summary>
    public string LimitsLabel { get; init; } = "95% confidence interval";

    /// <summary>The colours of verdicts.</summary>
    public Palette Palette { get; init; } = Palette.Standard;

    /// <summary>The chart in one form.</summary>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id.</exception>
    public string Svg(ChartForm form = ChartForm.Wide) => new BarsDrawing(Sound(), form).Svg();

    /// <summary>The wide and the narrow form, one after the other, for a page that shows one of them by CSS.</summary>
    /// <returns>Two <c>svg</c> elements.</returns>
    public string Screen() => Svg() + Svg(ChartForm.Narrow);

    /// <summary>The same figures as a table, the benchmark as its last row.</summary>
    /// <returns>The table; its caption is the title.</returns>
    public ChartTable Table() => BarsWords.Table(Sound());

    internal string BenchmarkName => Benchmark?.Label ?? "the benchmark";

    Bars Sound() => Benchmark is { } benchmark && !Estimate.Usable(benchmark.Value) ? this with { Benchmark = null } : this;
}
