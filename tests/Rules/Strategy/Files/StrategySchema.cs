using System.Text.Json.Nodes;
using Endeavour.Platform.Yaml;
using Endeavour.Tests.TestKit;
using NJsonSchema;

namespace Endeavour.Tests.Rules.Strategy.Files;

/// <summary>The published JSON Schema, asked about YAML as an editor would.</summary>
static class StrategySchema
{
    static readonly Lazy<Task<JsonSchema>> s_schema = new(() => JsonSchema.FromFileAsync(Path));
    static readonly Lazy<Task<JsonSchema>> s_people = new(() => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "people.schema.json")));

    static readonly Lazy<Task<JsonSchema>> s_needs = new(() => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "needs-assessment.schema.json")));
    static readonly Lazy<Task<JsonSchema>> s_choosing = new(() => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "choosing.schema.json")));
    static readonly Lazy<Task<JsonSchema>> s_library = new(() => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "partner-strategies.schema.json")));

    public static string Path => Repository.Path("docs", "schemas", "strategy.schema.json");

    /// <summary>What the schema finds wrong; none for a file that is no YAML at all, which is not its business.</summary>
    /// <param name="people">Judged by the schema of people files.</param>
    /// <param name="needs">Judged by the schema of needs assessments.</param>
    /// <param name="library">Judged by the schema of partners' strategies.</param>
    /// <param name="choosing">Judged by the schema of choosing.</param>
    public static async Task<IReadOnlyList<string>> Validate(string yaml, bool people = false, bool needs = false, bool library = false, bool choosing = false)
    {
        var node = new Composer(new("schema")).Compose(yaml);
        var json = node is null ? "null" : Json(node)?.ToJsonString() ?? "null";
        return [.. (await (people ? s_people : needs ? s_needs : library ? s_library : choosing ? s_choosing : s_schema).Value).Validate(json).Select(error => $"{error.Path}: {error.Kind}")];
    }

    /// <summary>What another schema finds wrong.</summary>
    public static async Task<IReadOnlyList<string>> Validate(string yaml, JsonSchema schema)
    {
        var node = new Composer(new("schema")).Compose(yaml);
        return await Task.FromResult<IReadOnlyList<string>>([.. schema.Validate(node is null ? "null" : Json(node)?.ToJsonString() ?? "null").Select(error => $"{error.Path}: {error.Kind}")]);
    }

    static JsonNode? Json(Node node) => node switch
    {
        Mapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        Sequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        Scalar { IsNull: true } => null,
        Scalar { IsBoolean: true } scalar => JsonValue.Create(bool.Parse(scalar.Text)),
        Scalar { Number: { } number } when number == Math.Floor(number) && Math.Abs(number) < 1e15 => JsonValue.Create((long)number),
        Scalar { Number: { } number } => JsonValue.Create(number),
        Scalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
