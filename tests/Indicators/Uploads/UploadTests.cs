using System.Globalization;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Indicators.Uploads;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Uploads;

/// <summary>The producer's upload files, good and bad, and the registry that says what their numbers stand for.</summary>
public sealed class UploadTests : IDisposable
{
    const string Header = "IndicatorId,Year,YearRange,Quarter,Month,AgeId,SexId,AreaCode,Count,Value,LowerCI95,UpperCI95,Denominator,Denominator_2,ValueNoteId,CategoryTypeId,CategoryId";

    readonly Holding _holding = new();

    public void Dispose() => _holding.Dispose();

    static string Uploads(string name = "") => Shared.Path("data", "fingertips", "upload_format", name);

    static string Registry() => Shared.Path("data", "fingertips", "registry");

    ImportResult Bring(string path, string? registry, string? metadata = null) => new Import(_holding.Folder, TimeProvider.System) { Registry = registry }.Run([path], metadata, cancel: TestContext.Current.CancellationToken);

    ImportProblem Refused(string name)
    {
        var result = Bring(Uploads(name), Registry());
        Assert.Null(result.Release);
        Assert.Empty(_holding.Fingerprint());
        return result.Problems.First(problem => problem.Refuses);
    }

    IndicatorEvidence Read(int indicator, string area) => _holding.Read(indicator, area)!;

    [Theory]
    [InlineData("upload-new-data.csv")]
    [InlineData("upload-new-data-columns-different-case.csv")]
    [InlineData("upload-new-data-columns-different-order.csv")]
    public void New_data_comes_in_whatever_the_order_and_case_of_its_columns(string name)
    {
        var result = Bring(Uploads(name), Registry());
        Assert.True(result.Release is not null, string.Join('\n', result.Problems));
        Assert.Equal((2, 2), (result.RowsRead, result.RowsKept));
        var series = Read(91491, "E92000001").Series.ToDictionary(each => each.Sex);
        Assert.Equal(["Female", "Male"], series.Keys.Order());
        var male = series["Male"];
        Assert.Equal(("15 yrs", "2030", 35.3, 34.9, 35.7, (double?)null, 56704.0), (male.Age, male.Latest.PeriodText, male.Latest.Value!.Value, male.Latest.Limits95!.Value.Lower, male.Latest.Limits95.Value.Upper, male.Latest.Count, male.Latest.Denominator!.Value));
        Assert.Equal(23.4, series["Female"].Latest.Value);
        Assert.Equal("yearTypeUnknown", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void The_old_names_of_limits_are_taken_and_minus_one_is_no_limit()
    {
        Assert.NotNull(Bring(Uploads("upload-new-data-old-ci-names.csv"), Registry()).Release);
        var series = Assert.Single(Read(92708, "E06000001").Series);
        Assert.Equal(("Persons", "All ages", "2016", 92817.0, 92817.0), (series.Sex, series.Age, series.Latest.PeriodText, series.Latest.Value!.Value, series.Latest.Count!.Value));
        Assert.Null(series.Latest.Limits95);
    }

    [Fact]
    public void Columns_that_are_missing_are_named()
    {
        Assert.Equal("columnMissing", Refused("upload-new-data-missing-columns.csv").Code);
        Assert.Equal(["CategoryTypeId", "CategoryId"], Bring(Uploads("upload-new-data-missing-columns.csv"), Registry()).Problems.Select(problem => problem.Column));
    }

    [Fact]
    public void Data_that_is_not_numeric_is_named_by_line_and_column()
    {
        Assert.Equal(("notANumber", 2), Refused("upload-non-numeric-data.csv") is var problem ? (problem.Code, problem.Line) : default);
        Assert.Equal(["VALUE", "LOWERCI", "UPPERCI"], Bring(Uploads("upload-non-numeric-data.csv"), Registry()).Problems.Where(each => each.Refuses).Select(each => each.Column));
    }

    [Theory]
    [InlineData("upload-duplicate-rows.csv")]
    [InlineData("upload-duplicate-rows_complex_grouping.csv")]
    public void Every_row_that_stands_twice_is_named_as_an_independent_reading_finds_it(string name)
    {
        var problems = Bring(Uploads(name), Registry()).Problems.Where(problem => problem.Refuses).ToList();
        var rows = File.ReadAllLines(Uploads(name)).Index().Skip(1).Where(row => row.Item.Length > 0).ToList();
        var twice = rows.GroupBy(row => Key(row.Item)).Where(group => group.Count() > 1).Select(group => group.Select(row => row.Index + 1).Order().ToList()).ToList();
        Assert.NotEmpty(twice);
        Assert.Equal(twice.Sum(lines => lines.Count - 1), problems.Count);
        Assert.All(problems, problem => Assert.Contains(problem.Code, (string[])["duplicate", "conflict"]));
        Assert.Equal(twice.SelectMany(lines => lines).ToHashSet().Count, problems.SelectMany(problem => (int[])[problem.Line, First(problem)]).ToHashSet().Count);
        Assert.Empty(_holding.Fingerprint());

        static string Key(string row) => row.Split(',') is var cells ? string.Join(',', cells[..8].Concat(cells[15..])) : "";
        static int First(ImportProblem problem) => int.Parse(problem.Message[(problem.Message.IndexOf("line ", StringComparison.Ordinal) + 5)..].Split('.', ',')[0], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Without_those_that_stand_twice_every_row_of_the_complex_file_comes_in_as_it_is()
    {
        var lines = File.ReadAllLines(Uploads("upload-duplicate-rows_complex_grouping.csv"));
        var rows = lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')).DistinctBy(cells => string.Join(',', cells[..8])).ToList();
        var result = Bring(_holding.Write(string.Join('\n', rows.Select(cells => string.Join(',', cells)).Prepend(lines[0])) + "\n"), Registry());
        Assert.True(result.Release is not null, string.Join('\n', result.Problems.Take(5)));
        Assert.Equal((rows.Count, rows.Count), (result.RowsRead, result.RowsKept));
        var expected = rows.Select(cells => (cells[7], Period: new DateTime(int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[4], CultureInfo.InvariantCulture), 1).ToString("MMM yyyy", CultureInfo.InvariantCulture), double.Parse(cells[9], CultureInfo.InvariantCulture))).ToHashSet();
        var found = _holding.Read(92175, [.. rows.Select(cells => cells[7]).Distinct()])!.Series.SelectMany(series => series.Observations.Select(at => (series.Area, Period: at.PeriodText, at.Value!.Value))).ToHashSet();
        Assert.Equal(expected.Count, found.Count);
        Assert.True(expected.SetEquals(found));
    }

    [Fact]
    public void The_registry_is_given_once_and_kept_under_its_hashes()
    {
        Assert.Equal("noRegistry", Assert.Single(Bring(Uploads("upload-new-data.csv"), null).Problems).Code);
        Assert.Empty(_holding.Fingerprint());
        Assert.NotNull(Bring(Uploads("upload-new-data.csv"), Registry()).Release);
        Assert.NotNull(Bring(Uploads("upload-new-data-old-ci-names.csv"), null).Release);
        Assert.Equal("Persons", Read(92708, "E06000001").Series[0].Sex);
        foreach (var file in Directory.EnumerateFiles(Registry(), "*.csv"))
            Assert.True(File.Exists(_holding.Folder.SourcePath(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))))), file);
        var own = new Import(_holding.Own, TimeProvider.System) { Below = _holding.Folder };
        Assert.NotNull(own.Run([Uploads("upload-new-data.csv")], cancel: TestContext.Current.CancellationToken).Release);
    }

    [Fact]
    public void A_folder_that_is_no_registry_is_refused() =>
        Assert.Equal(["registryFile", "registryFile"], Bring(Uploads("upload-new-data.csv"), Uploads()).Problems.Where(problem => problem.Refuses).Select(problem => problem.Code));

    [Theory]
    [InlineData("91491,2030,1,-1,-1,9999,1,E92000001,-1,35.3,-1,-1,-1,-1,0,-1,-1", "registry", "AgeId")]
    [InlineData("91491,2030,1,-1,-1,44,7,E92000001,-1,35.3,-1,-1,-1,-1,0,-1,-1", "registry", "SexId")]
    [InlineData("91491,2030,1,-1,-1,44,1,E92000001,-1,35.3,-1,-1,-1,-1,12,-1,-1", "registry", "ValueNoteId")]
    [InlineData("91491,2030,1,-1,-1,44,1,E92000001,-1,35.3,-1,-1,-1,-1,0,39,1", "registry", "CategoryId")]
    [InlineData("91491,2030,1,-1,13,44,1,E92000001,-1,35.3,-1,-1,-1,-1,0,-1,-1", "period", "Year")]
    [InlineData("91491,2030,x,-1,-1,44,1,E92000001,-1,35.3,-1,-1,-1,-1,0,-1,-1", "notANumber", "YearRange")]
    [InlineData("91491,2030,1,-1,-1,44,1,,-1,35.3,-1,-1,-1,-1,0,-1,-1", "areaCode", "AreaCode")]
    [InlineData("91491,2030,1,-1,-1,44,1,E92000001,-1,35.3", "fieldCount", null)]
    public void A_number_that_says_nothing_is_refused_where_it_stands(string row, string code, string? column)
    {
        var problem = Assert.Single(Bring(_holding.Write($"{Header}\n91491,2029,1,-1,-1,44,1,E92000001,-1,35.3,-1,-1,-1,-1,0,-1,-1\n{row}\n"), Registry()).Problems, each => each.Refuses);
        Assert.Equal((code, 3, column), (problem.Code, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("2030", 2030, 1, 0, 0, "Calendar")]
    [InlineData("2015 - 17", 2015, 3, 0, 0, "Calendar")]
    [InlineData("2018/19", 2018, 1, 0, 0, "Financial")]
    [InlineData("2020/21 - 22/23", 2020, 3, 0, 0, "Financial multi year cumulative quarters")]
    [InlineData("1999/00", 1999, 1, 0, 0, "Academic")]
    [InlineData("2019/20 Q4", 2019, 1, 4, 0, "Financial")]
    [InlineData("2019 Q4", 2019, 1, 4, 0, "")]
    [InlineData("Apr 2019", 2019, 1, 0, 4, "")]
    [InlineData(null, 2019, 1, 4, 0, "Financial single year cumulative quarters")]
    [InlineData(null, 2019, 1, 1, 1, "")]
    [InlineData(null, 2019, 0, 0, 0, "")]
    public void Years_quarters_and_months_are_written_as_published_figures_write_them(string? text, int year, int years, int quarter, int month, string yearType)
    {
        Assert.Equal(text, UploadPeriod.Of(year, years, quarter, month, yearType));
        if (text is not null) Assert.True(Endeavour.Indicators.Periods.Period.TryParse(text, out _));
    }

    [Fact]
    public void Every_name_of_the_registry_is_read_and_tidied()
    {
        var problems = new ImportProblems();
        var registry = Endeavour.Indicators.Uploads.Registry.Read(Endeavour.Indicators.Uploads.Registry.In(Registry()), problems)!;
        Assert.Empty(problems.Kept);
        foreach (var (file, column) in Endeavour.Indicators.Uploads.Registry.Files)
        {
            var rows = PlainCsv.Read(Path.Combine(Registry(), file));
            Assert.Equal(rows.Select(row => row.Text(column)), registry.Names(file).Select(name => name.Name));
        }
        var ages = PlainCsv.Read(Path.Combine(Registry(), "dimension_value.csv")).Where(row => row["dimensiontypeid"].EndsWith("7c70901d", StringComparison.Ordinal)).ToList();
        Assert.True(ages.Count > 300);
        Assert.All(ages, row => Assert.Equal(row.Text("name"), registry.Age(row["code"])));
        Assert.Equal(("Male", "Female", "Persons", "Not applicable"), (registry.Sex("1"), registry.Sex("2"), registry.Sex("4"), registry.Sex("-1")));
    }

    [Fact]
    public void A_registry_that_says_the_producers_numbers_tells_categories_and_notes()
    {
        var folder = Directory.CreateDirectory(_holding.Path("registry")).FullName;
        File.WriteAllText(Path.Combine(folder, "dimension_type.csv"), "id,name,code\ns,Sex,\na,Age,\nd,\"Deprivation deciles \n\",39\n");
        File.WriteAllText(Path.Combine(folder, "dimension_value.csv"), "id,dimension_type_id,name,code\n1,s,Male,1\n2,a,15 yrs,44\n3,d, Most  deprived decile ,1\n");
        File.WriteAllText(Path.Combine(folder, "note_type.csv"), "id,text,code\nn,Value suppressed for disclosure control ,12\n");
        var path = _holding.Write($"{Header}\n91491,2030,1,-1,-1,44,1,E92000001,-1,-1,-1,-1,-1,-1,12,39,1\n91491,2029,1,-1,-1,44,1,E92000001,-1,3,-1,-1,-1,-1,0,39,1\n");
        Assert.NotNull(Bring(path, folder).Release);
        var series = Assert.Single(Read(91491, "E92000001").Series);
        Assert.Equal(("Deprivation deciles", "Most deprived decile", MissingReason.Suppressed), (series.CategoryType, series.Category, series.Latest.Missing));
    }

    [Fact]
    public void The_kind_of_year_comes_from_what_the_producer_says_of_the_indicator()
    {
        var metadata = _holding.Write("Indicator ID,Indicator,Year type\n91491,Smoking at 15,Financial\n", "metadata.csv");
        var result = Bring(Uploads("upload-new-data.csv"), Registry(), metadata);
        Assert.Empty(result.Problems);
        Assert.Equal(("Smoking at 15", "2030/31"), (Read(91491, "E92000001").Definition.Name, Read(91491, "E92000001").Series[0].Latest.PeriodText));
    }
}
