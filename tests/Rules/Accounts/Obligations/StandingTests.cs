using CsCheck;
using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Calendar;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Rules.Accounts.Obligations;

/// <summary>Nothing is on track by silence: how a promise stands is read from who owns it, what was said and the day.</summary>
public sealed class StandingTests
{
    static readonly DateOnly Made = Sample.Day("2026-03-02");

    [Theory]
    [InlineData("2026-03-02", ObligationState.OnTrack)]
    [InlineData("2026-04-01", ObligationState.OnTrack)]
    [InlineData("2026-04-02", ObligationState.Silent)]
    [InlineData("2026-05-31", ObligationState.Silent)]
    [InlineData("2026-06-01", ObligationState.Vacant)]
    public void An_update_lasts_for_its_cycle_then_silence_is_said_then_the_post_counts_as_empty(string day, ObligationState state)
    {
        var held = Sample.Held("Director of Public Health");
        var standing = Standing.Of(Sample.Accepted(held.Post, Made, DueTerms.On(Sample.Day("2027-01-04"))), Sample.On(day, held));
        Assert.Equal(state, standing.State);
        Assert.Equal(state == ObligationState.Vacant, standing.BySilence);
    }

    [Theory]
    [InlineData("2026-04-23", ObligationState.OnTrack)]
    [InlineData("2026-04-24", ObligationState.DueSoon)]
    [InlineData("2026-05-05", ObligationState.DueSoon)]
    [InlineData("2026-05-06", ObligationState.Overdue)]
    public void Due_soon_begins_five_clear_working_days_before_and_bank_holidays_do_not_count(string day, ObligationState state)
    {
        var held = Sample.Held("Director of Public Health");
        // Monday 4 May 2026 is a bank holiday.
        var obligation = Sample.Accepted(held.Post, Made, DueTerms.On(Sample.Day("2026-05-05")), cycle: 100);
        Assert.Equal(state, Standing.Of(obligation, Sample.On(day, held)).State);
    }

    [Fact]
    public void Overdue_says_how_many_days()
    {
        var held = Sample.Held("Director of Public Health");
        var standing = Standing.Of(Sample.Accepted(held.Post, Made, DueTerms.On(Sample.Day("2026-03-20"))), Sample.On("2026-03-23", held));
        Assert.Equal((ObligationState.Overdue, 3, "3 days overdue: it was due on 20 March 2026."), (standing.State, standing.DaysOverdue, standing.Says));
    }

    [Fact]
    public void What_nobody_accepted_says_since_when_and_that_it_is_late_too()
    {
        var held = Sample.Held("Director of Public Health");
        var standing = Standing.Of(Sample.Promise(held.Post, Made, DueTerms.On(Sample.Day("2026-03-20"))), Sample.On("2026-03-21", held));
        Assert.Equal((ObligationState.NotAccepted, Made, 1), (standing.State, standing.Since, standing.DaysOverdue));
        Assert.Equal("\"Director of Public Health\" was asked on 2 March 2026 and has not accepted it yet. It was due on 20 March 2026, 1 day ago.", standing.Says);
    }

    [Fact]
    public void What_was_declined_says_why_and_what_to_do()
    {
        var held = Sample.Held("Director");
        var obligation = Sample.Promise(held.Post, Made, DueTerms.On(Sample.Day("2026-06-01")));
        obligation.Decline("It is for the trust.", Sample.By(Made));
        Assert.Equal("\"Director\" declined it on 2 March 2026: It is for the trust. Ask another post.", Standing.Of(obligation, Sample.On("2026-03-03", held)).Says);
    }

    [Fact]
    public void A_post_that_nobody_holds_leaves_its_promises_to_nobody_from_the_first_empty_day()
    {
        var held = Sample.Held("Director");
        held.Holder.End(Sample.Day("2026-03-10"), "Left", []);
        var obligation = Sample.Accepted(held.Post, Made, DueTerms.On(Sample.Day("2026-06-01")));
        Assert.Equal(ObligationState.OnTrack, Standing.Of(obligation, Sample.On("2026-03-10", held)).State);
        var after = Standing.Of(obligation, Sample.On("2026-03-15", held));
        Assert.Equal((ObligationState.Vacant, Sample.Day("2026-03-11"), false), (after.State, after.Since, after.BySilence));
    }

    [Fact]
    public void Without_a_date_it_waits_with_its_reason()
    {
        var held = Sample.Held("Director");
        var standing = Standing.Of(Sample.Accepted(held.Post, Made, DueTerms.Of(null, null, null, "The cabinet has not met.")), Sample.On(Made, held));
        Assert.Equal((ObligationState.WaitingForDate, "The cabinet has not met."), (standing.State, standing.Says));
    }

    [Fact]
    public void Closed_is_closed_whatever_the_day()
    {
        var held = Sample.Held("Director");
        var (kept, released) = (Sample.Accepted(held.Post, Made, DueTerms.On(Made)), Sample.Accepted(held.Post, Made, DueTerms.On(Made)));
        kept.Keep("Done", null, Sample.By(Made));
        released.Release("The board", "Not needed", Sample.By(Made));
        Assert.Equal(ObligationState.Kept, Standing.Of(kept, Sample.On("2029-01-01", held)).State);
        Assert.Equal(ObligationState.Released, Standing.Of(released, Sample.On("2029-01-01", held)).State);
        Assert.Equal(0, Standing.Of(kept, Sample.On("2029-01-01", held)).DaysOverdue);
    }

    [Theory]
    [InlineData("2026-03-28T23:59:59Z", "2026-03-28", "just before the clocks go forward")]
    [InlineData("2026-03-29T22:59:59Z", "2026-03-29", "the last second of the 23-hour day")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30", "the first second after it")]
    [InlineData("2026-10-25T23:59:59Z", "2026-10-25", "the last second of the 25-hour day")]
    [InlineData("2026-10-26T00:00:00Z", "2026-10-26", "the first second after it")]
    public void A_promise_is_in_time_until_its_day_ends_in_England(string now, string today, string why)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        var held = Sample.Held("Director");
        Assert.Equal(Sample.Day(today), London.Today(clock));
        foreach (var late in new[] { 0, 1 })
        {
            var standing = Standing.Of(Sample.Accepted(held.Post, Made, DueTerms.On(London.Today(clock).AddDays(-late)), cycle: 366), Sample.On(London.Today(clock), held));
            Assert.True(standing.State == (late == 0 ? ObligationState.DueSoon : ObligationState.Overdue), why);
        }
    }

    [Fact]
    public void Nothing_is_on_track_without_an_update_in_its_window()
    {
        var start = Sample.Day("2026-01-01");
        // Clock times near midnight, in both halves of the year, so that the change of the clocks is among them.
        var instant = from day in Gen.Int[0, 700] from minute in Gen.Int[0, 1439] select new DateTimeOffset(start.AddDays(day).ToDateTime(new TimeOnly(minute / 60, minute % 60)), TimeSpan.Zero);
        var deed = from kind in Gen.Int[0, 5] from at in instant select (kind, at);
        var life = from made in instant from deeds in deed.Array[0, 8] from cycle in Gen.Int[1, 60] from due in Gen.Int[-30, 500] from look in Gen.Int[0, 900] from leaves in Gen.Int[0, 900] select (made, deeds, cycle, due, look, leaves);
        var seen = new HashSet<ObligationState>();
        life.Sample(each =>
        {
            var (one, two) = (Sample.Held("One"), Sample.Held("Two"));
            if (each.leaves < 700) one.Holder.End(start.AddDays(each.leaves), "Left", []);
            var obligation = Live(one.Post, two.Post, each.made, each.deeds, each.cycle, each.due < -20 ? DueTerms.Of(null, null, null, "Not set") : DueTerms.On(London.DayOf(each.made).AddDays(each.due)));
            var day = start.AddDays(each.look);
            var standing = Standing.Of(obligation, Sample.On(day, one, two));
            lock (seen) seen.Add(standing.State);
            if (standing.State is not (ObligationState.OnTrack or ObligationState.DueSoon or ObligationState.WaitingForDate)) return true;
            var owner = obligation.OwnerPostId == one.Post.Id ? one : two;
            return obligation.OwnerPostId is not null && owner.Holder.HeldOn(day)
                && obligation.Updates.Any(update => London.DayOf(update.At) <= day && day.DayNumber - London.DayOf(update.At).DayNumber <= each.cycle)
                && (standing.State == ObligationState.WaitingForDate || obligation.Due.From >= day);
        }, iter: 100_000, threads: 2);
        Assert.Equal(Enum.GetValues<ObligationState>().ToHashSet(), seen);
    }

    /// <summary>A life of a promise: whatever is refused did not happen.</summary>
    static Obligation Live(Endeavour.Accounts.Posts.Post one, Endeavour.Accounts.Posts.Post two, DateTimeOffset made, (int Kind, DateTimeOffset At)[] deeds, int cycle, DueTerms due)
    {
        var obligation = Obligation.Make(Guid.NewGuid(), 1, new("Do it.", "All", due, cycle), new(SourceKind.Decision, "A decision"), one, new("Clerk", null, made));
        foreach (var (kind, at) in deeds.Where(deed => deed.At >= made).OrderBy(deed => deed.At))
        {
            var by = new Speaker("Someone", null, at);
            try
            {
                _ = kind switch
                {
                    0 or 1 => (object)obligation.Accept(Guid.NewGuid(), "Yes", null, by),
                    2 => obligation.Update(Guid.NewGuid(), "Going on", null, by),
                    3 => Do(() => obligation.Ask(two, "Better there", by)),
                    4 => Do(() => obligation.Decline("No", by)),
                    _ => Do(() => { if (at.Minute % 2 == 0) obligation.Keep("Done", null, by); else obligation.Release("The board", "No need", by); }),
                };
            }
            catch (Endeavour.Platform.Problems.Refusal)
            {
                // As in the product: nothing changed.
            }
        }
        return obligation;
    }

    static object Do(Action action)
    {
        action();
        return action;
    }
}
