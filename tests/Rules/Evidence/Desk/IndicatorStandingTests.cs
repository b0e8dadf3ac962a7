using Endeavour.Evidence.Desk.Indicators;

namespace Endeavour.Tests.Rules.Evidence.Desk;

/// <summary>Silence is never green.</summary>
public sealed class IndicatorStandingTests
{
    static readonly UpdateCycle Yearly = new(12, 3);
    static readonly DateOnly Came = new(2026, 3, 20);

    static IndicatorStanding On(DateOnly today, bool nothingNew = false) => IndicatorStanding.Of(Yearly, Came, "2025", nothingNew, null, today);

    [Fact]
    public void It_is_late_from_the_first_day_after_the_month_in_which_figures_should_have_come()
    {
        Assert.Equal(IndicatorState.UpToDate, On(new(2027, 3, 31)).State);
        var late = On(new(2027, 4, 1));
        Assert.Equal((IndicatorState.Late, true, "2025"), (late.State, late.Missed, late.After));
        Assert.Equal("Figures after 2025 were expected in March 2027 and have not come.", late.Sentence);
    }

    [Fact]
    public void Figures_that_came_again_unchanged_are_nothing_new_until_new_ones_are_late()
    {
        Assert.Equal("Nothing new", On(new(2026, 6, 1), nothingNew: true).Word);
        Assert.Equal("Late", On(new(2027, 6, 1), nothingNew: true).Word);
    }

    [Fact]
    public void What_never_came_is_never_green_and_is_missed_only_where_someone_waits_for_it()
    {
        var unwatched = IndicatorStanding.Of(Yearly, null, "", false, null, new(2030, 1, 1));
        Assert.Equal((IndicatorState.NeverCame, false, null), (unwatched.State, unwatched.Missed, unwatched.Expected));
        var watched = IndicatorStanding.Of(Yearly, null, "made up", false, new(2026, 1, 5), new(2027, 4, 1));
        Assert.Equal((IndicatorState.NeverCame, true, ""), (watched.State, watched.Missed, watched.After));
        Assert.Equal("Its first figures were expected in March 2027 and have not come.", IndicatorStanding.Of(Yearly, null, "", false, new(2026, 3, 5), new(2027, 4, 1)).Sentence);
    }
}
