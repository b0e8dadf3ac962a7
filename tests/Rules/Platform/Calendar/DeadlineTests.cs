using CsCheck;
using Endeavour.Platform.Calendar;
using Microsoft.Extensions.Time.Testing;
using static Endeavour.Tests.Rules.Platform.Calendar.Written;

namespace Endeavour.Tests.Rules.Platform.Calendar;

public sealed class DeadlineTests
{
    static readonly DateOnly October = new(2021, 10, 5);

    [Theory]
    [InlineData("12:44:59.9999999Z", false)]
    [InlineData("12:45:00Z", false)] // 13:45:00 on the wall: it is summer time.
    [InlineData("12:45:00.9999999Z", false)]
    [InlineData("12:45:01Z", true)]
    [InlineData("13:00:00Z", true)]
    public void A_short_notice_question_for_two_oclock_is_taken_at_13_45_00_and_refused_at_13_45_01(string instant, bool late)
    {
        var closes = Deadline.At(October, new(14, 0)).Earlier(TimeSpan.FromMinutes(15));
        Assert.Equal(Deadline.At(October, new(13, 45)), closes);
        Assert.Equal(late, closes.HasPassed(new FakeTimeProvider(Instant("2021-10-05T" + instant))));
    }

    [Fact]
    public void The_same_question_in_winter_closes_an_hour_later_for_the_rest_of_the_world()
    {
        var closes = Deadline.At(new(2022, 1, 11), new(14, 0)).Earlier(TimeSpan.FromMinutes(15));
        Assert.Equal(Instant("2022-01-11T13:45:00Z"), closes.LastSecond);
    }

    [Fact]
    public void The_clock_passes_a_deadline_once_and_for_all()
    {
        var (clock, closes) = (new FakeTimeProvider(Instant("2021-10-05T12:44:58Z")), Deadline.At(October, new(13, 45)));
        var seen = new List<bool>();
        for (var second = 0; second < 6; second++, clock.Advance(TimeSpan.FromSeconds(1))) seen.Add(closes.HasPassed(clock));
        Assert.Equal([false, false, false, true, true, true], seen);
    }

    [Theory]
    [InlineData("2021-10-05", "2021-10-05T22:59:59Z")]
    [InlineData("2022-01-11", "2022-01-11T23:59:59Z")]
    [InlineData("2021-03-28", "2021-03-28T22:59:59Z")] // The clocks went forward that night: 23 hours.
    [InlineData("2021-10-31", "2021-10-31T23:59:59Z")] // They went back: 25 hours.
    public void A_promise_for_a_day_is_kept_until_the_day_ends_in_England(string day, string last)
    {
        var deadline = Deadline.EndOf(Date(day));
        Assert.Equal(Instant(last), deadline.LastSecond);
        Assert.False(deadline.HasPassed(Instant(last).AddMilliseconds(999)));
        Assert.True(deadline.HasPassed(Instant(last).AddSeconds(1)));
    }

    [Theory]
    [InlineData("00:59:59", "2021-03-28T00:59:59Z")]
    [InlineData("01:00:00", "2021-03-28T01:00:00Z")] // Does not exist: the clock shows 02:00:00.
    [InlineData("01:30:00", "2021-03-28T01:30:00Z")] // Does not exist: the clock shows 02:30:00.
    [InlineData("01:59:59", "2021-03-28T01:59:59Z")]
    [InlineData("02:00:00", "2021-03-28T01:00:00Z")]
    public void A_time_that_the_spring_change_leaves_out_is_an_hour_later_on_the_clock(string time, string instant) => Assert.Equal(Instant(instant), Deadline.At(new(2021, 3, 28), Time(time)).LastSecond);

    [Theory]
    [InlineData("00:59:59", "2021-10-30T23:59:59Z")]
    [InlineData("01:00:00", "2021-10-31T01:00:00Z")]
    [InlineData("01:30:00", "2021-10-31T01:30:00Z")]
    [InlineData("01:59:59", "2021-10-31T01:59:59Z")]
    [InlineData("02:00:00", "2021-10-31T02:00:00Z")]
    public void A_time_that_comes_twice_in_autumn_is_the_second_one_so_that_nobody_is_turned_away_early(string time, string instant) => Assert.Equal(Instant(instant), Deadline.At(new(2021, 10, 31), Time(time)).LastSecond);

    [Fact]
    public void A_deadline_before_a_meeting_is_real_minutes_even_when_the_clocks_change_between() =>
        Assert.Equal(Instant("2021-03-28T00:45:00Z"), Deadline.At(new(2021, 3, 28), new(2, 30)).Earlier(TimeSpan.FromMinutes(45)).LastSecond);

    [Fact]
    public void A_deadline_is_a_whole_second_and_comes_back_from_where_it_was_kept() => Gen.Select(Gen.Int[0, 4747], Gen.Int[0, 86_399], Gen.Int[0, 9_999_999]).Sample((day, second, part) =>
    {
        var (date, time) = (new DateOnly(2018, 1, 1).AddDays(day), new TimeOnly(second * TimeSpan.TicksPerSecond));
        var deadline = Deadline.At(date, time.Add(TimeSpan.FromTicks(part)));
        Assert.Equal(Deadline.At(date, time), deadline);
        Assert.Equal(deadline, Deadline.From(deadline.LastSecond));
        Assert.Equal(deadline, Deadline.From(London.Local(deadline.LastSecond)));
        Assert.Equal(TimeSpan.Zero, deadline.LastSecond.Offset);
        Assert.True(deadline.LastSecond <= Deadline.EndOf(date).LastSecond);
    });

    [Fact]
    public void A_later_clock_time_never_closes_before_an_earlier_one_but_for_the_hour_that_spring_leaves_out() => Gen.Select(Gen.Int[0, 4747], Gen.Int[0, 1439], Gen.Int[0, 1439]).Sample((day, one, two) =>
    {
        var date = new DateOnly(2018, 1, 1).AddDays(day);
        if (date == PlainReference.ClockChanges(date.Year).Spring && (one / 60 == 1 || two / 60 == 1)) return;
        Assert.Equal(one.CompareTo(two), Minute(date, one).CompareTo(Minute(date, two)));
    });

    [Theory]
    [InlineData("2021-10-05", "13:45:00", "1:45pm on 5 October 2021")]
    [InlineData("2022-01-11", "09:00:00", "9am on 11 January 2022")]
    [InlineData("2022-01-11", "12:00:00", "12pm on 11 January 2022")]
    [InlineData("2022-01-11", "00:05:00", "12:05am on 11 January 2022")]
    [InlineData("2022-01-11", "13:45:01", "1:45:01pm on 11 January 2022")]
    [InlineData("2021-10-04", "23:59:59", "the end of 4 October 2021")]
    public void A_deadline_is_said_as_people_say_it(string day, string time, string words) => Assert.Equal(words, Deadline.At(Date(day), Time(time)).ToString());

    [Fact]
    public void The_first_and_last_days_of_the_calendar_have_an_end_too()
    {
        var now = Instant("2021-10-05T12:00:00Z");
        Assert.True(Deadline.EndOf(DateOnly.MinValue).HasPassed(now));
        Assert.False(Deadline.EndOf(DateOnly.MaxValue).HasPassed(now));
    }

    [Fact]
    public void Today_is_the_day_it_is_in_England()
    {
        Assert.Equal(new DateOnly(2021, 10, 6), London.Today(new FakeTimeProvider(Instant("2021-10-05T23:00:00Z"))));
        Assert.Equal(new DateOnly(2022, 1, 11), London.Today(new FakeTimeProvider(Instant("2022-01-11T23:59:59Z"))));
    }

    static DateTimeOffset Minute(DateOnly date, int minute) => Deadline.At(date, new TimeOnly(minute / 60, minute % 60)).LastSecond;
}
