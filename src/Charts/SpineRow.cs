using Endeavour.Charts.Drawing;
using Endeavour.Charts.Spines;

namespace Endeavour.Charts;

/// <summary>Which end of a spine is to the left.</summary>
public enum Orientation
{
    /// <summary>Neither way is better: low to the left, high to the right.</summary>
    LowToHigh,

    /// <summary>High is better: low to the left, so that left is worse.</summary>
    HighIsBetter,

    /// <summary>Low is better: high to the left, so that left is worse.</summary>
    LowIsBetter,
}

/// <summary>
/// Where an area stands among all areas, for one row of a table. The light bar goes from the worst area to the best, the dark bar holds
/// the middle half of areas, the upright line in the centre is the benchmark, and the mark is the area with its confidence interval.
/// Rows share the centre, not a scale: each is stretched until its longer side fills its half. An interval that would go beyond the
/// drawing ends in an arrow. What is missing is not drawn.
/// </summary>
public sealed record SpineRow
{
    /// <summary>Begins every id in the drawing: one of its own for each row on a page.</summary>
    public required string Id { get; init; }

    /// <summary>The indicator and the area, for screen readers: <c>Smoking in adults, Rutland</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the figures when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The area's value, its limits and its verdict.</summary>
    public required Estimate Area { get; init; }

    /// <summary>The benchmark's value, mostly England's.</summary>
    public double? Benchmark { get; init; }

    /// <summary>The benchmark's name.</summary>
    public string BenchmarkName { get; init; } = "England";

    /// <summary>The lowest value of any area.</summary>
    public double? Min { get; init; }

    /// <summary>The value that a quarter of areas are below.</summary>
    public double? LowerQuartile { get; init; }

    /// <summary>The value that a quarter of areas are above.</summary>
    public double? UpperQuartile { get; init; }

    /// <summary>The highest value of any area.</summary>
    public double? Max { get; init; }

    /// <summary>Which end is to the left.</summary>
    public Orientation Orientation { get; init; }

    /// <summary>How figures are written in the description.</summary>
    public Figures Figures { get; init; } = new();

    /// <summary>The colours of verdicts.</summary>
    public Palette Palette { get; init; } = Palette.Standard;

    /// <summary>The row's drawing: 260 by 36 wide, 300 by 36 narrow, 200 by 30 in print. There is no text in it.</summary>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id.</exception>
    public string Svg(ChartForm form = ChartForm.Wide) => new SpineDrawing(this, form).Svg();

    /// <summary>How to read a spine, as a picture with words, to stand once above the table.</summary>
    /// <param name="id">Begins every id in the drawing.</param>
    /// <param name="orientation">Says "worse" and "better", or "lower" and "higher".</param>
    /// <param name="benchmarkName">The benchmark's name.</param>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id.</exception>
    public static string Key(string id, Orientation orientation = Orientation.HighIsBetter, string benchmarkName = "England", ChartForm form = ChartForm.Wide) =>
        SpineKey.Svg(id, orientation, benchmarkName, Frame.For(form));
}
