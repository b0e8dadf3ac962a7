using System.Globalization;
using Endeavour.Evidence.Outcomes;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Figures;

/// <summary>How far one area is from a target that the strategy set, or from where it began.</summary>
public sealed record TargetProgress(Target? Target, Baseline? Baseline, AreaFigures Area, GoalVerdict Verdict)
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>One for each area that has a target or a baseline of its own, or that one of the whole partnership is read against.</summary>
    public static IReadOnlyList<TargetProgress> Of(OutcomeFigures outcome) =>
        [.. outcome.Areas.Select(area => For(outcome, area)).Where(progress => progress.Target is not null || progress.Baseline is not null)];

    static TargetProgress For(OutcomeFigures outcome, AreaFigures area)
    {
        var target = outcome.Outcome.Targets.FirstOrDefault(each => each.Area == area.Code) ?? outcome.Outcome.Targets.FirstOrDefault(each => each.Area is null);
        var baseline = outcome.Outcome.Baselines.FirstOrDefault(each => each.Area == area.Code) ?? outcome.Outcome.Baselines.FirstOrDefault(each => each.Area is null);
        var verdict = target is not null && area.Value is { } value ? Comparison.AgainstGoal(value, target.Value, outcome.Polarity.Polarity) : GoalVerdict.NotCompared;
        return new(target, baseline, area, verdict);
    }

    /// <summary>"5% by 31 December 2030", "5%, with no date".</summary>
    public static string Words(Target target, FigureUnit unit) =>
        unit.Round(target.Value) + (target.Date is { } date ? $" by {date.ToString("d MMMM yyyy", English)}" : ", with no date");

    public string Sentence => string.Join(" ", new[] { TargetSentence, BaselineSentence }.Where(part => part.Length > 0));

    string TargetSentence => (Target, Area.Latest) switch
    {
        (null, _) => "",
        ({ } target, { Value: { } value } latest) => Verdict == GoalVerdict.Met
            ? $"The target is {Words(target, Area.Unit)}. {Area.Name} met it in {latest.PeriodText} with {Area.Unit.Full(value)}."
            : $"The target is {Words(target, Area.Unit)}. {Area.Name} was at {Area.Unit.Full(value)} in {latest.PeriodText}, {Away(target, value)}.",
        var (target, _) => $"The target is {Words(target, Area.Unit)}. There is no figure for {Area.Name} to compare with it.",
    };

    string Away(Target target, double value) =>
        Area.Unit.LooksSame(target.Value, value) ? "which is the target once rounded" : $"{Area.Unit.Difference(target.Value - value)} {(value > target.Value ? "above" : "below")} it";

    string BaselineSentence => (Baseline, Area.Latest) switch
    {
        (null, _) => "",
        ({ } from, { Value: { } value } latest) when latest.PeriodText != from.Period => Area.Unit.LooksSame(from.Value, value)
            ? $"It is the same as the baseline of {from.Period}."
            : $"The baseline was {Area.Unit.Full(from.Value)} in {from.Period}: the figure has {(value > from.Value ? "risen" : "fallen")} by {Area.Unit.Difference(value - from.Value)} since.",
        var (from, _) => $"The baseline is {Area.Unit.Full(from.Value)} in {from.Period}.",
    };
}
