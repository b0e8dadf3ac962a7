using System.Globalization;
using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

/// <summary>The maps of a county that there is not: twelve districts, one with a hole, one with an island, one tiny; and forty square ones.</summary>
static class InventedCounty
{
    public static string[] Codes { get; } = [.. Enumerable.Range(1, 12).Select(i => FormattableString.Invariant($"X07{i:000000}"))];

    public static MapShapes Districts { get; } = MapShapes.FromGeoJson(Text("invented.geojson"), "code", "name").Shapes!;

    public static HexShapes Hexes { get; } = HexShapes.FromHexJson(Text("invented.hexjson")).Shapes!;

    public static MapShapes Forty { get; } = MapShapes.FromGeoJson($"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(',', Places.Forty.Select(Field))}]}}", "code", "name").Shapes!;

    public static HexShapes FortyHexes { get; } =
        HexShapes.FromHexJson($"{{\"layout\":\"odd-r\",\"hexes\":{{{string.Join(',', Places.Forty.Select((name, i) => FormattableString.Invariant($"\"{Code(i)}\":{{\"n\":\"{name}\",\"q\":{i % 8},\"r\":{i / 8}}}")))}}}}}").Shapes!;

    public static string Code(int i) => "Y" + i.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>A field of a chequered county, its corners a little out of line.</summary>
    static string Field(string name, int i)
    {
        string Corner(int x, int y) => FormattableString.Invariant($"[{420_000 + (x * 9_000) + (y * 37 % 5 * 400)},{320_000 + (y * 9_000) + (x * 53 % 7 * 300)}]");
        var (x, y) = (i % 8, i / 8);
        return $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{Code(i)}\",\"name\":\"{name}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{Corner(x, y)},{Corner(x + 1, y)},{Corner(x + 1, y + 1)},{Corner(x, y + 1)},{Corner(x, y)}]]}}}}";
    }

    static string Text(string name)
    {
        using var reader = new StreamReader(typeof(InventedCounty).Assembly.GetManifestResourceStream("gallery/" + name)!);
        return reader.ReadToEnd();
    }
}
