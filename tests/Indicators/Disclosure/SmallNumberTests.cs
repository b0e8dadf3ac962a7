using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Disclosure;

/// <summary>What is small never reaches the store, and nothing in the store gives it back.</summary>
public sealed class SmallNumberTests : IDisposable
{
    readonly Holding _here = new();

    public void Dispose() => _here.Dispose();

    static Row Ward(string code, int count, string sex = "Persons", string age = "All ages", string category = "", string parent = "E06000017", string period = "2023", int? of = null) => new()
    {
        Indicator = "1000001", Name = "Falls at home", Area = code, AreaName = $"Ward {code[^1]}", AreaType = "Ward", ParentCode = parent, ParentName = "Rutland", Sex = sex, Age = age, Period = period, Sortable = "",
        CategoryType = category.Length > 0 ? "Ethnic groups" : "", Category = category, Value = $"{count}", Lower95 = "", Upper95 = "", Count = $"{count}", Denominator = of is { } all ? $"{all}" : "",
    };

    static Row Council(int count, string sex = "Persons", string age = "All ages", string period = "2023") => Ward("E06000017", count, sex, age, parent: "E12000004", period: period) with { AreaName = "Rutland" };

    Dictionary<(string, string, string, string, string), Observation> Kept() =>
        _here.Read(1000001, "E06000017", "E05000001", "E05000002", "E05000003", "E05000004")!.Series
            .SelectMany(series => series.Observations.Select(point => (Key: (series.Area, series.Sex, series.Age, series.Category, point.PeriodText), point))).ToDictionary(each => each.Key, each => new Observation(each.point.Value, each.point.Count, each.point.Denominator, each.point.Missing));

    sealed record Observation(double? Value, double? Count, double? Denominator, MissingReason Missing);

    [Fact]
    public void A_small_count_is_hidden_and_another_with_it_so_that_the_total_does_not_give_it_back()
    {
        var result = _here.Import(Ward("E05000001", 3), Ward("E05000002", 20), Ward("E05000003", 30), Council(53));
        Assert.Equal(2, result.Release!.Hidden);
        var kept = Kept();
        Assert.All(["E05000001", "E05000002"], ward => Assert.Equal(new(null, null, null, MissingReason.Suppressed), kept[(ward, "Persons", "All ages", "", "2023")]));
        Assert.Equal(30, kept[("E05000003", "Persons", "All ages", "", "2023")].Value);
        Assert.Equal(53, kept[("E06000017", "Persons", "All ages", "", "2023")].Value);
        Assert.Contains(result.Problems, problem => problem.Code == "smallNumbersHidden" && !problem.Refuses);
    }

    [Fact]
    public void A_file_without_parents_is_added_up_to_see_what_is_whose_part()
    {
        var result = _here.Import([.. new[] { Ward("E05000001", 3), Ward("E05000002", 20), Ward("E05000003", 30), Council(53) }.Select(row => row with { ParentCode = "", ParentName = "" })]);
        Assert.Equal(2, result.Release!.Hidden);
    }

    [Fact]
    public void One_sex_is_not_to_be_had_from_both_and_the_other()
    {
        var result = _here.Import(Council(40), Council(4, "Male"), Council(36, "Female"));
        Assert.Equal(2, result.Release!.Hidden);
        Assert.Equal(40, Kept()[("E06000017", "Persons", "All ages", "", "2023")].Count);
    }

    [Fact]
    public void Where_one_sex_is_not_in_the_file_it_is_not_to_be_had_either()
    {
        _here.Import(Council(40), Council(36, "Female"));
        Assert.Single(Kept().Values, figure => figure.Missing == MissingReason.Suppressed);
    }

    [Fact]
    public void Bands_of_age_that_overlap_are_held_against_each_other()
    {
        _here.Import(Council(412, age: "0-17 yrs"), Council(415, age: "0-18 yrs"), Council(900, age: "All ages"));
        Assert.Single(Kept().Values, figure => figure.Missing == MissingReason.Suppressed);
    }

    [Fact]
    public void Ethnic_groups_that_make_up_the_whole_do_not_give_a_small_one_back()
    {
        var result = _here.Import(Council(100), Ward("E06000017", 60, category: "White", parent: ""), Ward("E06000017", 38, category: "Asian", parent: ""), Ward("E06000017", 2, category: "Black", parent: ""));
        Assert.Equal(2, result.Release!.Hidden);
    }

    [Fact]
    public void Years_and_the_three_years_that_hold_them_are_held_against_each_other()
    {
        _here.Import(Council(60, period: "2021 - 23"), Council(25, period: "2021"), Council(31, period: "2022"));
        Assert.Single(Kept().Values, figure => figure.Missing == MissingReason.Suppressed);
    }

    [Fact]
    public void The_few_of_a_share_who_were_not_counted_are_hidden_too()
    {
        var definitions = _here.Write("Indicator ID,Indicator,Value type,Unit\n1000001,Vaccinated,Proportion,%\n", "metadata.csv");
        var row = Council(98) with { Value = "98", Denominator = "100" };
        var result = _here.BringWith(definitions, _here.Write(Vintage.Of2022.File(row, Ward("E05000001", 400, of: 500) with { Value = "80", ParentCode = "" })));
        Assert.True(result.Release is not null, string.Join("\n", result.Problems));
        Assert.Equal(new(null, null, null, MissingReason.Suppressed), Kept()[("E06000017", "Persons", "All ages", "", "2023")]);
        Assert.Equal(80, Kept()[("E05000001", "Persons", "All ages", "", "2023")].Value);
    }

    [Fact]
    public void A_count_is_worked_out_where_the_file_gives_a_share_and_its_denominator()
    {
        var definitions = _here.Write("Indicator ID,Indicator,Value type,Unit\n1000001,Vaccinated,Proportion,%\n", "metadata.csv");
        _here.BringWith(definitions, _here.Write(Vintage.Of2022.File(Council(0) with { Value = "3", Count = "", Denominator = "100" })));
        Assert.Equal(MissingReason.Suppressed, Assert.Single(Kept().Values).Missing);
    }

    [Fact]
    public void Figures_without_counts_are_said_to_be_so()
    {
        var result = _here.Import(Council(0) with { Value = "3.4", Count = "" });
        Assert.Contains(result.Problems, problem => problem.Code == "smallNumbersUnknown" && !problem.Refuses);
    }

    [Fact]
    public void National_figures_are_shown_as_published_unless_a_rule_is_given()
    {
        Assert.Equal(0, _here.Import(Council(3) with { Indicator = "90366" }).Release!.Hidden);
        var strict = new Import(_here.Folder, TimeProvider.System).Run([_here.Write(Vintage.Of2022.File(Council(4) with { Indicator = "90367" }), "more.csv")], terms: new("the analyst") { HideUpTo = 7 }, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(1, strict.Release!.Hidden);
    }

    [Fact]
    public void What_the_supplier_took_out_already_is_not_hidden_again()
    {
        var result = new Import(_here.Folder, TimeProvider.System).Run([_here.Write(Vintage.Of2022.File(Council(3)))], terms: new("the analyst") { SmallNumbersHandled = "Rounded to the nearest three by the trust" }, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(0, result.Release!.Hidden);
        Assert.Equal("Rounded to the nearest three by the trust", _here.Folder.ReadRelease(result.Release.Id).SmallNumbersHandled);
    }

    [Fact]
    public void A_county_of_small_areas_by_sex_and_age_is_protected_in_seconds()
    {
        var chance = new Random(7);
        var rows = new List<Row>();
        var totals = new Dictionary<(string Sex, string Age), int>();
        for (var area = 0; area < 300; area++)
            foreach (var age in new[] { "0-17 yrs", "18-64 yrs", "65+ yrs" })
            {
                var (male, female) = (chance.Next(0, 40), chance.Next(0, 40));
                foreach (var (sex, count) in new[] { ("Male", male), ("Female", female), ("Persons", male + female) })
                {
                    rows.Add(Ward($"E0100{area:0000}", count, sex, age));
                    totals[(sex, age)] = totals.GetValueOrDefault((sex, age)) + count;
                }
            }
        rows.AddRange(totals.Select(total => Council(total.Value, total.Key.Sex, total.Key.Age)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = _here.Import([.. rows]);
        Assert.True(result.Release is not null, string.Join("\n", result.Problems));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(40), $"{clock.Elapsed}");
        Assert.InRange(result.Release.Hidden, 300, 2000);
    }

    [Fact]
    public void Zero_is_shown() => Assert.Equal(0, _here.Import(Ward("E05000001", 0), Ward("E05000002", 20), Ward("E05000003", 30), Council(50)).Release!.Hidden);
}
