using Endeavour.Indicators.Files;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Disclosure;

/// <summary>A release that together with earlier ones would give a small number away is refused, and says why.</summary>
public sealed class DifferencingGuardTests : IDisposable
{
    readonly Holding _here = new();

    public void Dispose() => _here.Dispose();

    static Row Of(string area, int count, string sex = "Persons", string age = "All ages", string period = "2023") => new()
    {
        Indicator = "1000001", Name = "Falls at home", Area = area, AreaName = area == "E06000017" ? "Rutland" : $"Ward {area[^1]}", ParentCode = area == "E06000017" ? "" : "E06000017", Sex = sex, Age = age, Period = period, Sortable = "",
        Value = $"{count}", Lower95 = "", Upper95 = "", Count = $"{count}",
    };

    ImportProblem Refused(params Row[] rows) => _here.Refused(Vintage.Of2022.File(rows));

    [Fact]
    public void Ages_to_18_after_ages_to_17_give_the_eighteen_year_olds_away()
    {
        _here.Import(Of("E06000017", 412, age: "0-17 yrs"));
        var problem = Refused(Of("E06000017", 415, age: "0-18 yrs"));
        Assert.Equal("differencing", problem.Code);
        Assert.Contains("age 18", problem.Message, StringComparison.Ordinal);
        Assert.Contains("r1", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(" 3", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_council_after_all_wards_but_one_gives_that_ward_away()
    {
        _here.Import(Of("E05000001", 40), Of("E05000002", 55), Of("E05000003", 71));
        Assert.Equal("differencing", Refused(Of("E05000004", 3), Of("E06000017", 169)).Code);
    }

    [Fact]
    public void A_ward_that_was_hidden_is_not_given_away_by_a_later_file_with_fewer_rows()
    {
        Assert.Equal(2, _here.Import(Of("E05000001", 3), Of("E05000002", 20), Of("E05000003", 30), Of("E06000017", 53)).Release!.Hidden);
        // By itself the new file shows 20 and hides nothing; with the first it gives the 3 away.
        Assert.Equal("differencing", Refused(Of("E05000002", 20), Of("E05000003", 30)).Code);
    }

    [Fact]
    public void Men_after_everybody_give_the_women_away()
    {
        _here.Import(Of("E06000017", 61));
        Assert.Equal("differencing", Refused(Of("E06000017", 58, "Male")).Code);
    }

    [Fact]
    public void A_running_total_less_the_months_before_gives_a_month_away()
    {
        _here.Import(Of("E06000017", 61, period: "2021 - 22"));
        Assert.Equal("differencing", Refused(Of("E06000017", 64, period: "2021 - 23")).Code);
    }

    [Fact]
    public void The_same_areas_and_groups_again_with_another_year_pass()
    {
        _here.Import(Of("E05000001", 3), Of("E05000002", 20), Of("E05000003", 30), Of("E06000017", 53));
        var again = _here.Import(Of("E05000001", 3), Of("E05000002", 20), Of("E05000003", 30), Of("E06000017", 53), Of("E05000001", 9, period: "2024"), Of("E05000002", 22, period: "2024"), Of("E05000003", 28, period: "2024"), Of("E06000017", 59, period: "2024"));
        Assert.NotNull(again.Release);
        Assert.Equal(2, again.Release.Hidden);
    }

    [Fact]
    public void What_was_restated_is_not_held_against_what_was_before()
    {
        _here.Import(Of("E06000017", 61), Of("E06000017", 30, "Male"), Of("E06000017", 31, "Female"));
        var again = _here.Import(Of("E06000017", 64), Of("E06000017", 31, "Male"), Of("E06000017", 33, "Female"));
        Assert.NotNull(again.Release);
        Assert.Contains(again.Problems, problem => problem.Code == "differencingRestated");
    }
}
