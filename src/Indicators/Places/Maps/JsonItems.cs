using System.Text.Json;
using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Places.Maps;

/// <summary>Walks a large JSON file item by item, and knows on which line each begins.</summary>
sealed class JsonItems(byte[] bytes, string file, ImportProblems problems)
{
    int _line = 1, _counted;

    /// <summary>Each feature or hexagon in turn, with its name where it is a property.</summary>
    /// <returns>False, and said, where the file is no JSON.</returns>
    public bool Read(string list, Action<string, JsonElement, int> item)
    {
        try { Walk(list, item); return true; }
        catch (JsonException broken)
        {
            problems.Add(new(file, (int)(broken.LineNumber ?? 0) + 1, null, "notJson", "The file stops being JSON here: it was cut short or changed by hand. Download it again."));
            return false;
        }
    }

    /// <summary>A text at the top of the file; empty where there is none.</summary>
    public static string Top(byte[] bytes, string name)
    {
        var text = "";
        Find(bytes, name, (ref Utf8JsonReader reader) => text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "");
        return text;
    }

    /// <summary>The top of the file has something of this name.</summary>
    public static bool Has(byte[] bytes, string name) => Find(bytes, name, (ref Utf8JsonReader _) => { });

    delegate void At(ref Utf8JsonReader reader);

    static bool Find(byte[] bytes, string name, At at)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var found = reader.ValueTextEquals(name);
                reader.Read();
                if (found) { at(ref reader); return true; }
                reader.Skip();
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException) { /* Whoever reads the file whole says where it breaks. */ }
        return false;
    }

    void Walk(string list, Action<string, JsonElement, int> item)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException(null, null, 0, null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(list);
            reader.Read();
            if (!found) reader.Skip();
            else if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) Items(ref reader, item);
        }
        while (reader.Read()) { }
    }

    void Items(ref Utf8JsonReader reader, Action<string, JsonElement, int> item)
    {
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            var (name, line) = ("", LineAt((int)reader.TokenStartIndex));
            if (reader.TokenType == JsonTokenType.PropertyName) { name = reader.GetString()!; reader.Read(); }
            item(name, JsonElement.ParseValue(ref reader), line);
        }
    }

    int LineAt(int position)
    {
        _line += bytes.AsSpan(_counted, position - _counted).Count((byte)'\n');
        _counted = position;
        return _line;
    }
}
