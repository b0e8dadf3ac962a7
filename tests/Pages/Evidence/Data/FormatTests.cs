using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Endeavour.Tests.TestKit;
using MiniExcelLibs;

namespace Endeavour.Tests.Pages.Evidence.Data;

/// <summary>The same figures in every format, as readers of each find them.</summary>
[Collection(typeof(RealFigures))]
public sealed class FormatTests(RealFiguresFixture site) : IDisposable
{
    const string Life = "/south-tees/data/outcomes/life-expectancy-men", All = "/south-tees/data/outcomes";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_figure_is_in_the_csv_with_its_days_its_file_and_line_as_the_page_has_it()
    {
        var row = Downloaded.Csv(await site.BytesAsync(Life + ".csv")).Single(each => each["area_name"] == "Middlesbrough" && each["period"] == "2015 - 17" && each["is_outcome"] == "true");
        Assert.Equal(("75.9", "79.5", "worse", "publisher", "2015-01-01", "2017-12-31", "", "false"), (row["value"], row["england"], row["compared_with_england"], row["compared_by"], row["period_start"], row["period_end"], row["missing"], row["illustrative"]));
        Assert.Contains(",E06000002,Middlesbrough,", File.ReadLines(Shared.Path("data", "fingertips", row["file"])).ElementAt(int.Parse(row["line"], CultureInfo.InvariantCulture) - 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Life)]
    [InlineData(All)]
    public async Task A_row_has_a_value_or_the_reason_why_not_and_its_key_tells_it_from_every_other(string data)
    {
        var rows = Downloaded.Csv(await site.BytesAsync(data + ".csv"));
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row["value"].Length > 0 != row["missing"].Length > 0, $"{row["area_name"]} {row["period"]}: {row["value"]} {row["missing"]}"));
        var key = (await site.JsonAsync(data + ".csv-metadata.json")).GetProperty("tableSchema").GetProperty("primaryKey").EnumerateArray().Select(name => name.GetString()!).ToList();
        Assert.Equal(rows.Count, rows.Select(row => string.Join('|', key.Select(name => row[name]))).Distinct().Count());
    }

    [Fact]
    public async Task The_metadata_name_the_columns_of_the_csv_in_its_order_and_types_that_its_cells_obey()
    {
        var (csv, metadata) = (await site.BytesAsync(All + ".csv"), await site.JsonAsync(All + ".csv-metadata.json"));
        Assert.Equal("outcomes.csv", metadata.GetProperty("url").GetString());
        var columns = metadata.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToList();
        Assert.Equal(Downloaded.Header(csv), columns.Select(column => column.GetProperty("name").GetString()));
        Assert.All(columns, column => Assert.Contains(column.GetProperty("name").GetString(), column.GetProperty("titles").EnumerateArray().Select(title => title.GetString())));
        foreach (var row in Downloaded.Csv(csv))
            foreach (var column in columns)
                Assert.True(Obeys(row[column.GetProperty("name").GetString()!], column.GetProperty("datatype")), $"{column.GetProperty("name")}: {row[column.GetProperty("name").GetString()!]}");
        Assert.Contains("open-government-licence", metadata.GetProperty("dc:license").GetRawText(), StringComparison.Ordinal);
        var release = Assert.Single(metadata.GetProperty("dc:provenance").EnumerateArray());
        Assert.Equal("r2", release.GetProperty("dc:identifier").GetString());
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Shared.Path("data", "fingertips", RealFiguresFixture.File), TestContext.Current.CancellationToken)));
        Assert.Contains(release.GetProperty("dc:hasPart").EnumerateArray(), file => file.GetProperty("schema:sha256").GetString() == hash);
    }

    [Fact]
    public async Task The_workbook_has_a_cover_the_figures_of_the_csv_and_their_definitions()
    {
        var path = _folder.Path("life.xlsx");
        await File.WriteAllBytesAsync(path, await site.BytesAsync(Life + ".xlsx"), TestContext.Current.CancellationToken);
        Assert.Equal(["About", "Figures", "Definitions"], MiniExcel.GetSheetNames(path));
        var cover = Sheet(path, "About").ToDictionary(row => row["About these figures"]!.ToString()!, row => row["What it says"]?.ToString());
        Assert.Contains("Release r2 of ", cover["Cite as"], StringComparison.Ordinal);
        Assert.Contains("SHA-256", cover["Release r2"], StringComparison.Ordinal);
        Assert.Equal("Open Government Licence v3.0", cover["Licence"]);
        var csv = await site.BytesAsync(Life + ".csv");
        Assert.Equal(Downloaded.Header(csv), Sheet(path, "Definitions").Select(row => row["Column"]!.ToString()));
        var (rows, figures) = (Downloaded.Csv(csv), Sheet(path, "Figures"));
        Assert.Equal(rows.Count, figures.Count);
        foreach (var (row, figure) in rows.Zip(figures)) Assert.All(row, cell => Assert.Equal(cell.Value, Text(figure[cell.Key])));
    }

    [Fact]
    public async Task The_parquet_has_the_rows_of_the_csv_with_their_types()
    {
        var path = _folder.Path("all.parquet");
        await File.WriteAllBytesAsync(path, await site.BytesAsync(All + ".parquet"), TestContext.Current.CancellationToken);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM read_parquet('{path}')";
        using var reader = command.ExecuteReader();
        var csv = await site.BytesAsync(All + ".csv");
        Assert.Equal(Downloaded.Header(csv), Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        Assert.Equal((typeof(double), typeof(int), typeof(bool)), (reader.GetFieldType(reader.GetOrdinal("value")), reader.GetFieldType(reader.GetOrdinal("line")), reader.GetFieldType(reader.GetOrdinal("illustrative"))));
        foreach (var row in Downloaded.Csv(csv))
        {
            Assert.True(reader.Read());
            Assert.All(row, cell => Assert.Equal(cell.Value, Text(reader.GetValue(reader.GetOrdinal(cell.Key)))));
        }
        Assert.False(reader.Read());
        Assert.Empty(Directory.EnumerateFiles(site.Data.Downloads));
    }

    [Fact]
    public async Task The_json_has_the_rows_of_the_csv()
    {
        var (rows, json) = (Downloaded.Csv(await site.BytesAsync(Life + ".csv")), await site.JsonAsync(Life + ".json"));
        var figures = json.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(rows.Count, figures.Count);
        foreach (var (row, figure) in rows.Zip(figures))
            Assert.Equal(row.Select(cell => cell.Value), row.Select(cell => figure.EnumerateObject().Single(each => string.Equals(each.Name, cell.Key.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).Value is var value && value.ValueKind == JsonValueKind.Null ? "" : value.ToString().Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal)));
        Assert.Equal("r2", Assert.Single(json.GetProperty("releases").EnumerateArray()).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    [InlineData(".parquet")]
    [InlineData(".json")]
    [InlineData(".csv-metadata.json")]
    public async Task A_download_is_the_same_to_the_byte_each_time_and_not_sent_again_to_whoever_has_it(string ending)
    {
        // What is asked with another question is not answered from memory.
        Assert.Equal(await site.BytesAsync(Life + ending), await site.BytesAsync(Life + ending + "?again"));
        using var first = await site.GetAsync(Life + ending);
        Assert.Equal("*", Assert.Single(first.Headers.GetValues("Access-Control-Allow-Origin")));
        using var again = await site.GetAsync(Life + ending, first.Headers.ETag!.ToString());
        Assert.Equal(304, (int)again.StatusCode);
        using var other = await site.GetAsync(Life + ending + "?other", first.Headers.ETag!.ToString());
        Assert.Equal(304, (int)other.StatusCode);
        using var older = await site.GetAsync(Life + ending, "\"older\"");
        Assert.Equal(200, (int)older.StatusCode);
    }

    [Theory]
    [InlineData("outcomes.xls")]
    [InlineData("others.csv")]
    [InlineData("outcomes/no-such-outcome.csv")]
    [InlineData("outcomes/life-expectancy-men.xls")]
    [InlineData("outcomes/life-expectancy-men")]
    public async Task What_is_not_there_is_not_found(string file)
    {
        using var response = await site.GetAsync("/south-tees/data/" + file);
        Assert.Equal(404, (int)response.StatusCode);
    }

    static List<IDictionary<string, object?>> Sheet(string path, string sheet) => [.. MiniExcel.Query(path, useHeaderRow: true, sheetName: sheet).Select(row => (IDictionary<string, object?>)row)];

    static string Text(object? value) => value switch
    {
        null or DBNull => "",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    static bool Obeys(string cell, JsonElement datatype) => cell.Length == 0 || (datatype.ValueKind == JsonValueKind.String ? datatype.GetString() : datatype.GetProperty("base").GetString()) switch
    {
        "double" => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "integer" => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(cell, datatype.GetProperty("format").GetString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "boolean" => datatype.GetProperty("format").GetString()!.Split('|').Contains(cell),
        "string" => true,
        var other => throw new InvalidOperationException(other),
    };
}
