using CsCheck;
using Endeavour.Strategy.Programmes;

namespace Endeavour.Tests.Rules.Strategy.Programmes;

/// <summary>Dates of phases that cannot be are found, each with why; those that can are left in peace.</summary>
public sealed class PhaseOrderTests
{
    static Phase Phase(int number, string? from, string? to, string? begun = null, string? passed = null) => new($"p{number}", $"Phase {number}", null, Day(from), Day(to), Day(begun), Day(passed));

    static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    static IEnumerable<(string, string)> Found(params Phase[] phases) => PhaseOrder.Of(phases).Select(each => (each.Code, each.Phase));

    [Fact]
    public void Phases_in_order_have_no_finding() => Assert.Empty(Found(Phase(1, "2021-03-01", "2021-07-31"), Phase(2, "2021-08-01", "2021-09-30"), Phase(3, "2021-10-01", "2021-12-31")));

    [Fact]
    public void A_year_that_cannot_be_meant_is_named_with_the_one_that_fits_and_nothing_else_is_blamed()
    {
        var found = PhaseOrder.Of([Phase(1, "2021-03-01", "2021-07-31"), Phase(2, "2021-08-01", "2021-09-30"), Phase(3, "2022-10-01", "2022-12-31"), Phase(4, "2022-01-01", "2022-03-31"), Phase(5, "2022-03-01", "2023-03-31")]);
        Assert.Equal(["Phase 3 is out of order, and its year may be a slip: with 2021 in place of 2022 it would stand after Phase 2 and before Phase 4.",
            "Phase 5 begins on 1 March 2022, before Phase 4 ends on 31 March 2022: for a time both run, before the gate between them."], found.Select(each => each.Says));
        Assert.Equal(["implausible-year", "overlap"], found.Select(each => each.Code));
    }

    [Fact]
    public void A_phase_that_ends_before_it_begins_is_found() =>
        Assert.Equal([("ends-before-it-begins", "p1")], Found(Phase(1, "2021-07-31", "2021-03-01")));

    [Fact]
    public void A_last_day_in_the_wrong_year_is_a_slip_of_that_year() =>
        Assert.Contains("with 2023 in place of 2022, in which it ends,", PhaseOrder.Of([Phase(1, "2022-01-01", "2022-10-31"), Phase(2, "2022-11-01", "2022-01-31"), Phase(3, "2023-02-01", "2023-06-30")])[0].Says, StringComparison.Ordinal);

    [Fact]
    public void A_year_far_from_all_others_is_found() => Assert.Contains(("implausible-year", "p2"), Found(Phase(1, "2021-01-01", "2021-06-30"), Phase(2, "1921-07-01", "1921-12-31"), Phase(3, "2022-01-01", "2022-06-30")));

    [Fact]
    public void Phases_in_the_wrong_order_that_no_slip_explains_are_found() =>
        Assert.Equal([("out-of-order", "p2")], Found(Phase(1, "2021-06-01", "2021-12-31"), Phase(2, "2021-03-01", "2021-09-30")).Where(each => each.Item1 == "out-of-order"));

    [Theory]
    [InlineData(null, true)]
    [InlineData("2021-09-01", true)]
    [InlineData("2021-08-01", false)]
    [InlineData("2021-07-15", false)]
    public void A_phase_that_began_before_the_gate_before_it_was_passed_is_found(string? passed, bool found) =>
        Assert.Equal(found ? [("before-the-gate", "p2")] : [], Found(Phase(1, "2021-03-01", "2021-07-31", passed: passed), Phase(2, "2021-08-01", "2021-09-30", begun: "2021-08-01")));

    [Fact]
    public void A_phase_without_dates_says_so_and_breaks_nothing() => Assert.Equal([("no-date", "p1"), ("no-date", "p2")], Found(Phase(1, null, null), Phase(2, "2021-08-01", null), Phase(3, "2021-09-01", "2021-10-01")));

    [Fact]
    public void Any_dates_are_judged_without_a_fault_and_phases_in_order_without_a_finding()
    {
        var day = Gen.Int[0, 3_650_000].Select(DateOnly.FromDayNumber);
        Gen.Select(Gen.Select(day, day).List[0, 8], Gen.Int[1, 400].List[2, 12]).Sample((any, lengths) =>
        {
            PhaseOrder.Of([.. any.Select((each, at) => new Phase($"p{at}", "P", null, each.Item1, each.Item2, null, null))]);
            var at = new DateOnly(2021, 1, 1);
            var phases = lengths.Select((days, number) =>
            {
                var from = at;
                at = at.AddDays(days);
                return new Phase($"p{number}", "P", null, from, at.AddDays(-1), null, null);
            }).ToList();
            Assert.Empty(PhaseOrder.Of(phases));
            Timeline.Of(phases, at);
            return WhereWeAre.Of(Programme(phases), at).Length > 0;
        }, iter: 300);
    }

    static Programme Programme(IEnumerable<Phase> phases)
    {
        var programme = new Programme { Id = Guid.NewGuid(), Slug = "p", Title = "P" };
        programme.Phases.AddRange(phases);
        return programme;
    }

    [Theory]
    [InlineData("2021-02-28", "Not begun", "0 of 2 phases are passed. Phase 1 comes next, on 1 March 2021.")]
    [InlineData("2021-03-01", "Under way", "0 of 2 phases are passed. Phase 1 is under way until 31 July 2021: no criteria are set for its gate.")]
    [InlineData("2021-07-31", "Under way", "0 of 2 phases are passed. Phase 1 is under way until 31 July 2021: no criteria are set for its gate.")]
    [InlineData("2021-08-01", "Late", "0 of 2 phases are passed. Phase 1 should have ended on 31 July 2021: that its gate was passed is not recorded.")]
    public void Where_we_are_is_one_answer(string today, string state, string says)
    {
        var programme = Programme([Phase(1, "2021-03-01", "2021-07-31"), Phase(2, "2021-08-01", "2021-09-30")]);
        Assert.Equal(state, programme.Phases[0].StateOn(Day(today)!.Value).Words());
        Assert.Equal(says, WhereWeAre.Of(programme, Day(today)!.Value));
    }
}
