using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.Obligations.Duties;
using Endeavour.Platform.Problems;

namespace Endeavour.Tests.Rules.Accounts.Obligations;

/// <summary>What comes back: closing one turn says when the next is due.</summary>
public sealed class DutyTests
{
    [Theory]
    // The law counts a pharmaceutical needs assessment from the day of publishing, early or late.
    [InlineData(36, true, "2026-10-01", "2026-09-15", "2029-09-15")]
    [InlineData(36, true, "2026-10-01", "2026-11-02", "2029-11-02")]
    // A yearly report comes back on the same day, also when the last one was late.
    [InlineData(12, false, "2026-10-01", "2026-11-02", "2027-10-01")]
    [InlineData(12, false, "2028-02-29", "2028-02-01", "2029-02-28")]
    [InlineData(null, false, "2026-10-01", "2026-10-01", null)]
    public void The_next_turn_is_counted_as_its_law_says(int? months, bool fromDone, string due, string done, string? next)
    {
        var (duty, turn) = Turn(months, fromDone, due);
        turn.Accept(Guid.NewGuid(), "We begin.", null, Sample.By(Sample.Day("2026-01-05")));
        turn.Keep("Published.", null, Sample.By(Sample.Day(done)));
        Assert.Equal(next is null ? null : Sample.Day(next), duty.NextDue(turn, Sample.Working));
    }

    [Fact]
    public void A_turn_that_was_released_does_not_end_the_duty()
    {
        var (duty, turn) = Turn(12, true, "2026-10-01");
        turn.Release("NHS England", "No plan was asked for this year.", Sample.By(Sample.Day("2026-05-01")));
        Assert.Equal(Sample.Day("2027-10-01"), duty.NextDue(turn, Sample.Working));
        duty.End(Sample.Day("2026-05-02"), "The law was repealed.");
        Assert.Null(duty.NextDue(turn, Sample.Working));
    }

    [Fact]
    public void One_turn_is_open_at_a_time()
    {
        var (duty, turn) = Turn(12, false, "2026-10-01");
        var refusal = Assert.Throws<Refusal>(() => duty.Plan(Guid.NewGuid(), 15, Sample.Day("2027-10-01"), Sample.Post("Director"), Sample.By(Sample.Day("2026-01-05")), "rutland", [turn]));
        Assert.Equal("The next turn is already promised: O-2026-014.", refusal.Message);
    }

    [Theory]
    [InlineData(12, "Every year"), InlineData(36, "Every 3 years"), InlineData(1, "Every month"), InlineData(3, "Every 3 months"), InlineData(null, "When needed: no interval is set")]
    public void How_often_is_said_in_words(int? months, string words) => Assert.Equal(words, Make(months, false).HowOften);

    [Fact]
    public void A_duty_names_its_source() =>
        Assert.Contains("where the duty comes from", Assert.Throws<Refusal>(() => Duty.Make(Guid.NewGuid(), "x", new("Report", "Report.", "All", " ", null, true, 12))).Message, StringComparison.Ordinal);

    static Duty Make(int? months, bool fromDone) =>
        Duty.Make(Guid.NewGuid(), "pna", new("Pharmaceutical needs assessment", "Publish the assessment.", "Residents", "SI 2013/349, regulation 6", null, true, months, fromDone));

    static (Duty Duty, Obligation Turn) Turn(int? months, bool fromDone, string due)
    {
        var duty = Make(months, fromDone);
        return (duty, duty.Plan(Guid.NewGuid(), 14, Sample.Day(due), Sample.Post("Director"), Sample.By(Sample.Day("2026-01-05")), "rutland", []));
    }
}
