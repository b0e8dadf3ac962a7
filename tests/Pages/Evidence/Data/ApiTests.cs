using System.Text.Json;
using AngleSharp.Dom;
using Endeavour.Tests.Pages.Rights;

namespace Endeavour.Tests.Pages.Evidence.Data;

/// <summary>The API answers what the pages show, and what its description says it does.</summary>
[Collection(typeof(RealFigures))]
public sealed class ApiTests(RealFiguresFixture site)
{
    const string Api = "/south-tees/api/v1", Document = "/south-tees/api/openapi.json";

    [Fact]
    public async Task Every_path_of_the_description_answers_with_the_names_that_its_schema_has()
    {
        var document = await site.JsonAsync(Document);
        var server = Assert.Single(document.GetProperty("servers").EnumerateArray()).GetProperty("url").GetString();
        Assert.Equal(Api, server);
        var paths = document.GetProperty("paths").EnumerateObject().ToList();
        foreach (var path in paths)
        {
            var schema = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            var answer = await site.JsonAsync(server + path.Name.Replace("{outcome}", "life-expectancy-men", StringComparison.Ordinal));
            Assert.Empty(new Schemas(document).Differences(answer, schema, path.Name));
        }
        var mapped = Address.All(site.Services).Select(address => address.Route).Where(route => route.StartsWith("/{partnership}/api/v1", StringComparison.Ordinal)).Select(route => route["/{partnership}/api/v1".Length..]);
        Assert.Equal(mapped.Order(), paths.Select(path => path.Name).Order());
    }

    [Fact]
    public async Task What_is_answered_of_an_outcome_is_what_its_page_says()
    {
        var (answer, page) = (await site.JsonAsync(Api + "/outcomes/life-expectancy-men"), (await site.PageAsync("/south-tees/outcomes/life-expectancy-men")).Says("main"));
        var latest = answer.GetProperty("outcome").GetProperty("latest").EnumerateArray().Single(each => each.GetProperty("areaName").GetString() == "Middlesbrough");
        Assert.Equal((75.9, "2023 - 25", "worse", "publisher"), (latest.GetProperty("figure").GetProperty("value").GetDouble(), latest.GetProperty("figure").GetProperty("period").GetString(),
            latest.GetProperty("figure").GetProperty("comparedWithEngland").GetString(), latest.GetProperty("figure").GetProperty("comparedBy").GetString()));
        Assert.Contains(latest.GetProperty("trend").GetProperty("sentence").GetString()!, page, StringComparison.Ordinal);
        Assert.Equal("r2", answer.GetProperty("release").GetProperty("id").GetString());
        var equity = answer.GetProperty("equity");
        Assert.NotEmpty(equity.GetProperty("missing").EnumerateArray().Concat(equity.GetProperty("byDeprivation").EnumerateArray()));
        foreach (var gap in equity.GetProperty("byDeprivation").EnumerateArray().Concat(equity.GetProperty("breakdowns").EnumerateArray())) Assert.Contains(gap.GetProperty("sentence").GetString()!, page, StringComparison.Ordinal);
        foreach (var missing in equity.GetProperty("missing").EnumerateArray()) Assert.Contains(missing.GetProperty("why").GetString()!, page, StringComparison.Ordinal);
        Assert.Contains(answer.GetProperty("series").EnumerateArray(), series => series.GetProperty("areaName").GetString() == "England" && series.GetProperty("figures").GetArrayLength() > 1);
        var exceptions = await site.JsonAsync(Api + "/exceptions");
        Assert.Contains(exceptions.GetProperty("sentence").GetString()!, (await site.PageAsync("/south-tees/exceptions")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_a_list_hold_each_row_once_and_together_are_its_csv()
    {
        var (seen, next) = (new List<(string?, int)>(), Api + "/outcomes/life-expectancy-men/figures?size=7");
        while (next is not null)
        {
            var page = await site.JsonAsync(next);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(row => (row.GetProperty("file").GetString(), row.GetProperty("line").GetInt32())));
            next = page.GetProperty("next").GetString();
        }
        Assert.Equal(Downloaded.Csv(await site.BytesAsync("/south-tees/data/outcomes/life-expectancy-men.csv")).Select(row => ((string?)row["file"], int.Parse(row["line"], System.Globalization.CultureInfo.InvariantCulture))), seen);
        Assert.True(seen.Count > 14);
    }

    [Fact]
    public async Task A_figure_that_is_missing_has_its_reason_and_no_value()
    {
        var answer = await site.JsonAsync("/rutland/api/v1/outcomes/life-gap-men");
        var figure = answer.GetProperty("outcome").GetProperty("latest")[0].GetProperty("figure");
        Assert.Equal((JsonValueKind.Null, "Not published"), (figure.GetProperty("value").ValueKind, figure.GetProperty("missing").GetString()));
        var without = await site.JsonAsync("/south-tees/api/v1/outcomes/neet-18-25");
        Assert.Contains("No council-level figure is published", without.GetProperty("outcome").GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/south-tees/api/v1/outcomes/no-such-outcome", 404, "/south-tees/api/v1/outcomes lists")]
    [InlineData("/south-tees/api/v1/outcomes?page=0", 400, "counted from 1")]
    [InlineData("/south-tees/api/v1/outcomes?page=999", 400, "have no page 999")]
    [InlineData("/south-tees/api/v1/outcomes?size=5000", 400, "1 to 1000")]
    [InlineData("/south-tees/api/v1/outcomes?page=two", 400, "whole numbers")]
    [InlineData("/south-tees/api/v1/nonsense", 404, "/south-tees/api/openapi.json")]
    [InlineData("/no-such-place/api/v1/outcomes", 404, "the front page the partnerships")]
    public async Task What_goes_wrong_is_said_as_problem_details_with_what_to_do(string address, int status, string says)
    {
        using var response = await site.GetAsync(address);
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Null(response.Headers.ETag);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains(says, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Api + "/outcomes")]
    [InlineData(Api + "/releases")]
    [InlineData(Document)]
    public async Task Whoever_has_the_answer_is_told_that_nothing_changed_and_other_sites_may_read_it(string address)
    {
        using var first = await site.GetAsync(address);
        Assert.Equal("*", Assert.Single(first.Headers.GetValues("Access-Control-Allow-Origin")));
        using var again = await site.GetAsync(address, first.Headers.ETag!.ToString());
        Assert.Equal(304, (int)again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_page_where_it_is_tried_shows_what_the_address_answers()
    {
        var page = await site.PageAsync("/south-tees/data/api?ask=outcome&outcome=life-expectancy-men");
        Assert.Equal(Api + "/outcomes/life-expectancy-men", page.QuerySelector("#answer ~ p a")!.GetAttribute("href"));
        Assert.Contains("\"value\": 75.9", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        foreach (var ask in page.QuerySelectorAll("#ask option").Select(option => option.GetAttribute("value")))
        {
            var tried = await site.PageAsync($"/south-tees/data/api?ask={ask}");
            var answer = await site.JsonAsync(tried.QuerySelector("#answer ~ p a")!.GetAttribute("href")!);
            if (!tried.Says("main").Contains("The answer is longer", StringComparison.Ordinal))
                Assert.True(JsonElement.DeepEquals(answer, JsonDocument.Parse(tried.QuerySelector("pre")!.TextContent).RootElement), $"{ask} shows something else.");
        }
        Assert.Contains("answered 404", (await site.PageAsync("/south-tees/data/api?ask=outcome&outcome=nonsense")).Says("main"), StringComparison.Ordinal);
        Assert.Null((await site.PageAsync("/south-tees/data/api")).QuerySelector("pre"));
    }
}

/// <summary>Holds an answer against its schema: names that one has and the other has not.</summary>
sealed class Schemas(JsonElement document)
{
    public IEnumerable<string> Differences(JsonElement answer, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference)) schema = reference.GetString()!.Split('/').Skip(1).Aggregate(document, (node, part) => node.GetProperty(part));
        if (schema.TryGetProperty("oneOf", out var either)) return answer.ValueKind == JsonValueKind.Null ? [] : either.EnumerateArray().Where(each => !IsNull(each)).SelectMany(each => Differences(answer, each, at));
        return answer.ValueKind switch
        {
            JsonValueKind.Object when schema.TryGetProperty("properties", out var properties) => OfObject(answer, properties, at),
            JsonValueKind.Array => answer.EnumerateArray().SelectMany((each, i) => Differences(each, schema.GetProperty("items"), $"{at}[{i}]")),
            var kind => Allowed(schema, kind) ? [] : [$"{at} is {kind}, which {schema.GetRawText()} does not allow"],
        };
    }

    IEnumerable<string> OfObject(JsonElement answer, JsonElement properties, string at)
    {
        var (had, said) = (answer.EnumerateObject().Select(each => each.Name).ToList(), properties.EnumerateObject().Select(each => each.Name).ToList());
        return had.Except(said).Select(name => $"{at}.{name} is not described").Concat(said.Except(had).Select(name => $"{at}.{name} is described and not answered"))
            .Concat(had.Intersect(said).SelectMany(name => Differences(answer.GetProperty(name), properties.GetProperty(name), $"{at}.{name}")));
    }

    static bool IsNull(JsonElement schema) => schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "null";

    static bool Allowed(JsonElement schema, JsonValueKind kind)
    {
        var types = schema.TryGetProperty("type", out var type) ? type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(each => each.GetString()!)] : new List<string> { type.GetString()! } : [];
        return kind switch
        {
            JsonValueKind.Null => types.Contains("null"),
            JsonValueKind.Number => types.Contains("number") || types.Contains("integer"),
            JsonValueKind.String => types.Contains("string"),
            JsonValueKind.True or JsonValueKind.False => types.Contains("boolean"),
            _ => false,
        };
    }
}
