using System.Text.Json;

namespace Endeavour.Charts.Maps.Shapes;

/// <summary>The problems of a file as they are found; after twenty no more are kept.</summary>
sealed class Problems
{
    const int Most = 20;

    readonly List<MapProblem> _found = [];

    public bool Any => _found.Count > 0;

    public bool Full => _found.Count >= Most;

    public IReadOnlyList<MapProblem> All => _found;

    public void Add(MapProblemKind kind, string where, string sentence)
    {
        if (!Full) _found.Add(new(kind, where, sentence));
    }

    /// <summary>The text as JSON, or null and a problem.</summary>
    public JsonDocument? Json(string text)
    {
        const int Largest = 64_000_000;
        if (text.Length > Largest)
        {
            Add(MapProblemKind.TooLarge, "", "The file has more than 64 million letters. Use a generalised (simplified) version of it.");
            return null;
        }
        try
        {
            return JsonDocument.Parse(System.Text.Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
        }
        catch (JsonException wrong)
        {
            var where = wrong.LineNumber is { } line ? $"line {line + 1}" : "";
            Add(MapProblemKind.NotJson, where, "The file is not JSON that can be read. Export it again from where it comes from, as GeoJSON or HexJSON.");
            return null;
        }
    }

    /// <summary>Reads on; half of a surrogate pair in a name, written as an escape, is not text.</summary>
    public void Reading(Action read)
    {
        try
        {
            read();
        }
        catch (InvalidOperationException)
        {
            Add(MapProblemKind.NotJson, "", "A name in the file is not text. Export it again from where it comes from, with UTF-8 as the encoding.");
        }
    }

    /// <summary>A text, or a number as text; empty when there is neither.</summary>
    public static string Text(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var element)) return "";
        return element.ValueKind switch
        {
            JsonValueKind.String => element.GetString()!.Trim(),
            JsonValueKind.Number => element.GetRawText(),
            _ => "",
        };
    }

    public static JsonElement? Child(JsonElement parent, string name, JsonValueKind kind) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var element) && element.ValueKind == kind ? element : null;

    public static double? Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
}
