using Endeavour.Evidence.Data.Formats;
using Endeavour.Evidence.Figures;
using Endeavour.Platform;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Evidence.Data;

/// <summary>Where figures are downloaded whole: <c>data/outcomes.csv</c> for all, <c>data/outcomes/SLUG.csv</c> for one, and the same in other formats.</summary>
static class DataAddresses
{
    /// <summary>Its ending, what it is called, and what is sent.</summary>
    public static readonly IReadOnlyList<(string Ending, string Name, string Type)> Formats =
    [
        (".csv", "CSV", "text/csv; charset=utf-8"),
        (".xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (".parquet", "Parquet", "application/vnd.apache.parquet"),
        (".json", "JSON", "application/json"),
        (".csv" + CsvMetadata.Ending, "CSVW metadata", CsvMetadata.Type),
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/{partnership}/data").WithVersions().AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads).CacheOutput(KeptAnswers.Policy).ExcludeFromDescription();
        group.MapGet("/{file}", (string file, ReadFigures read, CurrentPartnership current, DataFolder data, HttpResponse response) =>
            Split(file) is (var name, { } ending) && name == "outcomes" ? File(DataSet.All(read.Of(current.Value)), ending, data, response, current.Id) : Results.NotFound());
        group.MapGet("/outcomes/{file}", (string file, ReadFigures read, CurrentPartnership current, DataFolder data, HttpResponse response) =>
            Split(file) is (var name, { } ending) && DataSet.Of(read.Of(current.Value), name) is { } set ? File(set, ending, data, response, current.Id) : Results.NotFound());
    }

    /// <summary>"falls-65.csv-metadata.json" into its name and its ending; no ending where we do not write it.</summary>
    static (string Name, string? Ending) Split(string file)
    {
        var at = file.IndexOf('.', StringComparison.Ordinal);
        return at < 0 || Formats.All(format => format.Ending != file[at..]) ? (file, null) : (file[..at], file[at..]);
    }

    static IResult File(DataSet set, string ending, DataFolder data, HttpResponse response, string partnership)
    {
        var type = Formats.First(format => format.Ending == ending).Type;
        var bytes = ending switch
        {
            ".csv" => CsvFile.Of(set),
            ".xlsx" => WorkbookFile.Of(set),
            ".parquet" => ParquetOf.Of(set, data.Downloads),
            ".json" => JsonFile.Of(set),
            _ => CsvMetadata.Of(set),
        };
        if (ending == ".csv") response.Headers.Link = $"<{set.Name}.csv{CsvMetadata.Ending}>; rel=\"describedby\"; type=\"{CsvMetadata.Type}\"";
        // What programs read is shown; what people keep is saved under a name that says whose it is.
        return ending.EndsWith(".json", StringComparison.Ordinal) ? Results.Bytes(bytes, type) : Results.File(bytes, type, $"{partnership}-{set.Name}{ending}");
    }
}
