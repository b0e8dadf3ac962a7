using System.Collections.Concurrent;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts;

/// <summary>The hexagons of a hex map, read once and drawn many times.</summary>
public sealed class HexShapes
{
    readonly HexGrid _grid;
    readonly ConcurrentDictionary<(double, double), GridMap> _fitted = new();

    internal HexShapes(HexGrid grid) => (_grid, Areas) = (grid, [.. grid.Hexes.Select(hex => hex.Area)]);

    /// <summary>The areas, in the order of the file.</summary>
    public IReadOnlyList<MapArea> Areas { get; }

    /// <summary>
    /// Reads HexJSON: a layout (<c>odd-r</c>, <c>even-r</c>: pointed hexagons, odd or even rows half a hexagon further right; <c>odd-q</c>,
    /// <c>even-q</c>: flat ones, odd or even columns half a hexagon further up) and hexagons by code with a name <c>n</c>, a column <c>q</c> and a
    /// row <c>r</c>, which grows upwards.
    /// </summary>
    /// <param name="json">The text of the file, 64 million letters and 5,000 hexagons at most.</param>
    /// <param name="shortProperty">The property that holds a short name, if hexagons have one.</param>
    /// <returns>The hexagons, or what is wrong with the file.</returns>
    public static MapReading<HexShapes> FromHexJson(string json, string shortProperty = "short") => new HexJson(shortProperty).Read(json);

    /// <summary>A map of some of the areas.</summary>
    /// <param name="codes">The codes of the areas to keep; codes that the map lacks are passed over.</param>
    /// <returns>A map that shows only those.</returns>
    public HexShapes Only(IEnumerable<string> codes)
    {
        var wanted = codes.ToHashSet(StringComparer.Ordinal);
        return new(_grid with { Hexes = [.. _grid.Hexes.Where(hex => wanted.Contains(hex.Area.Code))] });
    }

    internal GridMap Fit(double width, double height) => _fitted.GetOrAdd((width, height), box => _grid.Fit(box.Item1, box.Item2));
}
