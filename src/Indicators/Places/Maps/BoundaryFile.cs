using System.Text.Json;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Places.Sources;

namespace Endeavour.Indicators.Places.Maps;

/// <summary>Boundaries as GeoJSON, one feature an area. The level is the smallest whose code the first feature's properties hold; a larger one beside it is the parent.</summary>
sealed class BoundaryFile(string file, PlaceTables tables, ImportProblems problems, Func<string, ReadOnce> once)
{
    LevelColumns[] _levels = [];
    string[] _names = [];

    public string? Layer { get; private set; }
    public int? Year => _levels.Length > 0 ? _levels[0].Year : null;
    public int Features { get; private set; }

    public void Read(byte[] bytes)
    {
        if (!new JsonItems(bytes, file, problems).Read("features", (_, feature, line) => Feature(feature, line))) return;
        if (Features == 0) Refuse(0, null, "noAreas", "The file holds no areas. Choose a file with a feature for each area.");
    }

    void Feature(JsonElement feature, int line)
    {
        Features++;
        var properties = feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        if (Layer is null && !Recognise(properties, line)) return;
        if (_levels.Length == 0) return;
        var own = _levels[0];
        if (Code(properties, own, line) is not { } code) return;
        if (once(Layer!).Add(code, file, line) is { } earlier) { Refuse(line, _names[own.Code], "duplicate", $"{code} is already in {earlier}. Put the parts of an area into one MultiPolygon."); return; }
        if (BoundaryRings.Read(feature) is not { Rings: { } rings } shape) return;
        if (shape.Problem is { } problem) { Refuse(line, null, problem.Code, $"{code}: {problem.Message}"); return; }
        tables.Seen(Layer!, own.Level.Kind, code, own.Name is { } name ? Text(properties, _names[name]) : "", "", own.Year);
        foreach (var parent in _levels.Skip(1))
            if (Code(properties, parent, line) is { } above) tables.Link(Layer!, code, above, parent.Level.Kind, parent.Year);
        foreach (var ring in rings) tables.Boundary(Layer!, code, ring);
    }

    /// <summary>Which level the file is of, once.</summary>
    bool Recognise(JsonElement properties, int line)
    {
        _names = properties.ValueKind == JsonValueKind.Object ? [.. properties.EnumerateObject().Select(each => each.Name)] : [];
        _levels = [.. LevelColumns.Of(_names)];
        Layer = _levels.Length > 0 ? $"boundaries-{_levels[0].Level.Name}" : "";
        if (_levels.Length > 0) return true;
        Refuse(line, null, "wrongHeader", $"The features hold no code of areas that is known, such as LAD24CD, WD24CD or LSOA21CD. They hold: {string.Join(", ", _names.Take(12))}.");
        return false;
    }

    string? Code(JsonElement properties, LevelColumns columns, int line)
    {
        var code = Text(properties, _names[columns.Code]);
        if (columns.Level.Fits(code)) return code;
        Refuse(line, _names[columns.Code], "notACode", $"\"{code}\" is not the code of a {columns.Level.Kind.One()}. Give each feature its code.");
        return null;
    }

    static string Text(JsonElement properties, string name) =>
        properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? TextIds.Tidy(value.GetString()) : "";

    void Refuse(int line, string? column, string code, string message) => problems.Add(new(file, line, column, code, message));
}
