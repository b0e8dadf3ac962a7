using Endeavour.Indicators.Reading;
using Endeavour.Statistics;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Releases;

public class VerdictTests
{
    static readonly Row[] Judged =
    [
        Row.England, new Row { ToEngland = "Worse" }, new Row { Area = "E06000003", Value = "81", Lower95 = "80", Upper95 = "82", ToEngland = "Better" },
        new Row { Area = "E06000004", Value = "79", Lower95 = "78", Upper95 = "80", ToEngland = "Similar" },
    ];

    static Judgement Judge(Holding holding, Row row)
    {
        var evidence = holding.Read(90366, row.Area)!;
        return evidence.Whole(row.Area, row.Sex, row.Age)!.Latest.Judge(evidence.Polarity ?? Polarity.NoJudgement, evidence.TwoLevels);
    }

    [Fact]
    public void Where_the_file_has_limits_the_verdict_is_ours()
    {
        using var holding = new Holding();
        Assert.Empty(holding.Import(Judged).Problems);
        Assert.Equal([Verdict.Worse, Verdict.Better, Verdict.Similar], Judged.Skip(1).Select(row => Judge(holding, row) is { By: VerdictBy.Computed } ours ? ours.Verdict : default));
    }

    [Fact]
    public void Where_it_has_none_the_publishers_verdict_is_shown_as_theirs()
    {
        using var holding = new Holding();
        Assert.Empty(holding.Import([.. Judged.Select(row => row with { Lower95 = "", Upper95 = "" })]).Problems);
        Assert.Equal(new(Verdict.Worse, VerdictBy.Publisher), Judge(holding, Judged[1]));
    }

    [Fact]
    public void Where_both_are_there_and_differ_ours_is_shown_and_the_difference_is_said()
    {
        using var holding = new Holding();
        var result = holding.Import([.. Judged, new Row { Area = "E06000005", Value = "70", Lower95 = "69", Upper95 = "71", ToEngland = "Similar" }]);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("verdictDiffers", 6, "Compared to England value or percentiles", false), (problem.Code, problem.Line, problem.Column, problem.Refuses));
        Assert.Equal(new(Verdict.Worse, VerdictBy.Computed), Judge(holding, new Row { Area = "E06000005" }));
    }

    [Fact]
    public void Without_polarity_a_difference_in_direction_is_said_too()
    {
        using var holding = new Holding();
        Assert.Equal("verdictDiffers", Assert.Single(holding.Import(Row.England, new Row { ToEngland = "Similar" }).Problems).Code);
    }

    [Theory]
    [InlineData("Better", "Worse", Polarity.HighIsGood)]
    [InlineData("Worse", "Better", Polarity.LowIsGood)]
    [InlineData("Higher", "Lower", Polarity.NoJudgement)]
    [InlineData("Similar", "Similar", null)]
    [InlineData("Better", "Better", null)]
    public void Which_way_is_good_is_read_off_the_publishers_verdicts(string above, string below, Polarity? polarity)
    {
        using var holding = new Holding();
        holding.Import(Row.England, new Row { Area = "E06000003", Value = "81", Lower95 = "80", Upper95 = "82", ToEngland = above }, new Row { ToEngland = below });
        var evidence = holding.Read(90366, "E06000002")!;
        Assert.Equal((polarity, polarity is not null), (evidence.Polarity, evidence.PolarityFromVerdicts));
    }

    [Fact]
    public void Best_and_worst_are_spoken_of_only_where_the_publisher_does()
    {
        using var holding = new Holding();
        var far = new Row { Lower998 = "75", Upper998 = "77" };
        holding.Import([.. Judged, far with { Area = "E06000005", ToEngland = "Worse" }]);
        Assert.Equal(Verdict.Worse, Judge(holding, far with { Area = "E06000005" }).Verdict);
        holding.Import([.. Judged, far with { Area = "E06000005", ToEngland = "Worst" }]);
        Assert.Equal(Verdict.Worst, Judge(holding, far with { Area = "E06000005" }).Verdict);
    }

    [Fact]
    public void Nothing_is_compared_with_another_period_sex_age_or_with_itself()
    {
        using var holding = new Holding();
        Row[] rows = [new Row { Sex = "Female" }, new Row { Age = "65+ yrs" }, new Row { Period = "2016 - 18" }, new Row { Category = "Most deprived", CategoryType = "Tenths" }];
        holding.Import([Row.England, .. rows]);
        Assert.All(holding.Read(90366, "E06000002")!.Series.SelectMany(series => series.Observations), at => Assert.Null(at.Position));
    }
}
