using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Endeavour.Indicators.Releases;

/// <summary>Figures that are given before they may be shown are shown from half past nine in the morning of a day, as official statistics are.</summary>
public static class Embargo
{
    static readonly TimeZoneInfo England = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    static readonly TimeOnly Hour = new(9, 30);

    /// <summary>The instant at which the public may see what is under embargo until that day. The last day that there is never comes.</summary>
    public static DateTimeOffset Ends(DateOnly day)
    {
        if (day == DateOnly.MaxValue) return DateTimeOffset.MaxValue;
        var wall = day.ToDateTime(Hour);
        return new DateTimeOffset(wall, England.GetUtcOffset(wall)).ToUniversalTime();
    }
}

/// <summary>Reads the day of an embargo. A day that cannot be read is one that never comes: what may be secret stays so.</summary>
sealed class EmbargoJson : JsonConverter<DateOnly?>
{
    public override bool HandleNull => false;

    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) reader.Skip();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MaxValue;
    }

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options)
    {
        if (value is { } day) writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else writer.WriteNullValue();
    }
}
