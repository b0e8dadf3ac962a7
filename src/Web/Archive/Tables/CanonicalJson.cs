using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Endeavour.Web.Archive.Tables;

/// <summary>The one way to write a JSON value, whichever database gave it: members by name, no spaces, numbers without what adds nothing.</summary>
static class CanonicalJson
{
    const double LeastPlain = 1e-9, MostPlain = 1e15;

    public static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(string json, Utf8JsonWriter to)
    {
        using var document = JsonDocument.Parse(json);
        Write(document.RootElement, to);
    }

    static void Write(JsonElement value, Utf8JsonWriter to)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                to.WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    to.WritePropertyName(member.Name);
                    Write(member.Value, to);
                }
                to.WriteEndObject();
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(item, to);
                to.WriteEndArray();
                break;
            case JsonValueKind.Number:
                to.WriteRawValue(Number(value));
                break;
            default:
                value.WriteTo(to);
                break;
        }
    }

    /// <summary>PostgreSQL keeps a number's decimal digits, SQLite its text: 1e-7 and 0.0000001 are one number.</summary>
    static string Number(JsonElement value)
    {
        if (value.TryGetInt64(out var whole)) return whole.ToString(CultureInfo.InvariantCulture);
        var number = value.GetDouble();
        return number == 0 ? "0" : Math.Abs(number) is >= LeastPlain and < MostPlain && value.TryGetDecimal(out var exact) ? Plain(exact) : number.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Without zeros at the end: 1.50 is 1.5.</summary>
    public static string Plain(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
