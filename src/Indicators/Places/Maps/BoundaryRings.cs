using System.Text.Json;

namespace Endeavour.Indicators.Places.Maps;

/// <summary>A ring of one part of an area: the first ring of a part is its outline, the others are holes. The last place is the first again.</summary>
sealed record RingRead(int Part, int Ring, double[] X, double[] Y);

/// <summary>Reads the rings of one GeoJSON feature (RFC 7946).</summary>
static class BoundaryRings
{
    /// <summary>Metres of the British National Grid stay below this; degrees far below.</summary>
    const double Farthest = 1_400_000;

    public static (List<RingRead> Rings, (string Code, string Message)? Problem) Read(JsonElement feature)
    {
        var rings = new List<RingRead>();
        if (Child(feature, "geometry") is not { ValueKind: JsonValueKind.Object } geometry || Child(geometry, "coordinates") is not { ValueKind: JsonValueKind.Array } coordinates || coordinates.GetArrayLength() == 0)
            return (rings, NoShape);
        var type = Child(geometry, "type") is { ValueKind: JsonValueKind.String } text ? text.GetString() : "";
        return type switch
        {
            "Polygon" => (rings, Part(coordinates, 0, rings)),
            "MultiPolygon" => (rings, coordinates.EnumerateArray().Index().Select(part => Part(part.Item, part.Index, rings)).FirstOrDefault(problem => problem is not null)),
            _ => (rings, NoShape),
        };
    }

    static (string, string) NoShape => ("noShape", "It has no shape that can be drawn. Give it a Polygon or a MultiPolygon, or leave it out.");

    static (string, string)? Part(JsonElement part, int number, List<RingRead> rings)
    {
        if (part.ValueKind != JsonValueKind.Array || part.GetArrayLength() == 0) return NoShape;
        foreach (var (at, element) in part.EnumerateArray().Index())
            if (Ring(element, number, at, rings) is { } problem) return problem;
        return null;
    }

    static (string, string)? Ring(JsonElement element, int part, int number, List<RingRead> rings)
    {
        var count = element.ValueKind == JsonValueKind.Array ? element.GetArrayLength() : 0;
        var (x, y, at) = (new double[count], new double[count], 0);
        foreach (var place in count > 0 ? element.EnumerateArray() : default)
        {
            if (place.ValueKind != JsonValueKind.Array || place.GetArrayLength() < 2 || !Number(place[0], out x[at]) || !Number(place[1], out y[at]))
                return ("notANumber", $"Place {at + 1} of a ring is not two numbers. Write each place as [longitude, latitude] or [easting, northing].");
            if (Math.Abs(x[at]) > Farthest || Math.Abs(y[at]) > Farthest)
                return ("coordinates", $"Place {at + 1} of a ring is neither longitude and latitude nor metres of the British National Grid. Export the boundaries as one of the two.");
            at++;
        }
        if (count < 4 || x[0] != x[^1] || y[0] != y[^1])
            return ("unclosedRing", "A ring does not end where it begins. Repeat its first place as its last; a ring has four places at least.");
        rings.Add(new(part, number, x, y));
        return null;
    }

    static bool Number(JsonElement element, out double number)
    {
        number = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out number) && double.IsFinite(number);
    }

    static JsonElement? Child(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : null;
}
