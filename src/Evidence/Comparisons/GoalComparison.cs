using Endeavour.Evidence.Exceptions;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Comparisons;

/// <summary>An area against the strategy's own goal, and against the straight way there.</summary>
static class GoalComparison
{
    public static AreaComparison? Of(OutcomeFigures outcome, AreaFigures area)
    {
        if (Progress(outcome, area) is not { Target: { } target } || area.Value is null) return null;
        var (with, theirs) = (target.Date is { } date ? FormattableString.Invariant($"The target for {date.Year}") : "The target", area.Unit.Bare(target.Value));
        if (!outcome.Polarity.Judges) return new(area, with, theirs, "Not compared", null, "Nobody says which way is good.");
        if (Sure.Of(area.Latest!) is not { } sure)
            return new(area, with, theirs, Words(Comparison.AgainstGoal(area.Value.Value, target.Value, outcome.Polarity.Polarity)), null, "By the figure alone: the source gives no confidence interval.");
        var verdict = Comparison.AgainstGoal(sure.Limits, target.Value, outcome.Polarity.Polarity);
        return new(area, with, theirs, Words(verdict), null, verdict == GoalVerdict.Close ? "The target lies inside the 95% confidence interval." : "");
    }

    /// <summary>Null where there is no baseline, no date or no interval to tell by.</summary>
    public static AreaComparison? Way(OutcomeFigures outcome, AreaFigures area) =>
        Progress(outcome, area) is { } progress && TargetWay.Of(progress, outcome.Polarity.Polarity) is { } way
            ? new(area, "The straight way to the target", area.Unit.Bare(way.Asked), way.IsOff ? "Off the way" : "On the way, as far as chance can tell", null, "") : null;

    static TargetProgress? Progress(OutcomeFigures outcome, AreaFigures area) => TargetProgress.Of(outcome).FirstOrDefault(each => each.Area == area);

    static string Words(GoalVerdict verdict) => verdict switch
    {
        GoalVerdict.Met => "Met",
        GoalVerdict.Close => "Close: chance may decide",
        GoalVerdict.Missed => "Not met",
        _ => "Not compared",
    };
}
