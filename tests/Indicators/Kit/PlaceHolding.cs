using DuckDB.NET.Data;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Tests.TestKit;
using SharedPath = Endeavour.Tests.TestKit.Shared;

namespace Endeavour.Tests.Indicators.Kit;

/// <summary>A folder of places of a test's own.</summary>
sealed class PlaceHolding : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public PlaceHolding() => Folder = new(_folder.Path("evidence"));

    public string Data => _folder.Root;
    public PlaceFolder Folder { get; }

    /// <summary>Every file about geography of the reference data.</summary>
    public static string[] EveryFile() =>
        [.. new[] { "deprivation", "lookups", "population", "boundaries" }.SelectMany(folder => Directory.EnumerateFiles(SharedPath.Path("data", folder), "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)];

    public string Write(string name, string content) => _folder.Write(name, content);

    public PlacesImported Bring(params string[] paths) => new ImportPlaces(Folder, TimeProvider.System).Run(paths, "a test");

    public PlacesImported Import(string content, string name = "places.csv") => Bring(Write(name, content));

    /// <summary>The import is refused, what is served stays, and this is the one reason.</summary>
    public ImportProblem Refused(string content, string name = "places.csv")
    {
        var before = Folder.ReadServed();
        var result = Import(content, name);
        Assert.True(result.IsRefused);
        Assert.Equal(before.Editions, Folder.ReadServed().Editions);
        return Assert.Single(result.Problems, problem => problem.Refuses);
    }

    public PlaceStore Store() => new(Folder, TimeProvider.System);

    /// <summary>Rows of the edition that is served, as texts.</summary>
    public List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={Folder.Database(Folder.ReadEdition()!.Id)};access_mode=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var all = new List<string>();
        while (rows.Read()) all.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(at => rows.IsDBNull(at) ? "" : Convert.ToString(rows.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))));
        return all;
    }

    public void Dispose() => _folder.Dispose();
}
