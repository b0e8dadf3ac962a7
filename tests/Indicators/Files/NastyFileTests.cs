using System.Text;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Files;

/// <summary>Files that cannot be kept: each is refused whole, with the line, the column and what to do.</summary>
public class NastyFileTests
{
    static readonly Vintage Newest = Vintage.Of2022;

    [Theory]
    [InlineData("Value", "lots", "notANumber", "Value")]
    [InlineData("Value", "1,234.5", "notANumber", "Value")]
    [InlineData("Value", "NaN", "notANumber", "Value")]
    [InlineData("Value", "Infinity", "notANumber", "Value")]
    [InlineData("Value", "-∞", "notANumber", "Value")]
    [InlineData("Value", "1e999", "notANumber", "Value")]
    [InlineData("Value", "12%", "notANumber", "Value")]
    [InlineData("Value", "0x1F", "notANumber", "Value")]
    [InlineData("Value", "(12)", "notANumber", "Value")]
    [InlineData("Lower95", "*", "notANumber", "Lower CI 95.0 limit")]
    [InlineData("Denominator", "#DIV/0!", "notANumber", "Denominator")]
    [InlineData("Count", "12 345", "notANumber", "Count")]
    [InlineData("Lower95", "77", "limitsCrossed", "Lower CI 95.0 limit")]
    [InlineData("Indicator", "", "indicatorId", "Indicator ID")]
    [InlineData("Indicator", "E1", "indicatorId", "Indicator ID")]
    [InlineData("Indicator", "-90366", "indicatorId", "Indicator ID")]
    [InlineData("Indicator", "99999999999", "indicatorId", "Indicator ID")]
    [InlineData("Area", "", "areaCode", "Area Code")]
    [InlineData("Area", "NA", "areaCode", "Area Code")]
    [InlineData("Sex", " ", "blank", "Sex")]
    [InlineData("Age", "", "blank", "Age")]
    [InlineData("Period", "", "period", "Time period")]
    [InlineData("Period", "last year", "period", "Time period")]
    public void A_bad_value_is_refused_with_its_line_and_column(string text, string value, string code, string column)
    {
        using var holding = new Holding();
        var bad = With(new Row { Sortable = "" }, text, value);
        var problem = holding.Refused(Newest.File(Row.England, bad, new Row { Sex = "Female" }));
        Assert.Equal(("figures.csv", 3, column, code), (problem.File, problem.Line, problem.Column, problem.Code));
    }

    [Theory]
    [InlineData("2012 - 10", "ends before it begins")]
    [InlineData("2012-2010", "ends before it begins")]
    [InlineData("2012/13 - 10/11", "ends before it begins")]
    [InlineData("Jul 2017 - Aug 2016", "ends before it begins")]
    [InlineData("2019 Q4 - 2019 Q1", "ends before it begins")]
    [InlineData("31/12/2010", "a day")]
    [InlineData("2010-12-31", "a day")]
    [InlineData("31 Dec 2010", "a day")]
    [InlineData("202O", "letters among its digits")]
    [InlineData("2o19/20", "letters among its digits")]
    [InlineData("l998", "letters among its digits")]
    [InlineData("20155", "no year")]
    [InlineData("2019 Q5", "no such quarter")]
    [InlineData("2022/2024", "follow each other")]
    [InlineData("2018/20", "follow each other")]
    [InlineData("", "blank")]
    public void A_period_that_cannot_be_is_refused_though_a_sort_key_would_order_it(string period, string why)
    {
        using var holding = new Holding();
        var problem = holding.Refused(Newest.File(Row.England, new Row { Period = period }));
        Assert.Equal(("period", 3, "Time period"), (problem.Code, problem.Line, problem.Column));
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wave of 2016"), InlineData("Week 12 2020"), InlineData("12 months to March 2020"), InlineData("202003"), InlineData("2020 (provisional)"), InlineData("20th wave"), InlineData("School year 2019"), InlineData("2016 - 18 census")]
    public void A_period_of_a_form_that_is_not_known_stays_where_the_sort_key_puts_it(string period)
    {
        using var holding = new Holding();
        var result = holding.Import(Row.England, new Row { Period = period });
        Assert.Equal(("periodUnknown", false), Assert.Single(result.Problems) is var said ? (said.Code, said.Refuses) : default);
    }

    static Row With(Row row, string text, string value)
    {
        var changed = row with { };
        typeof(Row).GetProperty(text)!.SetValue(changed, value);
        return changed;
    }

    [Fact]
    public void Lines_are_the_files_own_also_after_values_with_line_feeds_and_blank_lines()
    {
        using var holding = new Holding();
        var lines = Newest.File(Row.England, new Row { Name = "Campylobacter\nincidence\r\nrate", Sex = "Female" }, new Row { Value = "oops" }).Replace("Female,", "Female,", StringComparison.Ordinal);
        Assert.Equal(6, holding.Refused(lines).Line);
        Assert.Equal(8, holding.Refused(lines.Replace("\r\n90366,Life expectancy at birth,E92000001", "\r\n\r\n\r\n90366,Life expectancy at birth,E92000001", StringComparison.Ordinal)).Line);
    }

    [Fact]
    public void Lines_stay_right_far_into_a_long_file()
    {
        using var holding = new Holding();
        var rows = Enumerable.Range(0, 20_000).Select(n => new Row { Name = n % 3 == 0 ? "one\nname" : "name", Area = $"E{n}" }).Append(new Row { Value = "oops" });
        Assert.Equal(2 + 20_000 + 6_667, holding.Refused(Vintage.Of2022.File(rows)).Line);
    }

    [Fact]
    public void Every_problem_is_said_not_only_the_first()
    {
        using var holding = new Holding();
        var result = holding.Import(new Row { Value = "a", Count = "b" }, Row.England, new Row { Indicator = "x" });
        Assert.Equal([(2, "Value"), (2, "Count"), (4, "Indicator ID")], result.Problems.Select(problem => (problem.Line, problem.Column)));
        Assert.Equal((3, 0, 2), (result.RowsRead, result.RowsKept, result.RowsRefused));
    }

    [Theory]
    [InlineData(26)]
    [InlineData(28)]
    [InlineData(1)]
    public void A_row_with_more_or_fewer_values_than_the_others_is_refused(int width)
    {
        using var holding = new Holding();
        var fields = Newest.Line(new Row()).Split(',').Concat(["more"]).Take(width);
        var problem = holding.Refused($"{Newest.File(Row.England)}{string.Join(',', fields)}\r\n{Newest.Line(new Row())}\r\n");
        Assert.Equal(("fieldCount", 3), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    public void A_file_divided_otherwise_is_told_what_to_do(string delimiter, string words)
    {
        using var holding = new Holding();
        var problem = holding.Refused(Newest.File(Row.England).Replace(",", delimiter, StringComparison.Ordinal));
        Assert.Equal(("delimiter", 1), (problem.Code, problem.Line));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_divided_otherwise_than_the_header_are_told_once()
    {
        using var holding = new Holding();
        var problem = holding.Refused($"{Newest.Header}\r\n{string.Join("\r\n", Enumerable.Range(0, 30).Select(n => Newest.Line(new Row { Area = $"E{n}" }).Replace(',', ';')))}\r\n");
        Assert.Equal(("delimiter", 2), (problem.Code, problem.Line));
        Assert.Contains("semicolons", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_is_no_export_is_refused_in_one_sentence()
    {
        using var holding = new Holding();
        Assert.Equal(("wrongHeader", 1), holding.Refused("Name,Town\r\nAda,London\r\n") is var problem ? (problem.Code, problem.Line) : default);
        Assert.Equal(("metadata", 1), holding.Refused("Indicator ID,Indicator,Definition\r\n90366,Life expectancy,How long\r\n") is var said ? (said.Code, said.Line) : default);
    }

    [Fact]
    public void Each_missing_column_is_named()
    {
        using var holding = new Holding();
        var narrow = Newest with { Columns = [.. Newest.Columns.Where(column => column.Name is not ("Value" or "Area Code"))] };
        var result = holding.Import(narrow.File(Row.England));
        Assert.Equal([("columnMissing", "Area Code"), ("columnMissing", "Value")], result.Problems.Select(problem => (problem.Code, problem.Column)));
    }

    [Fact]
    public void A_column_that_stands_twice_is_refused()
    {
        using var holding = new Holding();
        var problem = holding.Refused((Newest with { Columns = [.. Newest.Columns, ("value", "Value")] }).File(Row.England));
        Assert.Equal(("columnTwice", "value", 1), (problem.Code, problem.Column, problem.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    public void An_empty_file_is_refused(string content)
    {
        using var holding = new Holding();
        Assert.Equal("empty", holding.Refused(content).Code);
    }

    [Fact]
    public void A_header_without_rows_is_refused()
    {
        using var holding = new Holding();
        Assert.Equal("noRows", holding.Refused(Newest.File()).Code);
    }

    public static TheoryData<string, byte[]> Others => new()
    {
        { "notCsv", [.. "PK\u0003\u0004"u8, 20, 0, 0, 0] },
        { "notCsv", [.. "%PDF-1.7 "u8] },
        { "binary", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1] },
        { "webPage", [.. "<!DOCTYPE html><title>Sign in</title>"u8] },
        { "webPage", [.. "\r\n  <html>"u8] },
        { "notUtf8", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Indicator ID")] },
    };

    [Theory, MemberData(nameof(Others))]
    public void A_file_of_another_kind_is_refused_as_what_it_is(string code, byte[] content)
    {
        using var holding = new Holding();
        Assert.Equal(code, holding.Refused(holding.Write(content), []).Code);
    }

    [Fact]
    public void Letters_that_are_not_UTF_8_are_refused_with_their_line()
    {
        using var holding = new Holding();
        var text = Newest.File(Enumerable.Range(0, 5000).Select(n => new Row { Area = $"E{n}" }).Append(new Row { Note = "costs £5" }));
        var problem = holding.Refused(holding.Write(Encoding.Latin1.GetBytes(text)), []);
        Assert.Equal(("notUtf8", 5002), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_damaged_middle_is_refused()
    {
        using var holding = new Holding();
        var bytes = Encoding.UTF8.GetBytes(Newest.File(Enumerable.Range(0, 5000).Select(n => new Row { Area = $"E{n}", Note = "some note" })));
        bytes.AsSpan(400_000, 3).Clear();
        Assert.Equal("binary", holding.Refused(holding.Write(bytes), []).Code);
    }

    [Theory]
    [InlineData("\"never closed")]
    [InlineData("\"closed\" too early")]
    public void A_broken_quotation_is_refused_with_the_line_where_its_row_starts(string field)
    {
        using var holding = new Holding();
        var line = Newest.Line(new Row()).Replace("Middlesbrough", field, StringComparison.Ordinal);
        var problem = holding.Refused($"{Newest.File(Row.England)}{line}\r\n{Newest.Line(new Row { Sex = "Female" })}\r\n");
        Assert.Equal(("quotes", 3), (problem.Code, problem.Line));
    }

    [Fact]
    public void More_sexes_than_there_can_be_mean_that_columns_have_slipped()
    {
        using var holding = new Holding();
        var problem = holding.Refused(Newest.File(Enumerable.Range(0, 300).Select(n => new Row { Sex = $"{n}" })));
        Assert.Equal(("tooManyWords", "Sex"), (problem.Code, problem.Column));
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_folder_are_refused()
    {
        using var holding = new Holding();
        Assert.Equal("noFile", holding.Refused(holding.Path("nothing.csv"), []).Code);
        Directory.CreateDirectory(holding.Path("folder"));
        Assert.Equal("notAFile", holding.Refused(holding.Path("folder"), []).Code);
    }
}
