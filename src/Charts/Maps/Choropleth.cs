using Endeavour.Charts.Maps.Drawing;

namespace Endeavour.Charts;

/// <summary>A map of areas in their true shapes.</summary>
public sealed record Choropleth : AreaMap
{
    /// <summary>The shapes, read once.</summary>
    public required MapShapes Shapes { get; init; }

    private protected override MapChart Chart() => new("map", Id, Title, Description, Axis, Groups, Figures, LimitsLabel, Benchmark, Shading, Palette, Shapes.Areas, Values, Shapes.Fit);
}
