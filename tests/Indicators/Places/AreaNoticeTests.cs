using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Places;

/// <summary>Figures about areas that are not, or no longer: kept, and named.</summary>
public class AreaNoticeTests(EveryPlace every)
{
    ImportResult Import(Holding holding, params Row[] rows) =>
        new Import(holding.Folder, TimeProvider.System) { Places = every.Store.Registry }.Run([holding.Write(Vintage.Of2022.File(rows))]);

    [Fact]
    public void A_code_that_no_list_knows_is_named_once_with_its_rows_and_what_it_looks_like()
    {
        using var holding = new Holding();
        var result = Import(holding, Row.England, new Row { Area = "E06000O34", AreaName = "Thurrock" }, new Row(), new Row { Area = "E06009902" }, new Row { Area = "E06009902", Period = "2016 - 18" }, new Row { Area = "A81001" });
        Assert.Equal(6, result.RowsKept);
        var unknown = result.Problems.Where(problem => problem.Code == "areaUnknown").ToList();
        Assert.Equal([("figures.csv", 3, false), ("figures.csv", 5, false)], unknown.Select(problem => (problem.File, problem.Line, problem.Refuses)));
        Assert.Contains("it looks like Thurrock (E06000034). 1 row of \"Thurrock\" was kept under it", unknown[0].Message, StringComparison.Ordinal);
        Assert.Contains("2 rows of", unknown[1].Message, StringComparison.Ordinal);
        Assert.Contains("A81001", Assert.Single(result.Problems, problem => problem.Code == "areasNotChecked").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_was_abolished_before_the_period_is_named_with_its_successor()
    {
        using var holding = new Holding();
        var result = Import(holding, new Row { Area = "E07000190", Period = "2015 - 17" }, new Row { Area = "E07000190", Period = "2020" }, new Row { Area = "E07000191", Period = "2018" });
        var gone = Assert.Single(result.Problems);
        Assert.Equal(("areaAbolished", false), (gone.Code, gone.Refuses));
        Assert.Contains("ended on 1 April 2019: its successor is Somerset West and Taunton (E07000246). 1 row of periods after that was kept under the old code.", gone.Message, StringComparison.Ordinal);
        Assert.Equal(3, result.RowsKept);
    }

    [Fact]
    public void Where_no_places_are_loaded_nothing_is_said()
    {
        using var holding = new Holding();
        Assert.Empty(holding.Import(new Row { Area = "E06009902" }).Problems);
    }
}
