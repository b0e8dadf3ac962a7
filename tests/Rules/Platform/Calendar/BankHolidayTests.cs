using Endeavour.Platform.Calendar;
using static Endeavour.Tests.Rules.Platform.Calendar.Written;

namespace Endeavour.Tests.Rules.Platform.Calendar;

public sealed class BankHolidayTests
{
    static readonly BankHolidays England = BankHolidays.England;

    [Fact]
    public void Every_bank_holiday_of_2018_to_2030_is_the_one_that_the_diaries_print() => Assert.Equal(PlainReference.Holidays.Order(), England.Days.Select(day => day.Date));

    [Fact]
    public void Every_year_follows_the_Act_but_for_the_days_that_were_proclaimed_once()
    {
        DateOnly[] added = [new(2020, 5, 8), new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)], moved = [new(2020, 5, 4), new(2022, 5, 30)];
        Assert.Equal(Enumerable.Range(2018, 13).SelectMany(OfTheAct).Except(moved).Concat(added).Order(), England.Days.Select(day => day.Date));
    }

    [Theory]
    [InlineData("2020-05-08", "Early May bank holiday (VE day)")]
    [InlineData("2021-12-27", "Christmas Day (substitute day)")]
    [InlineData("2022-06-02", "Spring bank holiday")]
    [InlineData("2022-06-03", "Platinum Jubilee bank holiday")]
    [InlineData("2022-09-19", "Bank holiday for the State Funeral of Queen Elizabeth II")]
    [InlineData("2022-12-27", "Christmas Day (substitute day)")]
    [InlineData("2023-05-08", "Bank holiday for the coronation of King Charles III")]
    [InlineData("2020-05-04", null)]
    [InlineData("2022-05-30", null)]
    public void A_bank_holiday_has_its_name_and_an_ordinary_day_has_none(string day, string? name)
    {
        Assert.Equal(name, England.NameOn(Date(day)));
        Assert.Equal(name is not null, England.Includes(Date(day)));
    }

    [Fact]
    public void A_partnership_adds_a_day_of_its_own_and_no_other_partnership_sees_it()
    {
        var day = new DateOnly(2026, 6, 15);
        var own = England.With(day, " County day ");
        Assert.Equal("County day", own.NameOn(day));
        Assert.False(England.Includes(day));
        Assert.Equal(England.Days.Count() + 1, own.Days.Count());
        Assert.False(new WorkingDays(own).Is(day));
        Assert.True(new WorkingDays(England).Is(day));
    }

    [Fact]
    public void A_day_that_is_a_bank_holiday_already_keeps_its_name() => Assert.Equal("Good Friday", England.With(new(2026, 4, 3), "Office closed").NameOn(new(2026, 4, 3)));

    [Fact]
    public void A_day_of_ones_own_needs_a_name() => Assert.Throws<ArgumentException>(() => England.With(new(2026, 6, 15), " "));

    [Theory]
    [InlineData("2017-12-31"), InlineData("2031-01-01")]
    public void A_year_that_is_not_known_is_refused_with_what_to_do_and_never_counted(string text)
    {
        var (day, working) = (Date(text), new WorkingDays(England));
        Assert.False(England.Covers(day));
        var sentence = $"Working days in {day.Year} cannot be counted, because Endeavour knows the bank holidays of 2018 to 2030 only. Use a date in those years, or ask whoever runs this site to add the bank holidays of {day.Year}.";
        Assert.Equal(sentence, England.Problem(day));
        Action[] asked =
        [
            () => England.Includes(day), () => England.NameOn(day), () => England.With(day, "Our day"), () => working.Is(day), () => working.Add(day, 0), () => working.ClearDaysBefore(day, 5),
            () => working.ClearDaysAfter(day, 5), () => working.ClearDaysBetween(day, new(2026, 1, 1)), () => working.ClearDaysBetween(new(2026, 1, 1), day),
        ];
        Assert.All(asked, ask => Assert.Equal(sentence, Assert.Throws<YearNotKnownException>(ask).Message));
    }

    [Fact]
    public void A_known_year_is_no_problem() => Assert.All([new DateOnly(2018, 1, 1), new DateOnly(2030, 12, 31)], day => Assert.Null(England.Problem(day)));

    /// <summary>What the Banking and Financial Dealings Act 1971, the common law and the yearly proclamations give.</summary>
    static IEnumerable<DateOnly> OfTheAct(int year)
    {
        var easter = Easter(year);
        yield return NotOnAWeekend(new(year, 1, 1));
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return Enumerable.Range(1, 7).Select(day => new DateOnly(year, 5, day)).Single(IsMonday);
        yield return Enumerable.Range(25, 7).Select(day => new DateOnly(year, 5, day)).Single(IsMonday);
        yield return Enumerable.Range(25, 7).Select(day => new DateOnly(year, 8, day)).Single(IsMonday);
        // The first two days from Christmas on that are no weekend, but Boxing Day keeps its Monday and Christmas Day moves on to the Tuesday.
        foreach (var day in Enumerable.Range(25, 5).Select(day => new DateOnly(year, 12, day)).Where(day => NotOnAWeekend(day) == day).Take(2)) yield return day;
    }

    static bool IsMonday(DateOnly day) => day.DayOfWeek == DayOfWeek.Monday;

    static DateOnly NotOnAWeekend(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };

    /// <summary>Easter Sunday by Gauss's rule for 1900 to 2099.</summary>
    static DateOnly Easter(int year)
    {
        var d = (19 * (year % 19) + 24) % 30;
        var e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
        return new DateOnly(year, 3, 22).AddDays(d + e - ((d == 29 && e == 6) || (d == 28 && e == 6 && year % 19 > 10) ? 7 : 0));
    }
}
