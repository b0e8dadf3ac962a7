using System.Text.Json;
using System.Text.Json.Serialization;

namespace Endeavour.Statistics;

/// <summary>Cells in JSON: a number where the count is shown, <c>{"withheld":"primary"}</c> (or another reason of the list) where it is not.</summary>
sealed class CellJson : JsonConverter<Cell>
{
    const string Field = "withheld";

    public override void Write(Utf8JsonWriter writer, Cell value, JsonSerializerOptions options)
    {
        if (value.TryGet(out var count))
        {
            writer.WriteNumberValue(count);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString(Field, JsonNamingPolicy.CamelCase.ConvertName($"{value.Why}"));
        writer.WriteEndObject();
    }

    public override Cell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var cell = document.RootElement;
        if (cell.ValueKind == JsonValueKind.Number && cell.TryGetInt64(out var count) && count >= 0) return Cell.Shown(count);
        if (cell.ValueKind == JsonValueKind.Object && cell.TryGetProperty(Field, out var name) && name.ValueKind == JsonValueKind.String
            && Enum.TryParse<Withheld>(name.GetString(), ignoreCase: true, out var why) && Enum.IsDefined(why)) return Cell.Suppressed(why);
        throw new JsonException("Give a count of zero or more, or {\"withheld\": \"primary\"} with the reason.");
    }
}
