using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Files;

public class TwiceTests
{
    [Fact]
    public void A_row_that_repeats_another_is_kept_once_counted_and_said()
    {
        using var holding = new Holding();
        var result = holding.Import(Row.England, new Row(), new Row(), new Row { Period = "2015-17" });
        Assert.Equal((4, 2, 0, 2), (result.RowsRead, result.RowsKept, result.RowsRefused, result.Duplicates));
        Assert.Equal([("duplicate", 4, false), ("duplicate", 5, false)], result.Problems.Select(problem => (problem.Code, problem.Line, problem.Refuses)));
        Assert.Equal(3, Assert.Single(holding.Observations(new Row())).Line);
    }

    [Theory]
    [InlineData("Value", "75.8")]
    [InlineData("Value", "")]
    [InlineData("Lower95", "75.3")]
    [InlineData("Upper998", "80")]
    [InlineData("Denominator", "5")]
    [InlineData("Note", "Value estimated")]
    public void Two_rows_about_the_same_thing_that_differ_are_refused_with_both_lines(string text, string value)
    {
        using var holding = new Holding();
        var other = new Row();
        typeof(Row).GetProperty(text)!.SetValue(other, value);
        var problem = holding.Refused(Vintage.Of2022.File(Row.England, new Row(), other));
        Assert.Equal(("conflict", 4), (problem.Code, problem.Line));
        Assert.Contains("line 3", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_row_in_two_files_is_kept_once_and_the_other_file_is_named()
    {
        using var holding = new Holding();
        var result = holding.Bring(holding.Write(Vintage.Of2022.File(Row.England, new Row()), "one.csv"), holding.Write(Vintage.Of2018.File(new Row(), new Row { Sex = "Female" }), "two.csv"));
        Assert.Equal((4, 3, 1), (result.RowsRead, result.RowsKept, result.Duplicates));
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("two.csv", 2), (problem.File, problem.Line));
        Assert.Contains("one.csv, line 3", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_that_contradict_each_other_are_refused()
    {
        using var holding = new Holding();
        var problem = holding.Refused(holding.Write(Vintage.Of2022.File(new Row()), "one.csv"), [holding.Write(Vintage.Of2022.File(new Row { Value = "70", Lower95 = "60" }), "two.csv")]);
        Assert.Equal(("conflict", "two.csv", 2), (problem.Code, problem.File, problem.Line));
    }

    [Fact]
    public void The_same_file_named_twice_gives_each_row_once()
    {
        using var holding = new Holding();
        var path = holding.Write(Vintage.Of2022.File(Row.England, new Row()));
        var result = holding.Bring(path, path);
        Assert.Equal((4, 2, 2), (result.RowsRead, result.RowsKept, result.Duplicates));
    }

    [Fact]
    public void No_number_of_notices_hides_why_an_import_was_refused()
    {
        using var holding = new Holding();
        var result = holding.Import([.. Enumerable.Repeat(new Row(), 25_000), new Row { Sex = "Persons" }, new Row { Sex = "Persons", Value = "75.5" }]);
        Assert.Null(result.Release);
        Assert.Equal("conflict", Assert.Single(result.Problems, problem => problem.Refuses).Code);
    }
}
