using Endeavour.Evidence.Desk.Imports;
using Endeavour.Evidence.Desk.Indicators;
using Endeavour.Indicators.Files;
using Endeavour.Platform.Problems;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Rules.Evidence.Desk;

/// <summary>What is said of an indicator, and when one began to wait for it.</summary>
public sealed class IndicatorCareTests
{
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().DateTime);

    [Fact]
    public void One_waits_from_the_day_on_which_the_cycle_was_said_and_not_from_each_change_of_the_note()
    {
        var care = new IndicatorCare { Id = 90366 };
        care.Change(null, null, null, "Ask the registrar", Today);
        Assert.Null(care.Watched);
        care.Change(12, 3, null, "", Today);
        _clock.Advance(TimeSpan.FromDays(10));
        care.Change(12, 3, Guid.CreateVersion7(_clock.GetUtcNow()), " Ask the registrar ", Today);
        Assert.Equal((new DateOnly(2026, 11, 23), "Ask the registrar"), (care.Watched, care.Note));
        care.Change(12, 4, null, "", Today);
        Assert.Equal(new DateOnly(2026, 12, 3), care.Watched);
        care.Change(null, null, null, "", Today);
        Assert.Null(care.Watched);
    }

    [Theory]
    [InlineData(2), InlineData(13), InlineData(252), InlineData(0)]
    public void A_cycle_that_nobody_publishes_by_is_refused(int months) => Assert.Throws<Refusal>(() => new IndicatorCare { Id = 1 }.Change(months, null, null, "", Today));

    [Fact]
    public void What_someone_says_stands_over_what_the_data_show()
    {
        var care = new IndicatorCare { Id = 1 };
        care.Change(null, 5, null, "", Today);
        Assert.Equal(new UpdateCycle(3, 5), care.Over(new(3)));
        care.Change(36, null, null, "", Today);
        Assert.Equal(new UpdateCycle(36), care.Over(new(3)));
    }

    [Fact]
    public void Problems_of_a_kind_stand_together_and_those_that_refuse_come_first()
    {
        var kinds = ProblemKind.Of([.. Enumerable.Range(1, 7).Select(line => new ImportProblem("a.csv", line, "Value", "odd", "Odd. Look.", Refuses: false)), new("a.csv", 9, null, "bad", "Bad. Mend it.")]);
        Assert.Equal([("bad", 1, 1), ("odd", 7, 5)], kinds.Select(kind => (kind.Code, kind.Count, kind.First.Count)));
    }
}
