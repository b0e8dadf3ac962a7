using System.Text.Json;

namespace Endeavour.Charts.Maps.Shapes;

/// <summary>Reads HexJSON.</summary>
sealed class HexJson(string shortProperty)
{
    const int MostHexes = 5000;

    /// <summary>The most rows or columns: with more, a hexagon would be smaller than its outline.</summary>
    const int MostLines = 80;

    readonly Problems _problems = new();
    readonly List<Hex> _hexes = [];
    readonly Dictionary<(int, int), string> _taken = [];
    readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    public MapReading<HexShapes> Read(string json)
    {
        using var document = _problems.Json(json);
        var layout = "";
        if (document is not null) _problems.Reading(() => layout = Layout(document.RootElement));
        if (!_problems.Any) Spread();
        return _problems.Any ? new(null, _problems.All) : new(new HexShapes(new(layout.EndsWith('r'), layout.StartsWith('o'), _hexes)), []);
    }

    string Layout(JsonElement root)
    {
        var layout = Problems.Text(root, "layout");
        if (Problems.Child(root, "hexes", JsonValueKind.Object) is not { } hexes)
        {
            _problems.Add(MapProblemKind.NotAMap, "", "The file is not HexJSON: it has no \"hexes\". Choose a file with a layout and hexes by area code.");
            return "";
        }
        if (layout is not ("odd-r" or "even-r" or "odd-q" or "even-q"))
            _problems.Add(MapProblemKind.Layout, "", $"The layout \"{layout}\" is not known. Write \"odd-r\", \"even-r\", \"odd-q\" or \"even-q\".");
        foreach (var hex in hexes.EnumerateObject())
        {
            if (_hexes.Count == MostHexes) _problems.Add(MapProblemKind.TooLarge, hex.Name, "The file has more than 5,000 hexagons. Leave out those that the page does not need.");
            if (_problems.Full || _hexes.Count == MostHexes) return layout;
            Read(hex.Name.Trim(), hex.Value);
        }
        if (_hexes.Count == 0) _problems.Add(MapProblemKind.NoAreas, "", "The file holds no hexagons. Choose a file with one for each area.");
        return layout;
    }

    void Read(string code, JsonElement hex)
    {
        var name = Problems.Text(hex, "n");
        if (code.Length == 0) _problems.Add(MapProblemKind.NoCode, $"hexagon {_hexes.Count + 1}", "It has no code. Write the area's code as the name of the hexagon.");
        else if (!_codes.Add(code)) _problems.Add(MapProblemKind.SameCode, code, $"The code {code} is there twice. Give each area one hexagon.");
        else if (name.Length == 0) _problems.Add(MapProblemKind.NoName, code, "It has no name. Write the area's name as \"n\".");
        else if (Whole(hex, "q") is not { } q || Whole(hex, "r") is not { } r)
            _problems.Add(MapProblemKind.NotANumber, code, "Its column \"q\" or its row \"r\" is not a whole number. Write both as whole numbers, without quotation marks.");
        else if (!_taken.TryAdd((q, r), code)) _problems.Add(MapProblemKind.SamePlace, code, $"It is at the same place as {_taken[(q, r)]}. Move one of them.");
        else _hexes.Add(new(new(code, name, Problems.Text(hex, shortProperty)), q, r));
    }

    static int? Whole(JsonElement hex, string name) =>
        Problems.Child(hex, name, JsonValueKind.Number) is { } element && Problems.Number(element) is { } number && number == Math.Floor(number) && Math.Abs(number) <= 1_000_000
            ? (int)number : null;

    void Spread()
    {
        if (_hexes.Max(hex => hex.Q) - _hexes.Min(hex => hex.Q) >= MostLines || _hexes.Max(hex => hex.R) - _hexes.Min(hex => hex.R) >= MostLines)
            _problems.Add(MapProblemKind.Coordinates, "", "The hexagons lie more than 80 rows or columns apart. Move them closer together.");
    }
}
