using Endeavour.Platform.Calendar;
using static Endeavour.Tests.Rules.Platform.Calendar.Written;

namespace Endeavour.Tests.Rules.Platform.Calendar;

public sealed class DueRuleTests
{
    static readonly WorkingDays Working = new(BankHolidays.England);
    static readonly DateOnly October = new(2021, 10, 5);

    [Theory]
    [InlineData("clear-days-before 5", "2021-10-05", "2021-09-27")]
    [InlineData("clear-days-after 5", "2021-09-27", "2021-10-05")]
    [InlineData("clear-days-after 5", "2021-10-05", "2021-10-13")]
    [InlineData("working-days-after 20", "2021-10-05", "2021-11-02")]
    [InlineData("working-days-after 1", "2021-12-24", "2021-12-29")]
    [InlineData("days-before 10", "2021-10-05", "2021-09-25")] // A Saturday: calendar days fall as they fall.
    [InlineData("days-after 28", "2021-10-05", "2021-11-02")]
    [InlineData("months-after 12", "2021-10-05", "2022-10-05")]
    [InlineData("months-after 1", "2022-01-31", "2022-02-28")]
    [InlineData("months-after 1", "2024-01-31", "2024-02-29")]
    [InlineData("months-after 12", "2024-02-29", "2025-02-28")]
    [InlineData("months-after 1", "2022-02-28", "2022-03-28")] // The last day of a short month does not become the last day of a long one.
    [InlineData("months-after 240", "2024-06-30", "2044-06-30")] // Months need no bank holidays.
    public void A_rule_and_a_date_give_the_day_on_which_it_is_due(string rule, string from, string due) => Assert.Equal(new DueDate.On(Date(due)), DueRule.Parse(rule).From(Date(from), Working, []));

    [Fact]
    public void A_question_that_was_not_reached_is_due_at_the_next_meeting_and_not_at_the_same_one()
    {
        DateOnly[] meetings = [new(2022, 4, 5), new(2021, 6, 22), October, new(2022, 1, 11)];
        Assert.Equal(new DueDate.On(new(2022, 1, 11)), DueRule.NextMeeting.From(October, Working, meetings));
        Assert.Equal(new DueDate.On(October), DueRule.NextMeeting.From(October.AddDays(-1), Working, meetings));
    }

    [Fact]
    public void With_no_meeting_set_the_answer_is_why_not_and_what_to_do()
    {
        var answer = Assert.IsType<DueDate.NotKnown>(DueRule.NextMeeting.From(October, Working, [new(2021, 6, 22), October]));
        Assert.Equal("Not known until a meeting is set: add the date of the next meeting after 5 October 2021.", answer.Reason);
    }

    [Theory]
    [InlineData("clear-days-before 5", "2018-01-05")]
    [InlineData("clear-days-after 5", "2030-12-27")]
    [InlineData("working-days-after 1000", "2028-01-05")]
    public void A_count_that_leaves_the_years_known_is_due_on_no_day_until_they_are_known(string rule, string from) =>
        Assert.Contains("Endeavour knows the bank holidays of 2018 to 2030 only", Assert.IsType<DueDate.NotKnown>(DueRule.Parse(rule).From(Date(from), Working, [])).Reason);

    [Theory]
    [InlineData("days-before 5", "0001-01-05", "No date is 5 days before the year 1. Check the date that it is counted from.")]
    [InlineData("days-after 1", "9999-12-31", "No date is 1 day after the year 9999. Check the date that it is counted from.")]
    [InlineData("months-after 1", "9999-12-01", "No date is 1 month after the year 9999. Check the date that it is counted from.")]
    public void A_date_typed_wrongly_is_told_and_breaks_nothing(string rule, string from, string reason) => Assert.Equal(new DueDate.NotKnown(reason), DueRule.Parse(rule).From(Date(from), Working, []));

    [Fact]
    public void The_first_and_last_dates_of_the_calendar_can_still_be_reached()
    {
        Assert.Equal(new DueDate.On(DateOnly.MinValue), DueRule.DaysBefore(4).From(new(1, 1, 5), Working, []));
        Assert.Equal(new DueDate.On(DateOnly.MaxValue), DueRule.DaysAfter(1).From(new(9999, 12, 30), Working, []));
        Assert.Equal(new DueDate.On(DateOnly.MaxValue), DueRule.MonthsAfter(11).From(new(9999, 1, 31), Working, []));
    }

    [Fact]
    public void A_day_of_the_partnerships_own_moves_what_is_counted_in_working_days_and_nothing_else()
    {
        var closed = new WorkingDays(BankHolidays.England.With(new(2021, 10, 1), "Office move"));
        Assert.Equal(new DueDate.On(new(2021, 9, 24)), DueRule.ClearDaysBefore(5).From(October, closed, []));
        Assert.Equal(DueRule.DaysBefore(8).From(October, Working, []), DueRule.DaysBefore(8).From(October, closed, []));
    }

    [Theory]
    [InlineData(0), InlineData(-1), InlineData(DueRule.Largest + 1)]
    public void A_rule_of_no_days_or_of_too_many_cannot_be_made(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => DueRule.ClearDaysBefore(number));

    [Fact]
    public void A_due_date_is_shown_as_people_write_it() => Assert.Equal(["5 October 2021", "Because."], [new DueDate.On(October).ToString(), new DueDate.NotKnown("Because.").ToString()]);
}
