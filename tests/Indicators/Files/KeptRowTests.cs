using Endeavour.Indicators.Files;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Files;

/// <summary>Rows that look odd and are kept as what they are.</summary>
public class KeptRowTests
{
    [Theory]
    [InlineData("1e-05", 0.00001)]
    [InlineData("1E+2", 100)]
    [InlineData(" 75.9 ", 75.9)]
    [InlineData("-3.5", -3.5)]
    [InlineData("0", 0)]
    [InlineData(".5", 0.5)]
    [InlineData("94.7261896202678", 94.7261896202678)]
    public void A_number_is_read_to_its_last_digit(string text, double value)
    {
        using var holding = new Holding();
        var row = new Row { Value = text, Lower95 = "", Upper95 = "" };
        Assert.Empty(holding.Import(row).Problems);
        Assert.Equal(value, holding.Observations(row).Single().Value);
    }

    [Theory]
    [InlineData("Value suppressed for disclosure control reasons", MissingReason.Suppressed)]
    [InlineData("Disclosure control applied", MissingReason.Suppressed)]
    [InlineData("Value not published", MissingReason.NotPublished)]
    [InlineData("Value not published for data quality reasons", MissingReason.NotPublished)]
    [InlineData("Value cannot be calculated as number of cases is too small", MissingReason.TooFew)]
    [InlineData("Value cannot be calculated", MissingReason.NotCalculated)]
    [InlineData("Value missing in source data", MissingReason.NotAvailable)]
    [InlineData("Value for Cornwall & Isles of Scilly combined", MissingReason.NotPublished)]
    [InlineData("", MissingReason.NotPublished)]
    public void No_value_is_missing_for_the_noted_reason_and_never_zero(string note, MissingReason reason)
    {
        using var holding = new Holding();
        var row = new Row { Value = "", Lower95 = "", Upper95 = "", Note = note };
        holding.Import(row);
        var at = holding.Observations(row).Single();
        Assert.Equal((null, reason, note), (at.Value, at.Missing, at.Note));
    }

    [Fact]
    public void A_zero_is_a_value()
    {
        using var holding = new Holding();
        var row = new Row { Value = "0", Lower95 = "0", Upper95 = "0.4", Note = "Value estimated" };
        holding.Import(row);
        Assert.Equal((0, MissingReason.None), holding.Observations(row).Single() is var at ? (at.Value, at.Missing) : default);
    }

    [Fact]
    public void NA_as_R_writes_it_is_no_text_and_no_figure()
    {
        using var holding = new Holding();
        var row = new Row { Value = "NA", Lower95 = "NA", Upper95 = "NA", CategoryType = "NA", Category = "NA", Note = "NA", Trend = "NA", ToEngland = "NA", ToParent = "NA", ParentCode = "NA", Sortable = "NA" };
        Assert.Empty(holding.Import(row).Problems);
        var at = holding.Observations(row with { Category = "" }).Single();
        Assert.Equal((null, MissingReason.NotPublished, "", "", null), (at.Value, at.Missing, at.Note, at.PublishedTrend, at.Published));
    }

    [Fact]
    public void Category_texts_that_differ_in_white_space_are_one_category()
    {
        using var holding = new Holding();
        string[] spellings = ["Most deprived decile (IMD2015)", "Most  deprived decile (IMD2015)", " Most deprived decile (IMD2015)", "Most deprived decile (IMD2015)\n", "Most deprived\r\ndecile (IMD2015) "];
        var rows = spellings.Select((spelling, i) => new Row { CategoryType = i % 2 == 0 ? "Deprivation deciles" : "Deprivation  deciles\n", Category = spelling, Period = $"{2010 + i}" }).ToArray();
        holding.Import(rows);
        var series = Assert.Single(holding.Read(90366, "E06000002")!.Series);
        Assert.Equal(("Deprivation deciles", "Most deprived decile (IMD2015)", 5), (series.CategoryType, series.Category, series.Observations.Count));
    }

    [Fact]
    public void Texts_of_five_thousand_letters_and_quoted_everything_are_read()
    {
        using var holding = new Holding();
        var row = new Row { Note = string.Concat(Enumerable.Repeat("\"long, \r\n", 700)), Name = new string('n', 5000) };
        var text = Vintage.Of2022.Header + "\r\n" + string.Join(',', Vintage.Of2022.Columns.Select(column => $"\"{row[column.Text].Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";
        Assert.NotNull(holding.Import(text).Release);
        Assert.Equal(5000, holding.Read(90366, "E06000002")!.Definition.Name.Length);
    }

    [Fact]
    public void Blank_lines_anywhere_are_not_rows()
    {
        using var holding = new Holding();
        var result = holding.Import("\r\n" + Vintage.Of2022.File(Row.England, new Row()).Replace("\r\n", "\r\n\r\n", StringComparison.Ordinal) + "\r\n\r\n");
        Assert.Equal((2, 2, 0), (result.RowsRead, result.RowsKept, result.Problems.Count));
        Assert.Equal([4, 6], new[] { Row.England, new Row() }.Select(row => holding.Observations(row).Single().Line));
    }

    [Fact]
    public void A_period_known_only_by_the_publishers_sort_key_is_kept_in_its_place_and_said()
    {
        using var holding = new Holding();
        var rows = new[] { new Row { Period = "Wave of 2016", Sortable = "20160000" }, new Row { Period = "2015" }, new Row { Period = "2018" } };
        var problem = Assert.Single(holding.Import(rows).Problems);
        Assert.Equal(("periodUnknown", 2, "Time period", false), (problem.Code, problem.Line, problem.Column, problem.Refuses));
        Assert.Equal(["2015", "Wave of 2016", "2018"], holding.Observations(rows[0]).Select(at => at.PeriodText));
    }

    [Fact]
    public void A_comparison_in_other_words_is_said_once_and_not_compared()
    {
        using var holding = new Holding();
        var result = holding.Import([.. Enumerable.Range(2010, 5).Select(year => new Row { Period = $"{year}", ToEngland = "2nd lowest quintile", Lower95 = "", Upper95 = "" })]);
        Assert.Equal("comparisonUnknown", Assert.Single(result.Problems).Code);
        Assert.All(holding.Observations(new Row()), at => Assert.Equal(Statistics.Verdict.NotCompared, at.Published));
    }
}
