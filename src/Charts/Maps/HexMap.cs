using Endeavour.Charts.Maps.Drawing;

namespace Endeavour.Charts;

/// <summary>
/// A map on which every area is a hexagon of the same size, so that a small town counts for as much as a wide county. Names stand in the hexagons
/// where they fit, else short names, else letters.
/// </summary>
public sealed record HexMap : AreaMap
{
    /// <summary>The hexagons, read once.</summary>
    public required HexShapes Shapes { get; init; }

    private protected override MapChart Chart() => new("hexmap", Id, Title, Description, Axis, Groups, Figures, LimitsLabel, Benchmark, Shading, Palette, Shapes.Areas, Values, Shapes.Fit);
}
