using CsCheck;
using Endeavour.Platform.Calendar;

namespace Endeavour.Tests.Rules.Platform.Calendar;

/// <summary>What holds for any date and any number of days.</summary>
public sealed class WorkingDayLawTests
{
    static readonly WorkingDays Working = new(BankHolidays.England);
    static readonly Gen<DateOnly> Day = Gen.Int[new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2029, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);
    static readonly Gen<int> Number = Gen.Int[0, 80];

    [Fact]
    public void The_last_day_to_publish_gives_exactly_the_clear_days_asked_for_and_the_next_working_day_gives_one_too_few() => Gen.Select(Day, Number).Sample((meeting, clear) =>
    {
        var publish = Working.ClearDaysBefore(meeting, clear);
        Assert.Equal(clear, Working.ClearDaysBetween(publish, meeting));
        if (clear > 0) Assert.Equal(clear - 1, Working.ClearDaysBetween(Working.Add(publish, 1), meeting));
    });

    [Fact]
    public void Counting_forward_from_the_day_of_publishing_comes_back_to_the_meeting_or_to_the_working_day_that_follows_it() => Gen.Select(Day, Number).Sample((day, clear) =>
    {
        Assert.Equal(Working.Add(day, 0), Working.ClearDaysAfter(Working.ClearDaysBefore(day, clear), clear));
        Assert.Equal(Working.Is(day) ? day : Working.Add(day, -1), Working.ClearDaysBefore(Working.ClearDaysAfter(day, clear), clear));
    });

    [Fact]
    public void Every_date_counted_in_working_days_is_a_working_day() => Gen.Select(Day, Number).Sample((day, number) =>
    {
        Assert.True(Working.Is(Working.ClearDaysBefore(day, number)) && Working.Is(Working.ClearDaysAfter(day, number)) && Working.Is(Working.Add(day, number)) && Working.Is(Working.Add(day, -number)));
    });

    [Fact]
    public void A_later_date_is_never_due_earlier_and_more_days_always_take_longer() => Gen.Select(Day, Gen.Int[0, 40], Number).Sample((day, ahead, number) =>
    {
        var later = day.AddDays(ahead);
        Assert.True(Working.ClearDaysBefore(day, number) <= Working.ClearDaysBefore(later, number));
        Assert.True(Working.ClearDaysAfter(day, number) <= Working.ClearDaysAfter(later, number));
        Assert.True(Working.ClearDaysBefore(day, number + 1) < Working.ClearDaysBefore(day, number) && Working.ClearDaysBefore(day, number) < day);
        Assert.True(Working.ClearDaysAfter(day, number + 1) > Working.ClearDaysAfter(day, number) && Working.ClearDaysAfter(day, number) > day);
    });

    [Fact]
    public void Days_added_in_two_steps_are_the_days_added_in_one() => Gen.Select(Day, Gen.Int[1, 60], Gen.Int[0, 60]).Sample((day, first, second) =>
    {
        Assert.Equal(Working.Add(day, first + second), Working.Add(Working.Add(day, first), second));
        Assert.Equal(Working.Add(day, -first - second), Working.Add(Working.Add(day, -first), -second));
    });

    [Fact]
    public void A_stretch_of_days_split_anywhere_has_the_clear_days_of_its_parts_and_the_day_of_the_split() => Gen.Select(Day, Gen.Int[1, 90], Gen.Int[1, 90]).Sample((start, first, second) =>
    {
        var (middle, end) = (start.AddDays(first), start.AddDays(first + second));
        Assert.Equal(Working.ClearDaysBetween(start, end), Working.ClearDaysBetween(start, middle) + (Working.Is(middle) ? 1 : 0) + Working.ClearDaysBetween(middle, end));
    });

    [Fact]
    public void One_more_holiday_never_gives_anybody_less_time() => Gen.Select(Day, Gen.Int[-30, 30], Gen.Int[0, 20]).Sample((day, away, clear) =>
    {
        var closed = new WorkingDays(BankHolidays.England.With(day.AddDays(away), "Office closed"));
        Assert.True(closed.ClearDaysBefore(day, clear) <= Working.ClearDaysBefore(day, clear));
        Assert.True(closed.ClearDaysAfter(day, clear) >= Working.ClearDaysAfter(day, clear));
        Assert.Equal(clear, closed.ClearDaysBetween(closed.ClearDaysBefore(day, clear), day));
    });
}
