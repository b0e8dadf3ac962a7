using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Endeavour.Platform.Changes;

/// <summary>What a change says that may hold personal data: the reason, and the thing before and after.</summary>
public sealed record ChangeContent(string Why, JsonObject? Before, JsonObject? After)
{
    static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJson() => JsonSerializer.Serialize(this, Style);

    public static ChangeContent FromJson(string json) => JsonSerializer.Deserialize<ChangeContent>(json, Style)!;

    /// <summary>The names of the parts that differ, in order.</summary>
    public IReadOnlyList<string> Differences()
    {
        var names = (Before ?? []).Select(part => part.Key).Union((After ?? []).Select(part => part.Key));
        return [.. names.Where(name => !JsonNode.DeepEquals(Before?[name], After?[name]))];
    }
}
