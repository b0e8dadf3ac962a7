using System.Text.Json;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Places.Sources;

namespace Endeavour.Indicators.Places.Maps;

/// <summary>A hex map (HexJSON): each area's column and row.</summary>
sealed class HexFile(string file, PlaceTables tables, ImportProblems problems, ReadOnce once)
{
    public const string Layer = "hex-map";

    static readonly string[] Layouts = ["odd-r", "even-r", "odd-q", "even-q"];
    string _layout = "";

    public int Hexes { get; private set; }

    public void Read(byte[] bytes, int? year)
    {
        _layout = JsonItems.Top(bytes, "layout");
        if (!Layouts.Contains(_layout)) Refuse(1, "layout", "layout", $"The layout \"{_layout}\" is not known. Write odd-r, even-r, odd-q or even-q.");
        if (!new JsonItems(bytes, file, problems).Read("hexes", (code, hex, line) => Hex(code, hex, line, year))) return;
        if (Hexes == 0) Refuse(0, null, "noAreas", "The file holds no hexagons. Choose a file with one for each area.");
    }

    void Hex(string code, JsonElement hex, int line, int? year)
    {
        Hexes++;
        var kind = AreaLevel.KindOf(code);
        if (!AreaLevel.HasShape(code) || kind == AreaKind.Other) Refuse(line, code, "notACode", $"\"{code}\" is not the code of an area. Name each hexagon by the area's code.");
        else if (Whole(hex, "q") is not { } q || Whole(hex, "r") is not { } r) Refuse(line, code, "notANumber", "Its column \"q\" or its row \"r\" is not a whole number. Write both as whole numbers, without quotation marks.");
        else if (once.Add(code, file, line) is { } earlier) Refuse(line, code, "duplicate", $"{code} is already in {earlier}. Give each area one hexagon.");
        else if (once.Add($"place {q}, {r}", file, line) is { } other) Refuse(line, code, "samePlace", $"It is at the same place as {other}. Move one of them.");
        else
        {
            var name = hex.TryGetProperty("n", out var given) && given.ValueKind == JsonValueKind.String ? TextIds.Tidy(given.GetString()) : "";
            if (name.Length == 0) { Refuse(line, code, "noName", "It has no name. Write the area's name as \"n\"."); return; }
            tables.Seen(Layer, kind, code, name, "", year);
            tables.Hex(Layer, code, name, q, r, _layout);
        }
    }

    static int? Whole(JsonElement hex, string name) =>
        hex.ValueKind == JsonValueKind.Object && hex.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) ? whole : null;

    void Refuse(int line, string? column, string code, string message) => problems.Add(new(file, line, column, code, message));
}
