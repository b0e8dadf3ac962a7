using System.Globalization;
using System.Text.Json;
using Endeavour.Tests.Indicators.Kit;
using SharedPath = Endeavour.Tests.TestKit.Shared;

namespace Endeavour.Tests.Indicators.Places;

/// <summary>The published files, against the plainest readers there can be: no row lost, none invented.</summary>
public class WholeImportTests(EveryPlace every)
{
    static List<PlainCsv.Record> Csv(string folder, string file) => PlainCsv.Read(SharedPath.Path("data", folder, file));

    void Same(IEnumerable<string> expected, string sql) => Assert.Equal(expected.Order(StringComparer.Ordinal), every.Holding.Query(sql).Order(StringComparer.Ordinal));

    static string Plain(string number) => double.Parse(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    [Fact]
    public void Every_file_is_recognised_and_every_row_is_counted()
    {
        Assert.Empty(every.Result.Problems);
        var files = every.Result.Edition!.Layers.SelectMany(layer => layer.Files).ToDictionary(file => file.Name, file => file.Rows);
        Assert.Equal(PlaceHolding.EveryFile().Length, files.Count);
        foreach (var path in PlaceHolding.EveryFile()) Assert.Equal((Path.GetFileName(path), Rows(path)), (Path.GetFileName(path), files[Path.GetFileName(path)]));
        Assert.All(every.Result.Edition.Layers.SelectMany(layer => layer.Files), file => Assert.True(File.Exists(every.Holding.Folder.SourcePath(file.Sha256))));
    }

    static int Rows(string path)
    {
        if (path.EndsWith(".csv", StringComparison.Ordinal)) return PlainCsv.Read(path).Count;
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.TryGetProperty("hexes", out var hexes) ? hexes.EnumerateObject().Count() : json.RootElement.GetProperty("features").GetArrayLength();
    }

    [Fact]
    public void Every_score_rank_and_decile_of_every_small_area_is_what_the_file_says()
    {
        var rows = Csv("deprivation", "iod2025_lsoa21_scores_ranks_deciles.csv");
        string[] domains = ["IMD", "Income", "Employment", "Education", "Health", "Crime", "Housing_and_Services", "Environment"];
        Same(rows.SelectMany(row => domains.Select(domain => (row, domain, Column: domain.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()))
            .Select(each => $"{row["lsoa21code"]}|{each.domain}|{row[each.Column + "decile"]}|{row[each.Column + "rank"]}|{Plain(row[each.Column + "score"])}")), "SELECT code, domain, decile, rank, score FROM deprivation");
        Assert.Equal(33_755 * 8, every.Holding.Query("SELECT 1 FROM deprivation").Count);
    }

    [Fact]
    public void Every_measure_of_every_district_is_what_the_file_says()
    {
        var rows = Csv("deprivation", "iod2025_ltla24_summaries.csv");
        Same(rows.SelectMany(row => row.Values.Where(each => each.Key is not ("ltla24code" or "ltla24name")).Select(each => $"{row["ltla24code"]}|{each.Key}|{Plain(each.Value)}")), "SELECT code, replace(measure, '_', ''), value FROM summary");
    }

    [Fact]
    public void Every_small_area_lies_where_the_lookups_say()
    {
        Same(Csv("lookups", "lsoa21_ward24_ltla24_england.csv").SelectMany(row => new[] { $"{row["lsoa21code"]}|{row["ward24code"]}", $"{row["lsoa21code"]}|{row["ltla24code"]}" }), "SELECT child, parent FROM link WHERE layer = 'lookup-ward-district' AND child[1:3] = 'E01'");
        Same(Csv("lookups", "lsoa21_sicbl24_icb24_england.csv").SelectMany(row => new[] { $"{row["lsoa21code"]}|{row["sicbl24code"]}", $"{row["lsoa21code"]}|{row["icb24code"]}" }), "SELECT child, parent FROM link WHERE layer = 'lookup-icb' AND child[1:3] = 'E01'");
        Same(Csv("lookups", "ltla23_utla23.csv").Select(row => $"{row["ltla23code"]}|{row["utla23code"]}"), "SELECT child, parent FROM link WHERE layer = 'lookup-upper-tier'");
        Same(Csv("lookups", "ltla24_region24.csv").Select(row => $"{row["ltla24code"]}|{row["region24code"]}"), "SELECT child, parent FROM link WHERE layer = 'lookup-region'");
        Same(Csv("lookups", "lsoa21_ward24_ltla24_england.csv").Select(row => $"{row["ward24code"]}|{row["ward24name"]}").Distinct(), "SELECT code, name FROM seen WHERE layer = 'lookup-ward-district' AND code[1:3] = 'E05'");
    }

    [Fact]
    public void Every_change_from_year_to_year_is_what_the_file_says()
    {
        var rows = Csv("lookups", "ltla_2016_to_2024_changes.csv");
        Same(rows.SelectMany(row => Enumerable.Range(17, 8).Select(year => $"{row[$"ltla{year - 1}code"]}|{row[$"ltla{year}code"]}|{2000 + year}")).Distinct(), "SELECT code, successor, year FROM change");
    }

    [Theory]
    [InlineData("population20_ltla21_single_year_england.csv", "ltla21code", "population-ltla")]
    [InlineData("population20_utla20_single_year_england.csv", "utla20code", "population-utla")]
    public void Every_age_of_every_area_has_the_people_that_the_file_says(string file, string code, string layer) =>
        Same(Csv("population", file).SelectMany(row => Enumerable.Range(0, 91).Select(age => $"{row[code]}|{age}|{row[$"{age}"]}")), $"SELECT code, age, people FROM population WHERE layer = '{layer}'");

    [Fact]
    public void Every_place_of_every_boundary_is_what_the_files_say()
    {
        var expected = PlaceHolding.EveryFile().Where(path => path.EndsWith(".geojson", StringComparison.Ordinal)).SelectMany(Places).Order(StringComparer.Ordinal);
        Assert.Equal(expected, every.Holding.Query("SELECT code, part, ring, place, x, y FROM boundary").Order(StringComparer.Ordinal));
    }

    static IEnumerable<string> Places(string path)
    {
        string[] codes = ["LSOA21CD", "WD25CD", "ltla24_code", "utla23_code", "icb22_code"];
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
        {
            var code = codes.Select(name => feature.GetProperty("properties").TryGetProperty(name, out var value) ? value.GetString() : null).First(value => value is not null);
            var (geometry, isOne) = (feature.GetProperty("geometry").GetProperty("coordinates"), feature.GetProperty("geometry").GetProperty("type").GetString() == "Polygon");
            foreach (var (part, rings) in (isOne ? [geometry] : geometry.EnumerateArray().ToArray()).Index())
                foreach (var (ring, places) in rings.EnumerateArray().Index())
                    foreach (var (at, place) in places.EnumerateArray().Index())
                        yield return string.Create(CultureInfo.InvariantCulture, $"{code}|{part}|{ring}|{at}|{place[0].GetDouble()}|{place[1].GetDouble()}");
        }
    }

    [Fact]
    public void Every_hexagon_is_where_the_file_says()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(SharedPath.Path("data", "boundaries", "uk-local-authority-districts-2023.hexjson")));
        Same(json.RootElement.GetProperty("hexes").EnumerateObject().Select(hex => $"{hex.Name}|{hex.Value.GetProperty("n").GetString()}|{hex.Value.GetProperty("q").GetInt32()}|{hex.Value.GetProperty("r").GetInt32()}|odd-r"), "SELECT code, name, q, r, layout FROM hex");
    }

    [Fact]
    public void The_same_files_again_are_nothing_new_and_all_of_it_takes_seconds()
    {
        _ = every.Result;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var again = every.Holding.Bring(PlaceHolding.EveryFile());
        Assert.True(again is { NothingNew: true, IsRefused: false, Edition: null });
        Assert.Equal(["p1"], every.Holding.Folder.ReadServed().Editions);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }
}
