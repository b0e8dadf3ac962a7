using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Endeavour.Indicators.Places.Reading;

/// <summary>A ring of places, the last one the first again: longitude and latitude, or metres of the British National Grid, as the file had them.</summary>
/// <param name="Part">The number of the part of the area that it belongs to.</param>
/// <param name="IsHole">A hole in its part.</param>
public sealed record BoundaryRing(int Part, bool IsHole, double[] X, double[] Y);

/// <summary>The shape of an area.</summary>
public sealed record AreaBoundary(string Code, string Name, IReadOnlyList<BoundaryRing> Rings);

/// <summary>Areas of a kind within another, as shapes.</summary>
/// <param name="Without">The codes of areas that lie there but have no boundary in what is loaded.</param>
public sealed record AreaBoundaries(IReadOnlyList<AreaBoundary> Items, IReadOnlyList<string> Without, string? WhyNone)
{
    /// <summary>The properties of <see cref="GeoJson"/> that hold an area's code and its name.</summary>
    public const string CodeProperty = "code", NameProperty = "name";

    /// <summary>The same as GeoJSON (RFC 7946), which the maps of the charts are drawn from.</summary>
    public string GeoJson()
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        foreach (var (number, area) in Items.Index())
        {
            if (number > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{{\"type\":\"Feature\",\"properties\":{{\"{CodeProperty}\":{JsonSerializer.Serialize(area.Code)},\"{NameProperty}\":{JsonSerializer.Serialize(area.Name)}}},\"geometry\":{{\"type\":\"MultiPolygon\",\"coordinates\":[");
            text.AppendJoin(',', area.Rings.GroupBy(ring => ring.Part).Select(part => $"[{string.Join(',', part.Select(Ring))}]"));
            text.Append("]}}");
        }
        return text.Append("]}").ToString();
    }

    static string Ring(BoundaryRing ring) => $"[{string.Join(',', ring.X.Zip(ring.Y, (x, y) => string.Create(CultureInfo.InvariantCulture, $"[{x:R},{y:R}]")))}]";
}
