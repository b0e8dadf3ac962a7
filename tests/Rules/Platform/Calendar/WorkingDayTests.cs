using Endeavour.Platform.Calendar;
using static Endeavour.Tests.Rules.Platform.Calendar.Written;

namespace Endeavour.Tests.Rules.Platform.Calendar;

public sealed class WorkingDayTests
{
    static readonly WorkingDays Working = new(BankHolidays.England);

    /// <summary>Meetings of a health and wellbeing board and the days on which its papers were published.</summary>
    [Theory]
    [InlineData("2021-06-22", "2021-06-14")]
    [InlineData("2021-10-05", "2021-09-27")]
    [InlineData("2022-01-11", "2021-12-31")]
    [InlineData("2022-04-05", "2022-03-28")]
    public void The_four_published_agendas_each_gave_exactly_five_clear_working_days(string meeting, string published)
    {
        Assert.Equal(5, Working.ClearDaysBetween(Date(published), Date(meeting)));
        Assert.Equal(Date(published), Working.ClearDaysBefore(Date(meeting), 5));
        Assert.Equal(Date(meeting), Working.ClearDaysAfter(Date(published), 5));
    }

    [Theory]
    [InlineData("2021-10-11", "2021-10-01")] // The Sunday before would leave five clear days too, but nobody publishes on it.
    [InlineData("2021-10-10", "2021-10-01")] // A meeting on a Sunday.
    [InlineData("2022-06-08", "2022-05-27")] // Two jubilee days and a weekend lie between.
    [InlineData("2022-09-26", "2022-09-15")] // The day of the State Funeral does not count.
    [InlineData("2024-01-02", "2023-12-20")] // Christmas, Boxing Day and New Year's Day.
    public void Papers_are_published_on_a_working_day_early_enough(string meeting, string published) => Assert.Equal(Date(published), Working.ClearDaysBefore(Date(meeting), 5));

    [Theory]
    [InlineData("2021-10-05", "2021-10-05")]
    [InlineData("2021-10-05", "2021-10-06")]
    [InlineData("2021-10-05", "2021-09-27")]
    public void Papers_that_come_on_the_day_or_later_gave_no_clear_day(string published, string meeting) => Assert.Equal(0, Working.ClearDaysBetween(Date(published), Date(meeting)));

    [Theory]
    [InlineData("2021-10-01", 1, "2021-10-04")]
    [InlineData("2021-10-02", 1, "2021-10-04")]
    [InlineData("2021-10-02", 0, "2021-10-04")]
    [InlineData("2021-10-04", 0, "2021-10-04")]
    [InlineData("2021-12-24", 3, "2021-12-31")]
    [InlineData("2021-10-05", 20, "2021-11-02")]
    [InlineData("2021-10-05", -6, "2021-09-27")]
    public void The_day_itself_is_not_counted_when_working_days_are_added(string from, int days, string to) => Assert.Equal(Date(to), Working.Add(Date(from), days));

    [Fact]
    public void A_number_of_clear_days_below_none_is_a_fault_of_the_program()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Working.ClearDaysBefore(new(2021, 10, 5), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Working.ClearDaysAfter(new(2021, 10, 5), -1));
    }
}
