using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Files;
using Endeavour.Statistics;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Definitions;

public class DefinitionFileTests
{
    static readonly string[] NoProblem = [];

    static (IReadOnlyDictionary<int, IndicatorDefinition> Definitions, string[] Codes) Read(string path)
    {
        var problems = new ImportProblems();
        return (DefinitionFile.Read(path, problems), [.. problems.Kept.Select(problem => problem.Code)]);
    }

    [Fact]
    public void The_publishers_JSON_tells_what_indicators_are()
    {
        var (definitions, codes) = Read(Shared.Path("data", "fingertips", "indicator_metadata_all.json"));
        Assert.Equal(NoProblem, codes);
        var suicide = definitions[41001];
        // The service's JSON does not say which way is good.
        Assert.Equal(("Directly standardised rate", "per 100,000", null), (suicide.ValueType, suicide.Unit, suicide.Polarity));
        Assert.Equal(("Suicide rate", "Office for National Statistics", "Calendar"), (suicide.Name, suicide.Source, suicide.YearType));
        Assert.Equal(1587, definitions.Count);
    }

    [Fact]
    public void Texts_that_hold_HTML_are_read_as_words()
    {
        using var holding = new Holding();
        var path = holding.Write("""{"90366": {"Descriptive": {"Name": "Life &amp; death", "Definition": "<p>One<br>two</p>"}, "Polarity": {"Name": "RAG - High is good"}}}""", "one.json");
        var only = Assert.Single(Read(path).Definitions).Value;
        Assert.Equal(("Life & death", "One two", Polarity.HighIsGood), (only.Name, only.Definition, only.Polarity));
    }

    [Fact]
    public void The_publishers_CSV_tells_the_same_by_column_name()
    {
        var path = Shared.Path("data", "fingertips", "IndicatorsQOF.metadata.csv");
        var (definitions, codes) = Read(path);
        Assert.Equal(NoProblem, codes);
        Assert.Equal(PlainCsv.Read(path).Select(row => int.Parse(row["indicatorid"], null)).Distinct().Order(), definitions.Keys.Order());
        Assert.Equal(("QOF Total List Size", "Count", "Financial", Polarity.NotApplicable), definitions[114] is var list ? (list.Name, list.ValueType, list.YearType, list.Polarity) : default);
        Assert.Equal("", definitions[114].Rationale);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{\"90366\": {\"Unit\":", "json")]
    [InlineData("{}", "noDefinitions")]
    [InlineData("Name,Town\r\nAda,London\r\n", "wrongHeader")]
    [InlineData("Indicator ID,Indicator,Polarity\r\nx,Name,High\r\n", "indicatorId")]
    [InlineData("Indicator ID,Indicator,Polarity\r\n90366,Life expect", "fieldCount")]
    [InlineData("Indicator ID,Indicator,Polarity\r\n90366,\"Life expect", "quotes")]
    public void Metadata_that_cannot_be_read_refuses_the_import(string content, string code)
    {
        using var holding = new Holding();
        var result = holding.BringWith(holding.Write(content, "metadata"), holding.Write(Vintage.Of2022.File(new Row())));
        Assert.Null(result.Release);
        Assert.Equal(code, Assert.Single(result.Problems).Code);
        Assert.Empty(holding.Fingerprint());
    }

    [Fact]
    public void What_metadata_says_goes_before_what_verdicts_show_and_stays_with_later_imports()
    {
        using var holding = new Holding();
        var metadata = holding.Write("indicator_id,Indicator Name,Polarity,Value type,Unit\n90366,Life expectancy,RAG - Low is good,Life expectancy,Years\n", "metadata.csv");
        var file = holding.Write(Vintage.Of2022.File(Row.England, new Row { ToEngland = "Worse" }));
        holding.BringWith(metadata, file);
        holding.Import(Row.England, new Row { ToEngland = "Worse", Value = "75.8" });
        var evidence = holding.Read(90366, "E06000002")!;
        Assert.Equal((Polarity.LowIsGood, false, "Years", "r2"), (evidence.Polarity, evidence.PolarityFromVerdicts, evidence.Definition.Unit, evidence.Release.Id));
    }

    [Theory]
    [InlineData("RAG - High is good   ", Polarity.HighIsGood)]
    [InlineData("RAG - Low is good   ", Polarity.LowIsGood)]
    [InlineData("BOB - Blue orange blue", Polarity.NoJudgement)]
    [InlineData("Not applicable", Polarity.NotApplicable)]
    [InlineData("", null)]
    public void The_publishers_words_for_which_way_is_good_are_known(string text, Polarity? polarity) => Assert.Equal(polarity, PolarityWords.Read(text));
}
