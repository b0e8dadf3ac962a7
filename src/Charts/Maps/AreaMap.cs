using Endeavour.Charts.Maps.Drawing;

namespace Endeavour.Charts;

/// <summary>
/// What every map of areas has: shaded by verdict or by fifth. Colour never stands alone: signs or numbers are drawn wherever they fit,
/// up to forty areas are named on the map or lettered and listed below, areas without a figure are hatched, and areas that the map lacks are
/// listed. The drawing is the same to the byte for the same input.
/// </summary>
public abstract record AreaMap
{
    /// <summary>Begins every id in the drawing: one of its own for each chart on a page.</summary>
    public required string Id { get; init; }

    /// <summary>What the map says, for screen readers.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the figures when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The unit in words, above the map.</summary>
    public required string Axis { get; init; }

    /// <summary>The figures by area code, one for each area.</summary>
    public required IReadOnlyList<MapFigure> Values { get; init; }

    /// <summary>What the shades mean.</summary>
    public MapShading Shading { get; init; }

    /// <summary>What verdicts compare with, as it is named in the key.</summary>
    public string Benchmark { get; init; } = "England";

    /// <summary>What the areas are, the heading of the table's first column: <c>Area</c>, <c>Ward</c>.</summary>
    public string Groups { get; init; } = "Area";

    /// <summary>How figures are written.</summary>
    public Figures Figures { get; init; } = new();

    /// <summary>What the limits are, in the table.</summary>
    public string LimitsLabel { get; init; } = "95% confidence interval";

    /// <summary>The colours of verdicts.</summary>
    public Palette Palette { get; init; } = Palette.Standard;

    /// <summary>The map in one form.</summary>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id, an area has two figures, or a fifth is not 1 to 5.</exception>
    public string Svg(ChartForm form = ChartForm.Wide) => new MapDrawing(Chart(), form).Svg();

    /// <summary>The wide and the narrow form, one after the other, for a page that shows one of them by CSS.</summary>
    /// <returns>Two <c>svg</c> elements.</returns>
    public string Screen() => Svg() + Svg(ChartForm.Narrow);

    /// <summary>The same figures as a table: every area of the map and every area that the map lacks.</summary>
    /// <returns>The table; its caption is the title.</returns>
    public ChartTable Table() => MapWords.Table(Chart());

    private protected abstract MapChart Chart();
}
