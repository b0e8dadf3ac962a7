using System.Text;
using Endeavour.Statistics;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Files;

public class HeaderVintageTests
{
    static readonly Row Area = new() { Count = "1234", Denominator = "70000", Trend = "Increasing", ToEngland = "Worse", ToParent = "Better" };

    public static TheoryData<string> Titles => [.. Vintage.All.Select(vintage => vintage.Title)];

    [Theory, MemberData(nameof(Titles))]
    public void A_file_of_any_vintage_gives_the_same_figures(string title)
    {
        using var holding = new Holding();
        var result = holding.Import(Vintage.All.Single(vintage => vintage.Title == title).File(Row.England, Area));
        Assert.Equal(2, Assert.IsType<Endeavour.Indicators.Releases.Release>(result.Release).RowsKept);
        Assert.Empty(result.Problems);
        var at = Assert.Single(holding.Observations(Area));
        Assert.Equal((75.9, new Interval(75.4, 76.4), 1234, 70000, 79.5), (at.Value, at.Limits95, at.Count, at.Denominator, at.England));
        Assert.Equal((Position.Below, Verdict.Worse, "Increasing", "2015 - 17"), (at.Position, at.Published, at.PublishedTrend, at.PeriodText));
    }

    [Fact]
    public void Both_pairs_of_limits_are_told_apart()
    {
        using var holding = new Holding();
        var area = Area with { Lower998 = "75.1", Upper998 = "76.7" };
        holding.Import(Row.England, area);
        var at = Assert.Single(holding.Observations(area));
        Assert.Equal((new Interval(75.4, 76.4), new Interval(75.1, 76.7), Position.FarBelow), (at.Limits95, at.Limits998, at.Position));
    }

    [Theory]
    [InlineData(26, 25)]
    [InlineData(27, 24)]
    public void A_header_may_name_columns_at_its_end_that_no_row_holds(int names, int values)
    {
        using var holding = new Holding();
        var (header, rows) = (Vintage.Of2022 with { Columns = Vintage.Of2022.Columns[..names] }, Vintage.Of2022 with { Columns = Vintage.Of2022.Columns[..values] });
        var result = holding.Import($"{header.Header}\r\n{rows.Line(Row.England)}\r\n{rows.Line(Area)}\r\n");
        Assert.Equal((2, 2, 0), (result.RowsRead, result.RowsKept, result.Problems.Count));
    }

    [Theory]
    [InlineData("\r\n", true)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\n", false)]
    [InlineData("\r", false)]
    public void Records_may_end_as_any_system_ends_them_with_a_byte_order_mark_or_without(string end, bool mark)
    {
        using var holding = new Holding();
        var text = Vintage.Of2022.File(Row.England, Area).Replace("\r\n", end, StringComparison.Ordinal);
        var result = holding.Bring(holding.Write([.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]));
        Assert.Equal((2, 0), (result.RowsKept, result.Problems.Count));
        Assert.Equal([2, 3], new[] { Row.England, Area }.Select(row => holding.Observations(row).Single().Line));
    }

    [Fact]
    public void A_column_that_no_vintage_has_is_said_and_not_read()
    {
        using var holding = new Holding();
        var wider = Vintage.Of2022 with { Columns = [.. Vintage.Of2022.Columns, ("My remarks", "Note")] };
        var result = holding.Import(wider.File(Row.England));
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("columnUnknown", "My remarks", 1, false), (problem.Code, problem.Column, problem.Line, problem.Refuses));
        Assert.NotNull(result.Release);
    }
}
