using System.Text.Json;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.CommandLine;

/// <summary>What programs rely on: exit codes and the names in the JSON.</summary>
public class IndicatorsCommandTests
{
    static readonly string Good = Vintage.Of2022.File(Row.England, new Row { ToEngland = "Worse", Count = "12" }, new Row { Period = "2016 - 18", Value = "", Lower95 = "", Upper95 = "", Note = "Value suppressed" });

    static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(each => each.Name)];

    [Theory]
    [InlineData("--help")]
    [InlineData("indicators", "--help")]
    [InlineData("indicators", "import", "--help")]
    [InlineData("indicators", "show", "--help")]
    [InlineData("indicators", "problems", "--help")]
    [InlineData("indicators", "releases", "--help")]
    [InlineData("indicators", "changes", "--help")]
    [InlineData("indicators", "exceptions", "--help")]
    [InlineData("indicators", "bring-back", "--help")]
    public void Every_verb_explains_itself(params string[] arguments)
    {
        using var holding = new Holding();
        var answer = EndeavourProcess.Run(holding.Data, arguments);
        Assert.Equal(0, answer.Exit);
        Assert.Contains("--data", answer.Output, StringComparison.Ordinal);
        Assert.Contains("--json", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicators")]
    [InlineData("indicators", "import")]
    [InlineData("indicators", "show", "--indicator", "90366")]
    [InlineData("indicators", "show", "--indicator", "many", "--area", "E06000002")]
    [InlineData("indicators", "problems")]
    [InlineData("indicators", "releases", "--wrong")]
    [InlineData("indicators", "imprt")]
    public void A_command_used_wrongly_says_so_with_2(params string[] arguments)
    {
        using var holding = new Holding();
        var answer = EndeavourProcess.Run(holding.Data, arguments);
        Assert.Equal(2, answer.Exit);
        Assert.NotEqual("", answer.Errors);
    }

    [Fact]
    public void Exceptions_say_what_moved_and_how_much_of_it_is_chance()
    {
        using var holding = new Holding();
        Row At(int year, string value, string lower, string upper) => new() { Period = $"{year}", Sortable = $"{year}0000", Range = "1y", Value = value, Lower95 = lower, Upper95 = upper };
        Assert.NotNull(holding.Import(At(2023, "20", "19", "21"), At(2024, "23", "22", "24")).Release);
        var answer = EndeavourProcess.Run(holding.Data, "indicators", "exceptions", "r1");
        Assert.Equal(0, answer.Exit);
        Assert.StartsWith("1 movement found by 1 test; fewer than 0.1 would be found by chance alone", answer.Output, StringComparison.Ordinal);
        Assert.Contains("90366 Life expectancy at birth, Middlesbrough (E06000002), Male, All ages: 20 in 2023 is 23 in 2024", answer.Output, StringComparison.Ordinal);
        var served = EndeavourProcess.Run(holding.Data, "indicators", "exceptions", "--most", "0", "--json");
        Assert.Equal(["count", "tests", "byChance", "tested", "largest"], Names(served.Json));
        Assert.Equal((1, 0), (served.Json.GetProperty("count").GetInt32(), served.Json.GetProperty("largest").GetArrayLength()));
        Assert.Equal(1, EndeavourProcess.Run(holding.Data, "indicators", "exceptions", "r9").Exit);
    }

    [Fact]
    public void Import_answers_in_the_agreed_names_and_with_0()
    {
        using var holding = new Holding();
        var answer = EndeavourProcess.Run(holding.Data, "indicators", "import", holding.Write(Good), "--json");
        Assert.Equal(0, answer.Exit);
        Assert.Equal(["release", "rowsRead", "rowsKept", "rowsRefused", "duplicates", "problems"], Names(answer.Json));
        Assert.Equal(("r1", 3, 3), (answer.Json.GetProperty("release").GetString(), answer.Json.GetProperty("rowsRead").GetInt32(), answer.Json.GetProperty("rowsKept").GetInt32()));
        var problem = answer.Json.GetProperty("problems");
        Assert.Equal(0, problem.GetArrayLength());
    }

    [Fact]
    public void A_refused_import_answers_with_its_reasons_and_1_and_changes_nothing()
    {
        using var holding = new Holding();
        var answer = EndeavourProcess.Run(holding.Data, "indicators", "import", holding.Write(Vintage.Of2022.File(Row.England, new Row { Value = "x" })), "--json");
        Assert.Equal(1, answer.Exit);
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("release").ValueKind);
        var problem = answer.Json.GetProperty("problems")[0];
        Assert.Equal(["file", "line", "column", "code", "message"], Names(problem));
        Assert.Equal(("figures.csv", 3, "Value", "notANumber"), (problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetString(), problem.GetProperty("code").GetString()));
        Assert.Empty(holding.Fingerprint());
        var people = EndeavourProcess.Run(holding.Data, "indicators", "import", holding.Path("figures.csv"));
        Assert.Equal((1, ""), (people.Exit, people.Output));
        Assert.Contains("figures.csv, line 3, Value: \"x\" is not a number.", people.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_gives_the_series_in_time_order_in_the_agreed_names()
    {
        using var holding = new Holding();
        holding.Import(Good);
        var answer = EndeavourProcess.Run(holding.Data, "indicators", "show", "--indicator", "90366", "--area", "E06000002", "--sex", "Male", "--age", "All ages", "--json", "--data", holding.Data);
        Assert.Equal(0, answer.Exit);
        string[] agreed = ["period", "sex", "age", "category", "value", "lower95", "upper95", "lower998", "upper998", "count", "denominator", "missing", "verdict", "verdictBy", "trend", "trendReason", "file", "line"];
        var (first, second) = (answer.Json[0], answer.Json[1]);
        Assert.Empty(agreed.Except(Names(first)));
        Assert.Equal(("2015 - 17", 75.9, "worse", "computed", 3), (first.GetProperty("period").GetString(), first.GetProperty("value").GetDouble(), first.GetProperty("verdict").GetString(), first.GetProperty("verdictBy").GetString(), first.GetProperty("line").GetInt32()));
        Assert.Equal(("cannotBeCalculated", "notEnoughPoints", JsonValueKind.Null), (first.GetProperty("trend").GetString(), first.GetProperty("trendReason").GetString(), first.GetProperty("missing").ValueKind));
        Assert.Equal(("2016 - 18", JsonValueKind.Null, "suppressed", "notCompared"), (second.GetProperty("period").GetString(), second.GetProperty("value").ValueKind, second.GetProperty("missing").GetString(), second.GetProperty("verdict").GetString()));
    }

    [Theory]
    [InlineData("indicators", "show", "--indicator", "1", "--area", "E06000002")]
    [InlineData("indicators", "show", "--indicator", "90366", "--area", "E06000099")]
    [InlineData("indicators", "problems", "r9")]
    [InlineData("indicators", "problems", "../r1")]
    public void What_is_not_there_is_refused_with_1(params string[] arguments)
    {
        using var holding = new Holding();
        holding.Import(Good);
        Assert.Equal(1, EndeavourProcess.Run(holding.Data, arguments).Exit);
    }

    [Fact]
    public void Releases_and_their_problems_are_listed()
    {
        using var holding = new Holding();
        Assert.Equal("[]", EndeavourProcess.Run(holding.Data, "indicators", "releases", "--json").Output.Trim());
        holding.Import(new Row(), new Row());
        var release = EndeavourProcess.Run(holding.Data, "indicators", "releases", "--json").Json[0];
        Assert.Equal(("r1", 1, 1), (release.GetProperty("release").GetString(), release.GetProperty("rowsKept").GetInt32(), release.GetProperty("duplicates").GetInt32()));
        Assert.Equal("duplicate", EndeavourProcess.Run(holding.Data, "indicators", "problems", "r1", "--json").Json[0].GetProperty("code").GetString());
    }

    [Fact]
    public void What_a_release_changed_is_told_and_an_earlier_one_is_brought_back_with_a_reason()
    {
        using var holding = new Holding();
        holding.Import(Row.England, new Row());
        holding.Import(Row.England, new Row { Value = "70" });
        var told = EndeavourProcess.Run(holding.Data, "indicators", "changes", "r2");
        Assert.Contains("Middlesbrough, Male, All ages, 2015 - 17: 75.9 is now 70, beyond its old interval", told.Output, StringComparison.Ordinal);
        Assert.Equal(1, EndeavourProcess.Run(holding.Data, "indicators", "changes", "r2", "--json").Json.GetProperty("indicators")[0].GetProperty("beyond").GetInt32());
        Assert.Equal(2, EndeavourProcess.Run(holding.Data, "indicators", "bring-back", "r1").Exit);
        Assert.Equal(1, EndeavourProcess.Run(holding.Data, "indicators", "bring-back", "r9", "--why", "Wrong").Exit);
        Assert.Contains("1 indicator is served from r1 again", EndeavourProcess.Run(holding.Data, "indicators", "bring-back", "r1", "--why", "Withdrawn by the publisher").Output, StringComparison.Ordinal);
        Assert.Equal(75.9, holding.Observations(new Row()).Single().Value);
    }

    [Fact]
    public void The_published_file_is_imported_and_shown_as_published()
    {
        using var holding = new Holding();
        var import = EndeavourProcess.Run(holding.Data, "indicators", "import", Shared.Path("data", "fingertips", "public-health-outcomes-utla.csv"), "--metadata", Shared.Path("data", "fingertips", "indicator_metadata_all.json"), "--json");
        Assert.Equal(19_129, import.Json.GetProperty("rowsKept").GetInt32());
        var men = EndeavourProcess.Run(holding.Data, "indicators", "show", "--indicator", "90366", "--area", "E06000002", "--sex", "Male", "--json").Json.EnumerateArray().Single(at => at.GetProperty("period").GetString() == "2015 - 17");
        Assert.Equal((75.9, "worse", "publisher"), (Math.Round(men.GetProperty("value").GetDouble(), 1), men.GetProperty("verdict").GetString(), men.GetProperty("verdictBy").GetString()));
    }
}
