using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Statistics;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Files;

/// <summary>Real exports, each row held to a reader that shares nothing with ours.</summary>
public class PublishedFileTests
{
    public static TheoryData<string, int> Published => new()
    {
        { "public-health-outcomes-utla.csv", 19_129 },
        { "indicators-CountyUA.data__93356_campylobacter.csv", 852 },
        { "children_Younger_people__indicators-CountyUA.data_east_mid.csv", 110 },
        { "suicides__indicators-CountyUA.data_north_east.csv", 70 },
        { "ons_sdg_unmet_alcohol.csv", 17 },
    };

    sealed record Held(Series Series, Observation Observation, IndicatorEvidence Evidence);

    static string Key(string indicator, string area, string sex, string age, string type, string category, string period) => string.Join('|', indicator, area, sex, age, type, category, period);

    [Theory, MemberData(nameof(Published))]
    public void Every_row_of_a_published_file_is_kept_with_every_value_and_reason(string name, int rows)
    {
        using var holding = new Holding();
        var path = Shared.Path("data", "fingertips", name);
        var result = holding.Bring(path);
        Assert.Equal((rows, rows, 0, 0), (result.RowsRead, result.RowsKept, result.RowsRefused, result.Duplicates));
        var file = PlainCsv.Read(path);
        var held = Everything(holding, file);
        Assert.Equal(rows, file.Count);
        Assert.Equal(rows, held.Count);
        foreach (var row in file) Same(row, held[Key(row.Text("indicatorid"), row.Text("areacode"), row.Text("sex"), row.Text("age"), row.Text("categorytype"), row.Text("category"), row.Text("timeperiod"))], name);
    }

    static Dictionary<string, Held> Everything(Holding holding, List<PlainCsv.Record> file)
    {
        using var store = new EvidenceStore(holding.Folder);
        var read = store.Read([.. file.Select(row => row["areacode"]).Distinct()], [.. file.Select(row => int.Parse(row["indicatorid"], null)).Distinct()]);
        return read.Indicators.Values
            .SelectMany(evidence => evidence.Series.SelectMany(series => series.Observations.Select(at => new Held(series, at, evidence))))
            .ToDictionary(held => Key($"{held.Evidence.Definition.Id}", held.Series.Area, held.Series.Sex, held.Series.Age, held.Series.CategoryType, held.Series.Category, held.Observation.PeriodText));
    }

    static void Same(PlainCsv.Record row, Held held, string name)
    {
        var at = held.Observation;
        Assert.Equal((row.Number("value"), row.Number("lowerci950limit"), row.Number("upperci950limit"), row.Number("lowerci998limit"), row.Number("upperci998limit"), row.Number("count"), row.Number("denominator")),
            (at.Value, at.Limits95?.Lower, at.Limits95?.Upper, at.Limits998?.Lower, at.Limits998?.Upper, at.Count, at.Denominator));
        Assert.Equal((row.Text("valuenote"), row.Text("recenttrend"), name, row.Line), (at.Note, at.PublishedTrend, at.File, at.Line));
        Assert.Equal(row.Text("comparedtoenglandvalueorpercentiles").Replace(" ", "", StringComparison.Ordinal), at.Published is { } said ? said.ToString() : "", ignoreCase: true);
        Assert.Equal(row.Number("value") is null, at.Missing != MissingReason.None);
        if (at.Missing != MissingReason.None) Assert.Equal(row.Text("valuenote").Contains("suppress", StringComparison.OrdinalIgnoreCase), at.Missing == MissingReason.Suppressed);
    }

    [Theory, MemberData(nameof(Published))]
    public void Every_verdict_on_a_published_row_is_the_statistics_librarys(string name, int rows)
    {
        using var holding = new Holding();
        var path = Shared.Path("data", "fingertips", name);
        holding.Bring(path);
        var file = PlainCsv.Read(path);
        var england = file.Where(row => row["areacode"] == AreaKinds.England && row.Text("category").Length == 0).ToDictionary(row => (row["indicatorid"], row["sex"], row["age"], row.Text("timeperiod")), row => row.Number("value"));
        var held = Everything(holding, file).Values.ToDictionary(each => each.Observation.Line);
        Assert.Equal(rows, held.Count);
        foreach (var row in file)
        {
            var expected = Expected(row, england.GetValueOrDefault((row["indicatorid"], row["sex"], row["age"], row.Text("timeperiod"))));
            var (at, evidence) = (held[row.Line].Observation, held[row.Line].Evidence);
            Assert.Equal(expected, at.Position);
            var polarity = evidence.Polarity ?? Polarity.NoJudgement;
            Assert.Equal(expected is null ? new(at.Published ?? Verdict.NotCompared, at.Published is null ? VerdictBy.Nobody : VerdictBy.Publisher) : new Judgement(Verdicts.Of(expected, polarity, evidence.TwoLevels), VerdictBy.Computed), at.Judge(polarity, evidence.TwoLevels));
        }
    }

    static Position? Expected(PlainCsv.Record row, double? england)
    {
        if (row["areacode"] == AreaKinds.England || row.Text("category").Length > 0 || england is not { } benchmark || row.Number("value") is not { } value) return null;
        if (row.Number("lowerci950limit") is not { } lower || row.Number("upperci950limit") is not { } upper) return null;
        return row.Number("lowerci998limit") is { } low && row.Number("upperci998limit") is { } high
            ? Comparison.AgainstTwoLevels(benchmark, value, new(lower, upper), new(low, high))
            : Comparison.Against(benchmark, value, new(lower, upper));
    }

    [Fact]
    public void Life_expectancy_of_men_in_Middlesbrough_is_worse_than_Englands_as_published()
    {
        using var holding = new Holding();
        holding.Bring(Shared.Path("data", "fingertips", "public-health-outcomes-utla.csv"));
        var evidence = holding.Read(90366, "E06000002")!;
        var at = evidence.Whole("E06000002", "Male", "All ages")!.Observations.Single(each => each.PeriodText == "2015 - 17");
        Assert.Equal((75.9, 79.5), (Math.Round(at.Value!.Value, 1), Math.Round(at.England!.Value, 1)));
        // The file has no limits for it, so the verdict is the publisher's and says so.
        Assert.Equal(new Judgement(Verdict.Worse, VerdictBy.Publisher), at.Judge(evidence.Polarity!.Value, evidence.TwoLevels));
        Assert.Equal((Verdict.Worse, Polarity.HighIsGood, true), (at.Published, evidence.Polarity, evidence.PolarityFromVerdicts));
    }

    [Fact]
    public void Files_in_the_publishers_upload_format_ask_for_their_registry()
    {
        using var holding = new Holding();
        foreach (var path in Directory.GetFiles(Shared.Path("data", "fingertips", "upload_format"), "*.csv"))
        {
            var result = holding.Bring(path);
            Assert.Null(result.Release);
            Assert.Contains(result.Problems, problem => problem.Code is "noRegistry");
        }
        Assert.Empty(holding.Fingerprint());
    }
}
