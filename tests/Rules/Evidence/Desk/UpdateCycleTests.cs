using Endeavour.Evidence.Desk.Indicators;
using Endeavour.Indicators.Periods;

namespace Endeavour.Tests.Rules.Evidence.Desk;

/// <summary>When the next figures should come, from the periods there are and from what someone says.</summary>
public sealed class UpdateCycleTests
{
    static UpdateCycle Of(params string[] periods) => UpdateCycle.Of(periods.Select(text => Period.TryParse(text, out var period) ? period : throw new ArgumentException(text)));

    [Theory]
    [InlineData(12, "2018", "2019", "2020")]
    [InlineData(12, "2016 - 18", "2017 - 19", "2018 - 20")]
    [InlineData(12, "2018/19", "2019/20")]
    [InlineData(3, "2019/20 Q1", "2019/20 Q2", "2019/20 Q3")]
    [InlineData(1, "Jan 2020", "Feb 2020", "Mar 2020")]
    [InlineData(24, "2015", "2017", "2019")]
    [InlineData(36, "2012 - 14", "2015 - 17", "2018 - 20")]
    public void It_is_read_off_the_steps_between_periods(int months, params string[] periods) => Assert.Equal(months, Of(periods).Months);

    [Theory]
    [InlineData(12, "2020")]
    [InlineData(12, "2018 - 20")]
    [InlineData(3, "2020 Q1")]
    [InlineData(1, "Mar 2020")]
    [InlineData(12)]
    public void One_period_alone_comes_back_as_often_as_it_is_long_and_yearly_at_the_least(int months, params string[] periods) => Assert.Equal(months, Of(periods).Months);

    [Fact]
    public void One_year_that_was_left_out_changes_nothing() => Assert.Equal(12, Of("2015", "2016", "2017", "2019", "2020", "2021").Months);

    [Theory]
    [InlineData(12, null, "2026-03-20", "2027-03-01")]
    [InlineData(1, null, "2026-12-31", "2027-01-01")]
    [InlineData(3, null, "2026-11-30", "2027-02-01")]
    [InlineData(12, 3, "2026-03-20", "2027-03-01")]
    [InlineData(12, 3, "2026-02-20", "2027-03-01")]
    [InlineData(12, 3, "2026-04-02", "2027-03-01")]
    [InlineData(12, 3, "2025-12-02", "2026-03-01")]
    [InlineData(3, 2, "2026-03-02", "2026-05-01")]
    [InlineData(3, 2, "2026-05-02", "2026-08-01")]
    [InlineData(36, 3, "2025-02-10", "2028-03-01")]
    [InlineData(36, 3, "2025-03-10", "2028-03-01")]
    [InlineData(1, 7, "2026-01-10", "2026-02-01")]
    public void The_next_month_follows_the_last_and_who_was_a_little_early_or_late_still_keeps_the_month(int months, int? month, string came, string next) =>
        Assert.Equal(DateOnly.Parse(next, null), new UpdateCycle(months, month).Next(DateOnly.Parse(came, null)));

    [Theory]
    [InlineData(1, 5, "Monthly")]
    [InlineData(3, 5, "Quarterly, in May")]
    [InlineData(12, null, "Yearly")]
    [InlineData(36, 1, "Every 3 years, in January")]
    [InlineData(6, null, "Every 6 months")]
    public void It_is_said_in_words(int months, int? month, string words) => Assert.Equal(words, new UpdateCycle(months, month).Words);
}
