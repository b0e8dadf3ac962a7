using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Indicators.Sheets;
using Endeavour.Statistics;
using Endeavour.Tests.Indicators.Kit;
using MiniExcelLibs;

namespace Endeavour.Tests.Indicators.Templates;

/// <summary>Local and partner indicators as people fill them in, as CSV and as a workbook.</summary>
public sealed class TemplateTests : IDisposable
{
    const string Header = "Indicator,Name,Area code,Area name,Period,Sex,Age,Category type,Category,Value,Lower 95,Upper 95,Count,Denominator,Note";
    const string Definitions = "Indicator,Name,Definition,Unit,Value type,Polarity,Method,Source,Owner,Updated";

    readonly Holding _holding = new();

    public void Dispose() => _holding.Dispose();

    ImportResult Bring(params string[] rows) => _holding.Import(string.Join("\r\n", rows) + "\r\n");

    static string Row(string indicator = "", string name = "Calls for help", string period = "2024", string value = "12.5", string lower = "", string upper = "", string count = "", string denominator = "", string note = "", string area = "e06000017") =>
        $"{indicator},{name},{area},Rutland,{period},Persons,All ages,,,{value},{lower},{upper},{count},{denominator},{note}";

    Series Read(int indicator) => Assert.Single(_holding.Read(indicator, "E06000017")!.Series);

    string Workbook(params (string Name, string[][] Rows)[] sheets)
    {
        var path = _holding.Path("figures.xlsx");
        File.Delete(path);
        MiniExcel.SaveAs(path, sheets.ToDictionary(sheet => sheet.Name, sheet => (object)sheet.Rows.Select(row => Enumerable.Range(0, sheet.Rows.Max(each => each.Length)).ToDictionary(place => $"c{place}", place => (object?)(place < row.Length ? Typed(row[place]) : null))).ToList()), printHeader: false);
        return path;

        static object? Typed(string cell) => cell.Length == 0 ? null : double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : cell;
    }

    [Fact]
    public void A_name_gets_a_number_that_stays_with_it()
    {
        var first = Bring(Header, Row(), Row(name: "Falls", value: "3"));
        Assert.Equal([1_000_001, 1_000_002], first.Release!.Indicators);
        Assert.Equal("Calls for help", _holding.Read(1_000_001, "E06000017")!.Definition.Name);
        Assert.Equal([1_000_002, 1_000_003], Bring(Header, Row(name: "New"), Row(name: " falls ", value: "4")).Release!.Indicators);
        Assert.Equal(4, Read(1_000_002).Latest.Value);
        Assert.Equal([1_000_001, 1_500_000], Bring(Header, Row(value: "13"), Row(indicator: "1500000", name: "Numbered")).Release!.Indicators);
        Assert.Equal([1_500_000], Bring(Header, Row(name: "numbered", value: "1")).Release!.Indicators);
    }

    [Fact]
    public void A_partnerships_numbers_begin_apart_from_the_servers()
    {
        var own = _holding.Own;
        Assert.Equal([2_000_001], new Import(own, TimeProvider.System).Run([_holding.Write($"{Header}\n{Row()}\n")], cancel: TestContext.Current.CancellationToken).Release!.Indicators);
    }

    [Theory]
    [InlineData("90366")]
    [InlineData("999999")]
    [InlineData("-5")]
    [InlineData("none")]
    public void A_number_of_national_publishers_is_refused_with_what_to_do(string number)
    {
        var problem = _holding.Refused($"{Header}\n{Row(indicator: number)}\n");
        Assert.Equal(("localNumber", 2, "Indicator"), (problem.Code, problem.Line, problem.Column));
        Assert.Contains("Leave the cell blank and give the indicator a name", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_an_indicator_comes_with_its_figures_and_stays_when_it_is_not_said_again()
    {
        Bring(Definitions, ",Calls for help,\"All calls, a year\",%,Proportion,Low is good,Counted,Care trust,Analyst,Every June", "", Header, Row());
        Bring(Header, Row(value: "13"));
        var said = _holding.Read(1_000_001, "E06000017")!.Definition;
        Assert.Equal(("All calls, a year", "%", "Proportion", Polarity.LowIsGood, "Counted", "Care trust", "Analyst", "Every June"), (said.Definition, said.Unit, said.ValueType, said.Polarity, said.Method, said.Source, said.Owner, said.Updated));
        Bring(Definitions, ",Calls for help,,,,,,,Director,", "", Header, Row(value: "14"));
        said = _holding.Read(1_000_001, "E06000017")!.Definition;
        Assert.Equal(("All calls, a year", "Director", "Every June"), (said.Definition, said.Owner, said.Updated));
    }

    [Fact]
    public void A_proportions_value_and_limits_are_worked_out_by_wilson_and_that_is_said()
    {
        var result = Bring(Definitions, ",Calls for help,d,%,Proportion,,,,,", "", Header, Row(value: "", count: "81", denominator: "263"), Row(period: "2023", value: "30.8", count: "81", denominator: "263"));
        var notice = Assert.Single(result.Problems);
        Assert.Equal("derived", notice.Code);
        Assert.Contains("1 values and the 95% and 99.8% limits of 2 rows were worked out here from count and denominator, by Wilson's score method", notice.Message, StringComparison.Ordinal);
        var series = Read(1_000_001);
        Assert.Equal(100 * 81 / 263.0, series.Latest.Value!.Value, 12);
        Assert.Equal(30.8, series.Observations[0].Value);
        // Newcombe 1998, table I, method 3: 81 of 263.
        Assert.Equal((25.53, 36.62), (Math.Round(series.Latest.Limits95!.Value.Lower, 2), Math.Round(series.Latest.Limits95.Value.Upper, 2)));
        Assert.NotNull(series.Latest.Limits998);
        Assert.Equal("Wilson's score method, worked out here from count and denominator", _holding.Read(1_000_001, "E06000017")!.Definition.LimitsMethod);
    }

    [Fact]
    public void A_rates_value_and_limits_are_worked_out_by_byar()
    {
        Bring(Definitions, ",Calls for help,d,\"per 100,000\",Crude rate,,,,,", "", Header, Row(value: "", count: "20", denominator: "40000"));
        var (latest, expected) = (Read(1_000_001).Latest, Rate.Byars(20, 40_000, 0.95, 100_000));
        Assert.Equal((50, expected.Lower, expected.Upper), (latest.Value!.Value, latest.Limits95!.Value.Lower, latest.Limits95.Value.Upper));
    }

    [Fact]
    public void Limits_that_are_given_are_kept_and_a_value_that_does_not_agree_gets_none()
    {
        var result = Bring(Definitions, ",Calls for help,d,%,Proportion,,,,,", "", Header, Row(value: "10", lower: "1", upper: "99", count: "81", denominator: "263"), Row(period: "2025", value: "0.308", count: "81", denominator: "263"));
        var differs = Assert.Single(result.Problems);
        Assert.Equal(("valueDiffers", 6, "Value"), (differs.Code, differs.Line, differs.Column));
        Assert.Equal((1, 99), (Read(1_000_001).Observations[0].Limits95!.Value.Lower, Read(1_000_001).Observations[0].Limits95!.Value.Upper));
        Assert.Null(Read(1_000_001).Latest.Limits95);
    }

    [Theory]
    [InlineData("12.5x", "", "", "", "notANumber", "Value")]
    [InlineData("12.5", "13", "12", "", "limitsCrossed", "Lower 95")]
    [InlineData("", "", "", "Jn 24", "period", "Period")]
    public void The_same_checks_as_of_an_export_say_the_columns_of_the_template(string value, string lower, string upper, string period, string code, string column)
    {
        var problem = _holding.Refused($"\n{Header}\n{Row(value: "1")}\n{Row(value: value, lower: lower, upper: upper, period: period.Length > 0 ? period : "2025")}\n");
        Assert.Equal((code, 4, column), (problem.Code, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("81", "80", "countAboveDenominator")]
    [InlineData("-1", "80", "denominator")]
    [InlineData("1", "0", "denominator")]
    public void Counts_that_cannot_be_are_refused(string count, string denominator, string code) =>
        Assert.Equal(code, _holding.Refused($"{Definitions}\n,Calls for help,d,%,Proportion,,,,,\n\n{Header}\n{Row(value: "", count: count, denominator: denominator)}\n").Code);

    [Fact]
    public void A_header_that_lacks_or_doubles_a_column_and_a_row_that_is_cut_are_named()
    {
        Assert.Equal("columnMissing", _holding.Refused($"{Header.Replace(",Sex", ",", StringComparison.Ordinal)}\n{Row()}\n").Code);
        Assert.Equal("columnTwice", _holding.Refused($"{Header.Replace(",Note", ",Value", StringComparison.Ordinal)}\n{Row()}\n").Code);
        Assert.Equal("fieldCount", _holding.Refused($"{Header}\n{Row()}\n,Calls for help,E06000017,Rutl\n").Code);
        Assert.Equal("twoTables", _holding.Refused($"{Header}\n{Row()}\n{Header}\n{Row(period: "2025")}\n").Code);
        Assert.Equal("noRows", _holding.Refused($"{Header}\n").Code);
        Assert.Equal("polarity", _holding.Refused($"{Definitions}\n,Calls for help,d,%,Proportion,Up,,,,\n\n{Header}\n{Row()}\n").Code);
    }

    [Fact]
    public void Two_rows_about_the_same_are_named_on_their_lines()
    {
        var problem = _holding.Refused($"{Header}\n{Row()}\n{Row(value: "13")}\n");
        Assert.Equal(("conflict", 3), (problem.Code, problem.Line));
        Assert.Contains("line 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_read_as_the_same_file_in_csv_is()
    {
        var definitions = new[] { Definitions.Split(','), ["", "Calls for help", "d", "%", "Proportion", "Low is good", "", "", "Analyst", "Every June"] };
        var path = Workbook(("Figures", [Header.Split(','), Row(value: "", count: "81", denominator: "263").Split(','), Row(period: "2025", value: "", note: "Not collected").Split(',')]), ("Definitions", definitions), ("Notes", [["anything"]]));
        var result = _holding.Bring(path);
        Assert.True(result.Release is not null, string.Join('\n', result.Problems));
        Assert.Equal((2, 2), (result.RowsRead, result.RowsKept));
        Assert.Equal(100 * 81 / 263.0, Read(1_000_001).Observations[0].Value!.Value, 12);
        Assert.Equal(("Analyst", Polarity.LowIsGood), (_holding.Read(1_000_001, "E06000017")!.Definition.Owner, _holding.Read(1_000_001, "E06000017")!.Definition.Polarity));
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(_holding.Folder.SourcePath(result.Release!.Files[0].Sha256)));
    }

    [Fact]
    public void A_problem_in_a_workbook_names_its_sheet_row_and_column()
    {
        var path = Workbook(("Read me", [["x"]]), ("Calls", [["Figures of the trust"], [""], Header.Split(','), Row().Split(','), [""], Row(period: "2025", value: "#DIV/0!").Split(',')]), ("What they mean", [Definitions.Split(','), ["12", "Calls", "d"]]));
        var problems = _holding.Bring(path).Problems;
        Assert.Equal([("localNumber", 2, "What they mean!A (Indicator)"), ("notANumber", 6, "Calls!J (Value)")], problems.Where(problem => problem.Refuses).Select(problem => (problem.Code, problem.Line, problem.Column!)));
        Assert.Empty(_holding.Fingerprint());
    }

    [Fact]
    public void A_month_that_the_spreadsheet_took_for_a_date_is_a_month_again()
    {
        var path = _holding.Path("months.xlsx");
        MiniExcel.SaveAs(path, new[] { new Dictionary<string, object> { ["Name"] = "Calls", ["Area code"] = "E06000017", ["Area name"] = "Rutland", ["Period"] = new DateTime(2024, 4, 1), ["Sex"] = "Persons", ["Age"] = "All ages", ["Value"] = 12.25 } });
        Assert.NotNull(_holding.Bring(path).Release);
        Assert.Equal(("Apr 2024", 12.25), (Read(1_000_001).Latest.PeriodText, Read(1_000_001).Latest.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_template_that_is_given_out_is_refused_as_it_is_by_the_name_of_its_example(bool workbook)
    {
        var path = _holding.Write(workbook ? EmptyTemplate.Workbook() : EmptyTemplate.Csv(), workbook ? "template.xlsx" : "template.csv");
        var result = _holding.Bring(path);
        Assert.Null(result.Release);
        Assert.Equal(["templateExample", "templateExample", "templateExample"], result.Problems.Select(problem => problem.Code));
        Assert.All(result.Problems, problem => Assert.StartsWith("This is the template's example.", problem.Message, StringComparison.Ordinal));
        Assert.Empty(_holding.Fingerprint());
    }

    [Fact]
    public void The_template_that_is_given_out_comes_in_once_its_example_has_a_name_of_its_own()
    {
        var csv = System.Text.Encoding.UTF8.GetString(EmptyTemplate.Csv()).TrimStart('\uFEFF').Replace("Example: people helped by a link worker", "People helped", StringComparison.Ordinal);
        var result = _holding.Import(csv);
        Assert.True(result.Release is not null, string.Join('\n', result.Problems));
        Assert.Equal(3, result.RowsKept);
        Assert.Equal(["derived"], result.Problems.Select(problem => problem.Code).Distinct());
        Assert.Equal("Public health analyst", _holding.Read(1_000_001, "E06000017")!.Definition.Owner);
    }

    [Theory]
    [InlineData("Peple", "2024", "sex", "Sex", "is no sex that is known")]
    [InlineData("Women", "2024", "sex", "Sex", "is no sex that is known")]
    [InlineData("Persons", "2035/36", "period", "Period", "lies in the future")]
    [InlineData("Persons", "2022/2024", "period", "Period", "follow each other")]
    public void A_sex_or_period_that_is_a_slip_is_refused(string sex, string period, string code, string column, string says)
    {
        var problem = _holding.Refused($"{Header}\n{Row()}\n{Row(period: period).Replace("Persons", sex, StringComparison.Ordinal)}\n");
        Assert.Equal((code, 3, column), (problem.Code, problem.Line, problem.Column));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sex_in_other_letters_and_a_year_in_full_are_what_they_say()
    {
        Assert.NotNull(Bring(Header, Row(period: "2022/2023").Replace("Persons", "persons", StringComparison.Ordinal), Row(period: "2023/24")).Release);
        var series = Read(1_000_001);
        Assert.Equal("Persons", series.Sex);
        Assert.Equal(["2022/23", "2023/24"], series.Observations.Select(at => at.PeriodText));
    }

    [Theory]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    public void Rows_that_are_divided_otherwise_than_the_header_are_named_once(string delimiter, string words)
    {
        var rows = Enumerable.Range(2000, 20).Select(year => Row(period: $"{year}").Replace(",", delimiter, StringComparison.Ordinal));
        var problem = _holding.Refused($"{Header}\n{string.Join('\n', rows)}\n");
        Assert.Equal(("delimiter", 2), (problem.Code, problem.Line));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 no workbook at all", "notCsv")]
    public void What_only_looks_like_a_workbook_is_refused(string content, string code) => Assert.Equal(code, _holding.Refused(_holding.Write(content, "broken.xlsx"), []).Code);

    [Fact]
    public void A_workbook_cut_short_at_any_place_is_refused_and_never_a_crash()
    {
        var whole = File.ReadAllBytes(Workbook(("Figures", [Header.Split(','), Row().Split(',')])));
        for (var length = 4; length < whole.Length; length += 97)
            Assert.Null(_holding.Bring(_holding.Write(whole.AsSpan(0, length), "cut.xlsx")).Release);
        Assert.Empty(_holding.Folder.ReadReleases());
    }
}
