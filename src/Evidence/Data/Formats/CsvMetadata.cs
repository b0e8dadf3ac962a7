using System.Text.Json;
using System.Text.Json.Nodes;
using Endeavour.Indicators.Releases;

namespace Endeavour.Evidence.Data.Formats;

/// <summary>What a program needs to read the CSV right (W3C, Metadata Vocabulary for Tabular Data): its columns, their types, its key, its licence, and the files it comes from.</summary>
static class CsvMetadata
{
    /// <summary>What is put behind the CSV's own address.</summary>
    public const string Ending = "-metadata.json";

    public const string Type = "application/csvm+json";

    static readonly JsonSerializerOptions Style = new(ApiJson.Options) { WriteIndented = true };

    public static byte[] Of(DataSet data) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
        ["@type"] = "Table",
        ["url"] = $"{data.Name}.csv",
        ["dc:title"] = data.Title,
        ["dc:description"] = data.Description,
        ["dc:publisher"] = data.Partnership.Organisation,
        ["dc:bibliographicCitation"] = data.Citation,
        ["dc:license"] = Many(data.Licences.Select(licence => licence.Address is { } address ? new JsonObject { ["@id"] = address } : (JsonNode)licence.Words)),
        ["dc:source"] = Many(data.Sources.Select(source => (JsonNode)source)),
        ["dc:provenance"] = Many(data.Releases.Select(Provenance)),
        ["notes"] = Many(data.Without.Select(each => (JsonNode)$"{each.Title}: {each.Why}")),
        ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["delimiter"] = ",", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true, ["lineTerminators"] = new JsonArray("\n") },
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = Many(FigureColumn.All.Select(Column)),
            ["primaryKey"] = Many(FigureColumn.Key.Select(name => (JsonNode)name)),
        },
    }, Style);

    static JsonObject Column(FigureColumn column) => new()
    {
        ["name"] = column.Name,
        ["titles"] = new JsonArray(column.Name, column.Title),
        ["datatype"] = Datatype(column.Kind),
        ["null"] = "",
        ["dc:description"] = column.Says,
    };

    static JsonNode Datatype(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "double",
        ColumnKind.Whole => "integer",
        ColumnKind.Date => new JsonObject { ["base"] = "date", ["format"] = "yyyy-MM-dd" },
        ColumnKind.Flag => new JsonObject { ["base"] = "boolean", ["format"] = "true|false" },
        _ => "string",
    };

    static JsonObject Provenance(Release release) => new()
    {
        ["dc:identifier"] = release.Id,
        ["dc:issued"] = release.ImportedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
        ["dc:hasPart"] = Many(release.Files.Select(file => new JsonObject { ["dc:title"] = file.Name, ["schema:sha256"] = file.Sha256, ["dc:extent"] = $"{file.Bytes} bytes" })),
    };

    static JsonArray Many(IEnumerable<JsonNode?> nodes) => [.. nodes];
}
