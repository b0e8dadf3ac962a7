using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Endeavour.Evidence.Data;

/// <summary>How JSON is written: names begin small, nothing is left out because it is empty, and letters beyond ASCII stand as they are.</summary>
static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The same for people to look at.</summary>
    public static JsonSerializerOptions Spread { get; } = new(Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
