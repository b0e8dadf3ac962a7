using System.Collections.Concurrent;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts;

/// <summary>
/// The shapes of areas, read once and drawn many times. Each size of map is simplified once: places are moved to whole units of the drawing, so
/// that areas which share a boundary still share it.
/// </summary>
public sealed class MapShapes
{
    readonly IReadOnlyList<RawShape> _shapes;
    readonly ConcurrentDictionary<(double, double), GridMap> _fitted = new();

    internal MapShapes(IReadOnlyList<RawShape> shapes) => (_shapes, Areas) = (shapes, [.. shapes.Select(shape => shape.Area)]);

    /// <summary>The areas, in the order of the file.</summary>
    public IReadOnlyList<MapArea> Areas { get; }

    /// <summary>
    /// Reads a GeoJSON FeatureCollection (RFC 7946) of Polygons and MultiPolygons. Coordinates are longitude and latitude (WGS84), drawn in
    /// Lambert's azimuthal equal-area projection about the middle of the map, or metres of the British National Grid (EPSG:27700), drawn as they
    /// are.
    /// </summary>
    /// <param name="json">The text of the file, 64 million letters and 2 million places at most.</param>
    /// <param name="codeProperty">The property that holds the code of an area: <c>LAD24CD</c>.</param>
    /// <param name="nameProperty">The property that holds its name: <c>LAD24NM</c>.</param>
    /// <returns>The shapes, or what is wrong with the file.</returns>
    public static MapReading<MapShapes> FromGeoJson(string json, string codeProperty, string nameProperty) =>
        new GeoJson(codeProperty, nameProperty).Read(json);

    /// <summary>A map of some of the areas.</summary>
    /// <param name="codes">The codes of the areas to keep; codes that the map lacks are passed over.</param>
    /// <returns>A map that shows only those.</returns>
    public MapShapes Only(IEnumerable<string> codes)
    {
        var wanted = codes.ToHashSet(StringComparer.Ordinal);
        return new([.. _shapes.Where(shape => wanted.Contains(shape.Area.Code))]);
    }

    internal GridMap Fit(double width, double height) => _fitted.GetOrAdd((width, height), box => Snap.Fit(_shapes, box.Item1, box.Item2));
}
