using Endeavour.Indicators.Differences;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Differences;

/// <summary>What a release changed, as an analyst is told before anybody quotes it.</summary>
public sealed class DifferenceTests : IDisposable
{
    static readonly Row Later = new() { Period = "2016 - 18", Sortable = "20160000", Value = "76.1", Lower95 = "75.6", Upper95 = "76.6" };

    readonly Holding _holding = new();

    public void Dispose() => _holding.Dispose();

    [Fact]
    public void The_first_release_of_an_indicator_is_new_and_changes_nothing()
    {
        var difference = Of(_holding.Import(Row.England, new Row()));
        Assert.True(difference.IsNew);
        Assert.False(difference.IsNothingNew);
        Assert.Equal((null, 2, 0, 0, 0), (difference.Earlier, difference.Rows, difference.Restated, difference.FiguresGone, difference.PeriodsArrived.Count));
    }

    [Fact]
    public void The_same_figures_again_are_nothing_new_in_whatever_order_they_stand()
    {
        _holding.Import(Row.England, new Row(), new Row { Sex = "Female" });
        var again = _holding.Import(new Row { Sex = "Female" }, new Row { Value = "75.90000000000001" }, Row.England);
        Assert.True(Of(again).IsNothingNew);
        Assert.Equal("r1", Of(again).Earlier);
        Assert.Empty(again.Problems);
    }

    [Fact]
    public void A_new_period_is_named()
    {
        _holding.Import(Row.England, new Row());
        var difference = Of(_holding.Import(Row.England, new Row(), Later));
        Assert.Equal(["2016 - 18"], difference.PeriodsArrived);
        Assert.Equal((0, 0), (difference.Restated, difference.FiguresGone));
    }

    [Theory]
    [InlineData("76.4", false), InlineData("75.4", false), InlineData("76.5", true), InlineData("75.3", true)]
    public void A_restated_figure_is_flagged_when_it_lies_beyond_the_interval_it_was_published_with(string now, bool beyond)
    {
        _holding.Import(Row.England, new Row(), Later);
        var result = _holding.Import(Row.England, new Row { Value = now, Lower95 = "74", Upper95 = "77" }, Later);
        Assert.Equal((1, beyond ? 1 : 0), (Of(result).Restated, Of(result).Beyond));
        var restated = Assert.Single(ReadDifferences.Restatements(_holding.Folder, result.Release!.Id));
        Assert.Equal(("E06000002", "Middlesbrough", "Male", "All ages", "", "2015 - 17", 75.9, 75.4, 76.4, 74.0, 77.0, beyond),
            (restated.Area, restated.AreaName, restated.Sex, restated.Age, restated.Category, restated.Period, restated.Was, restated.WasLower95, restated.WasUpper95, restated.NowLower95, restated.NowUpper95, restated.Beyond));
        Assert.Equal(double.Parse(now, null) - 75.9, restated.Difference!.Value, 12);
        var notice = Assert.Single(result.Problems, problem => problem.Code == "restated");
        Assert.False(notice.Refuses);
        Assert.Contains(beyond ? "1 figure was restated, 1 of them beyond the interval it was" : "1 figure was restated, none beyond", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_old_figure_had_no_interval_nobody_is_told_that_the_new_one_lies_within_it()
    {
        var (bare, within) = (new Row { Lower95 = "", Upper95 = "" }, Later with { Sex = "Female" });
        _holding.Import(Row.England, bare, within);
        var one = _holding.Import(Row.England, bare with { Value = "90" }, within);
        Assert.Equal((1, 0, 1), (Of(one).Restated, Of(one).Beyond, Of(one).WithoutInterval));
        var restated = Assert.Single(ReadDifferences.Restatements(_holding.Folder, one.Release!.Id));
        Assert.Equal((null, false), (restated.Beyond, restated.HadInterval));
        Assert.Contains("1 figure was restated; whether beyond its old interval is not known, it had none.", Assert.Single(one.Problems, problem => problem.Code == "restated").Message, StringComparison.Ordinal);
        var both = _holding.Import(Row.England, bare, within with { Value = "76.2" });
        Assert.Contains("2 figures were restated, none beyond the interval it was published with; of 1 it is not known, it had none.", Assert.Single(both.Problems, problem => problem.Code == "restated").Message, StringComparison.Ordinal);
        Assert.Equal([null, false], ReadDifferences.Restatements(_holding.Folder, both.Release!.Id).OrderBy(each => each.HadInterval).Select(each => each.Beyond));
    }

    [Fact]
    public void A_figure_that_was_withdrawn_or_filled_in_is_restated_without_a_difference()
    {
        _holding.Import(Row.England, new Row(), Later with { Value = "", Lower95 = "", Upper95 = "" });
        var result = _holding.Import(Row.England, new Row { Value = "", Lower95 = "", Upper95 = "" }, Later);
        Assert.Equal((2, 0), (Of(result).Restated, Of(result).Beyond));
        Assert.Equal([("2015 - 17", 75.9, null), ("2016 - 18", (double?)null, (double?)76.1)],
            ReadDifferences.Restatements(_holding.Folder, result.Release!.Id).OrderBy(each => each.Period).Select(each => (each.Period, each.Was, each.Now)));
        Assert.All(ReadDifferences.Restatements(_holding.Folder, result.Release.Id), each => Assert.Null(each.Difference));
    }

    [Fact]
    public void Figures_and_whole_series_that_are_gone_are_named_in_the_words_they_had()
    {
        var tenth = new Row { CategoryType = "Deprivation deciles", Category = "Most deprived" };
        _holding.Import(Row.England, new Row(), Later, new Row { Sex = "Female" }, new Row { Area = "E06000003", AreaName = "Redcar and Cleveland" }, tenth);
        var result = _holding.Import(Row.England, Later);
        Assert.Equal((4, 3), (Of(result).FiguresGone, Of(result).SeriesGone));
        Assert.Equal([("E06000002", "Male", "", 1, false), ("E06000002", "Female", "", 1, true), ("E06000002", "Male", "Most deprived", 1, true), ("E06000003", "Male", "", 1, true)],
            ReadDifferences.Gone(_holding.Folder, result.Release!.Id).OrderBy(each => each.Whole).ThenBy(each => each.Area).ThenBy(each => each.Category).Select(each => (each.Area, each.Sex, each.Category, each.Points, each.Whole)));
        Assert.Contains("3 series that were served until now are not in this release", Assert.Single(result.Problems, problem => problem.Code == "seriesGone").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, false), InlineData(10, false), InlineData(11, true), InlineData(19, true)]
    public void A_file_that_would_take_most_of_an_indicator_away_is_refused_until_that_is_said_to_be_right(int gone, bool refused)
    {
        Row[] rows = [.. Enumerable.Range(0, 20).Select(n => new Row { Area = $"E{n:00000000}" })];
        var other = new Row { Indicator = "41001", Name = "Suicide rate" };
        _holding.Import([.. rows, other]);
        var file = _holding.Write(Vintage.Of2022.File([.. rows[gone..], other]));
        var result = _holding.Bring(file);
        Assert.Equal(refused, result.Release is null);
        if (!refused) { Assert.Contains(result.Problems, problem => problem.Code == "seriesGone"); return; }
        var said = Assert.Single(result.Problems, problem => problem.Refuses);
        Assert.Equal("fewer", said.Code);
        Assert.Contains($"{gone} of the 20 series that are served now would vanish", said.Message, StringComparison.Ordinal);
        Assert.Contains("--fewer", said.Message, StringComparison.Ordinal);
        Assert.Equal(["r1"], _holding.Folder.ReadReleases().Select(release => release.Id));
        Assert.NotNull(new Import(_holding.Folder, TimeProvider.System).Run([file], terms: new("Analyst") { Fewer = true }, cancel: TestContext.Current.CancellationToken).Release);
    }

    [Fact]
    public void A_definition_that_changed_is_shown_in_both_wordings()
    {
        _holding.Import(Row.England, new Row());
        var result = _holding.Import(Row.England with { Name = "Life expectancy" }, new Row { Name = "Life expectancy" });
        Assert.Equal(new Redefinition(90366, "name", "Life expectancy at birth", "Life expectancy"), Assert.Single(ReadDifferences.Redefined(_holding.Folder, result.Release!.Id)));
        Assert.Single(result.Problems, problem => problem.Code == "redefined");
    }

    [Fact]
    public void Each_indicator_is_compared_with_the_release_that_served_it()
    {
        var other = new Row { Indicator = "41001", Name = "Suicide rate" };
        _holding.Import(Row.England, new Row(), other);
        _holding.Import(Row.England, new Row { Value = "76" });
        var both = _holding.Import(Row.England, new Row { Value = "76" }, other);
        Assert.Equal([(41001, "r1", 0), (90366, "r2", 0)], ReadDifferences.Of(_holding.Folder, both.Release!.Id).Select(each => (each.Indicator, each.Earlier!, each.Restated)));
    }

    [Fact]
    public void An_earlier_release_comes_back_for_its_indicators_and_the_next_is_compared_with_it()
    {
        _holding.Import(Row.England, new Row());
        _holding.Import(Row.England, new Row { Value = "70" });
        Assert.Equal([90366], _holding.Folder.BringBack("r1", "analyst", "The publisher withdrew it", DateTimeOffset.UnixEpoch)!);
        Assert.Equal(75.9, _holding.Observations(new Row()).Single().Value);
        Assert.Equal(new BroughtBack("r1", DateTimeOffset.UnixEpoch, "analyst", "The publisher withdrew it"), Assert.Single(_holding.Folder.ReadServed().BroughtBack));
        Assert.True(_holding.Import(Row.England, new Row()).IsNothingNew);
        Assert.Equal("r1", Of(_holding.Import(Row.England, new Row { Value = "75.8" })).Earlier);
        Assert.Empty(_holding.Folder.BringBack("r3", "analyst", "Again", DateTimeOffset.UnixEpoch)!);
    }

    IndicatorDifference Of(ImportResult result) => Assert.Single(ReadDifferences.Of(_holding.Folder, result.Release!.Id));
}
