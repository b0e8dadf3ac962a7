using Endeavour.Platform.Calendar;

namespace Endeavour.Tests.Rules.Platform.Calendar;

/// <summary>Not examples: all 4,748 days that are known, against <see cref="PlainReference"/>.</summary>
public sealed class EveryDayTests
{
    static readonly WorkingDays Working = new(BankHolidays.England);
    static readonly DateOnly[] Days = [.. PlainReference.All()];

    [Fact]
    public void Each_day_is_a_working_day_when_the_diary_says_so() => Assert.All(Days, day => Assert.Equal(PlainReference.IsWorking(day), Working.Is(day)));

    [Fact]
    public void None_to_ten_clear_days_before_each_day_are_those_that_trying_every_day_finds() => Each((day, clear) => Agree(PlainReference.ClearBefore(day, clear), () => Working.ClearDaysBefore(day, clear), day, clear));

    [Fact]
    public void None_to_ten_clear_days_after_each_day_are_those_that_trying_every_day_finds() => Each((day, clear) => Agree(PlainReference.ClearAfter(day, clear), () => Working.ClearDaysAfter(day, clear), day, clear));

    [Fact]
    public void Between_each_day_and_the_days_around_it_lie_as_many_clear_days_as_counting_them_finds() => Each((day, ahead) =>
    {
        var other = day.AddDays(ahead * 3 - 6);
        if (other >= PlainReference.First && other <= PlainReference.Last) Assert.Equal(PlainReference.Between(day, other), Working.ClearDaysBetween(day, other));
    });

    [Fact]
    public void Each_day_ends_at_midnight_in_England_summer_and_winter() => Assert.All(Days, day =>
    {
        var (spring, autumn) = PlainReference.ClockChanges(day.Year);
        // The clocks have changed before the day ends, so a day of change ends in the new time.
        var summer = day >= spring && day < autumn;
        var midnight = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(summer ? 1 : 0));
        var deadline = Deadline.EndOf(day);
        Assert.False(deadline.HasPassed(midnight.AddTicks(-1)));
        Assert.True(deadline.HasPassed(midnight));
        var hours = day == spring ? 23 : day == autumn ? 25 : 24;
        Assert.Equal(TimeSpan.FromHours(hours), deadline.LastSecond - Deadline.EndOf(day.AddDays(-1)).LastSecond);
        Assert.Equal((day, day.AddDays(1)), (London.DayOf(midnight.AddTicks(-1)), London.DayOf(midnight)));
    });

    [Fact]
    public void The_five_clear_days_of_a_meeting_end_on_the_same_day_whether_or_not_the_clocks_change_among_them() => Assert.All(Days.Where(day => day.Year is > 2018 and < 2030), meeting =>
    {
        var publish = Working.ClearDaysBefore(meeting, 5);
        Assert.Equal(publish, London.DayOf(Deadline.EndOf(publish).LastSecond));
        Assert.True(Deadline.EndOf(publish).HasPassed(Deadline.EndOf(publish.AddDays(1)).LastSecond));
    });

    [Fact]
    public void A_month_after_each_day_is_the_same_day_of_the_month_or_its_last() => Each((day, months) =>
    {
        if (months == 0) return;
        var (year, month) = (day.Year + (day.Month - 1 + months) / 12, (day.Month - 1 + months) % 12 + 1);
        int[] lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        Assert.Equal(new DueDate.On(new DateOnly(year, month, Math.Min(day.Day, lengths[month - 1]))), DueRule.MonthsAfter(months).From(day, Working, []));
    });

    static void Each(Action<DateOnly, int> check)
    {
        foreach (var day in Days)
            for (var number = 0; number <= 10; number++) check(day, number);
    }

    static void Agree(DateOnly? expected, Func<DateOnly> counted, DateOnly day, int clear)
    {
        if (expected is { } date) Assert.True(date == counted(), $"{clear} clear days from {day:yyyy-MM-dd}: {date:yyyy-MM-dd} expected, {counted():yyyy-MM-dd} found.");
        else Assert.Throws<YearNotKnownException>(() => counted());
    }
}
