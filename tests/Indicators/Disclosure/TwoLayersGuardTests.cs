using Endeavour.Indicators.Differences;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Disclosure;

/// <summary>A partnership's own figures and the server's are read together: neither gives away what the other hid, and what an own release changes is told against what was read before.</summary>
public sealed class TwoLayersGuardTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly EvidenceFolder _server, _own;

    readonly KeptFigures _kept;

    public TwoLayersGuardTests()
    {
        _kept = new(_folder);
        (_server, _own) = (_kept.Folders.Server, _kept.Folders.Of("rutland"));
    }

    public void Dispose()
    {
        _kept.Dispose();
        _folder.Dispose();
    }

    static Row Of(string area, int count, string sex = "Persons", string period = "2023", string parent = "E06000017") => new()
    {
        Indicator = "90323", Name = "Obesity", Area = area, AreaName = area == "E06000017" ? "Rutland" : $"Ward {area[^1]}", ParentCode = area == parent ? "" : parent, Sex = sex, Period = period, Sortable = "",
        Value = $"{count}", Lower95 = "", Upper95 = "", Count = $"{count}",
    };

    ImportResult Server(params Row[] rows) => new Import(_server, TimeProvider.System) { Above = new Dictionary<string, EvidenceFolder> { ["rutland"] = _own } }.Run([_folder.Write("server.csv", Vintage.Of2022.File(rows))], terms: Few);

    ImportResult Own(params Row[] rows) => new Import(_own, TimeProvider.System) { Below = _server }.Run([_folder.Write("own.csv", Vintage.Of2022.File(rows))], terms: Few);

    static ReleaseTerms Few => new("Analyst") { HideUpTo = 7, Fewer = true };

    static void Refused(ImportResult result, string by)
    {
        Assert.Null(result.Release);
        var problem = result.Problems.First(problem => problem.Refuses);
        Assert.Equal("differencing", problem.Code);
        Assert.Contains(by, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partnerships_total_less_the_servers_wards_gives_no_ward_away()
    {
        Assert.NotNull(Server(Of("E05000002", 20), Of("E05000003", 30)).Release);
        Refused(Own(Of("E06000017", 53)), "r1");
        Assert.NotNull(Own(Of("E06000017", 63)).Release);
    }

    [Fact]
    public void A_partnerships_men_less_the_servers_everybody_give_no_women_away()
    {
        Assert.NotNull(Server(Of("E06000017", 61)).Release);
        Refused(Own(Of("E06000017", 58, "Male")), "r1");
        // Of another year, or where enough are left, they may be shown.
        Assert.NotNull(Own(Of("E06000017", 58, "Male", "2024"), Of("E06000017", 31, "Male")).Release);
    }

    [Fact]
    public void What_the_server_brings_in_later_gives_nothing_away_that_a_partnership_hid()
    {
        Assert.Equal(2, Own(Of("E05000001", 3), Of("E05000002", 20), Of("E05000003", 30), Of("E06000017", 53)).Release!.Hidden);
        Refused(Server(Of("E05000002", 20)), "p1 rutland");
        Assert.NotNull(Server(Of("E05000003", 30)).Release);
    }

    [Fact]
    public void Places_elsewhere_in_the_country_do_not_stand_in_the_way()
    {
        Assert.NotNull(Server([.. Enumerable.Range(10, 80).Select(at => Of($"E050001{at}", 20 + at, parent: "E06000018")), Of("E06000017", 61)]).Release);
        Assert.NotNull(Own(Of("E06000017", 30, "Male"), Of("E06000017", 31, "Female")).Release);
    }

    [Fact]
    public void A_first_release_of_a_national_indicator_is_compared_with_what_the_server_serves_and_a_second_with_the_first()
    {
        Assert.NotNull(Server(Of("E06000017", 61), Of("E06000017", 70, period: "2022")).Release);
        var first = Own(Of("E06000017", 64), Of("E06000017", 70, period: "2022"), Of("E06000017", 80, period: "2024"));
        var said = Assert.Single(ReadDifferences.Of(_own, first.Release!.Id));
        Assert.Equal(("r1", 1, 0), (said.Earlier, said.Restated, said.SeriesGone));
        Assert.Equal((61, 64), ReadDifferences.Restatements(_own, first.Release.Id).Select(each => ((int)each.Was!, (int)each.Now!)).Single());
        var second = Own(Of("E06000017", 64), Of("E06000017", 70, period: "2022"), Of("E06000017", 81, period: "2024"));
        Assert.Equal("p1", Assert.Single(ReadDifferences.Of(_own, second.Release!.Id)).Earlier);
    }
}
