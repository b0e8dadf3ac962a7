using System.Text.Json;

namespace Endeavour.Charts.Maps.Shapes;

/// <summary>Reads GeoJSON (RFC 7946), in time that grows with the length of the file and no faster.</summary>
sealed class GeoJson(string codeProperty, string nameProperty)
{
    const int MostPlaces = 2_000_000;

    readonly Problems _problems = new();
    readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    readonly List<RawShape> _shapes = [];
    int _places;

    public MapReading<MapShapes> Read(string json)
    {
        using var document = _problems.Json(json);
        if (document is not null) _problems.Reading(() => Collection(document.RootElement));
        var shapes = _problems.Any ? null : Projection.Of(_shapes, _problems);
        return shapes is null ? new(null, _problems.All) : new(new MapShapes(shapes), []);
    }

    void Collection(JsonElement root)
    {
        if (Problems.Text(root, "type") != "FeatureCollection" || Problems.Child(root, "features", JsonValueKind.Array) is not { } features)
        {
            _problems.Add(MapProblemKind.NotAMap, "", "The file is not a GeoJSON FeatureCollection. Export the boundaries as GeoJSON, all areas in one file.");
            return;
        }
        var number = 0;
        foreach (var feature in features.EnumerateArray())
        {
            Feature(feature, ++number);
            if (_problems.Full) return;
        }
        if (number == 0) _problems.Add(MapProblemKind.NoAreas, "", "The file holds no areas. Choose a file with a feature for each area.");
    }

    void Feature(JsonElement feature, int number)
    {
        var properties = Problems.Child(feature, "properties", JsonValueKind.Object);
        var code = properties is { } given ? Problems.Text(given, codeProperty) : "";
        var name = properties is { } also ? Problems.Text(also, nameProperty) : "";
        var where = code.Length == 0 ? $"feature {number}" : $"feature {number} ({code})";
        if (code.Length == 0) _problems.Add(MapProblemKind.NoCode, where, $"There is no code in \"{codeProperty}\". {Instead(properties)}");
        else if (name.Length == 0) _problems.Add(MapProblemKind.NoName, where, $"There is no name in \"{nameProperty}\". {Instead(properties)}");
        else if (!_codes.Add(code)) _problems.Add(MapProblemKind.SameCode, where, $"The code {code} is there twice. Put the parts of an area into one MultiPolygon.");
        else if (Rings(feature, where) is { } rings) _shapes.Add(new(new(code, name), rings));
    }

    static string Instead(JsonElement? properties)
    {
        var names = properties is { } given ? string.Join(", ", given.EnumerateObject().Take(8).Select(property => property.Name)) : "";
        return names.Length == 0 ? "Give each feature its code and its name as properties." : $"Choose one of its properties: {names}.";
    }

    List<RawRing>? Rings(JsonElement feature, string where)
    {
        var geometry = Problems.Child(feature, "geometry", JsonValueKind.Object);
        var type = geometry is { } shape ? Problems.Text(shape, "type") : "";
        if (type is not ("Polygon" or "MultiPolygon") || Problems.Child(geometry!.Value, "coordinates", JsonValueKind.Array) is not { } coordinates || coordinates.GetArrayLength() == 0)
        {
            _problems.Add(MapProblemKind.NoShape, where, "It has no shape that can be drawn. Give it a Polygon or a MultiPolygon with coordinates, or leave it out.");
            return null;
        }
        var rings = new List<RawRing>();
        var sound = type == "Polygon" ? Polygon(coordinates, rings, where) : coordinates.EnumerateArray().All(part => Polygon(part, rings, where));
        return sound ? rings : null;
    }

    bool Polygon(JsonElement polygon, List<RawRing> rings, string where)
    {
        if (polygon.ValueKind != JsonValueKind.Array || polygon.GetArrayLength() == 0)
        {
            _problems.Add(MapProblemKind.NoShape, where, "A part of it has no rings. Give the part a ring of places, or leave it out.");
            return false;
        }
        var first = true;
        foreach (var element in polygon.EnumerateArray())
        {
            if (Ring(element, !first, where) is not { } ring) return false;
            rings.Add(ring);
            first = false;
        }
        return true;
    }

    RawRing? Ring(JsonElement element, bool hole, string where)
    {
        var count = element.ValueKind == JsonValueKind.Array ? element.GetArrayLength() : 0;
        if ((_places += count) > MostPlaces)
        {
            _problems.Add(MapProblemKind.TooLarge, where, "The file has more than 2 million places. Use a generalised (simplified) version of it.");
            return null;
        }
        var (x, y, at) = (new double[count], new double[count], 0);
        if (count > 0)
            foreach (var place in element.EnumerateArray())
            {
                if (place.ValueKind != JsonValueKind.Array || place.GetArrayLength() < 2 || Problems.Number(place[0]) is not { } east || Problems.Number(place[1]) is not { } north)
                {
                    _problems.Add(MapProblemKind.NotANumber, where, $"Place {at + 1} of a ring is not two numbers. Write each place as [longitude, latitude] or [easting, northing].");
                    return null;
                }
                (x[at], y[at++]) = (east, north);
            }
        if (count >= 4 && Same(x[0], x[^1]) && Same(y[0], y[^1])) return new(x[..^1], y[..^1], hole);
        _problems.Add(MapProblemKind.UnclosedRing, where, "A ring does not end where it begins. Repeat its first place as its last; a ring has four places at least.");
        return null;
    }

    static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a));
}
