using Endeavour.Evidence.Figures;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Inequality;

/// <summary>A gap by deprivation in words that state its direction.</summary>
public static class GapWords
{
    /// <summary>For a list: "8.1 years worse in the most deprived tenth".</summary>
    public static string Short(DeprivationGap gap) => (gap.Most.Figure.Value, gap.Least.Figure.Value) switch
    {
        ({ } most, { } least) when gap.Unit.LooksSame(most, least) => $"the same in the most and the least deprived {gap.Group}",
        ({ } most, { } least) => $"{gap.Unit.Difference(most - least)} {Direction(gap)} in the most deprived {gap.Group}{Chance(gap, ", may be chance")}",
        _ => $"no figure for the most or the least deprived {gap.Group}",
    };

    /// <summary>"worse", "better", "higher", "lower": the most deprived compared with the least.</summary>
    public static string Direction(DeprivationGap gap) => (gap.Absolute > 0, gap.Polarity.Judges) switch
    {
        (true, true) => "worse",
        (false, true) => "better",
        (true, false) => "higher",
        _ => "lower",
    };

    public static string Sentence(OutcomeFigures outcome, DeprivationGap gap) => (gap.Most.Figure.Value, gap.Least.Figure.Value) switch
    {
        ({ } most, { } least) when gap.Unit.LooksSame(most, least) =>
            $"In {gap.Area} in {gap.Period} the figure was the same in the most and the least deprived {gap.Group} of {gap.Places}: {gap.Unit.Full(most)}.",
        ({ } most, { } least) => Life(outcome, gap, most, least) ?? Plain(gap, most, least),
        _ => $"In {gap.Area} in {gap.Period} the figure is missing for the most or the least deprived {gap.Group} of {gap.Places}, so the gap between them is not known.",
    };

    static string Plain(DeprivationGap gap, double most, double least)
    {
        var way = most > least ? "higher" : "lower";
        var judged = gap.Polarity.Judges ? $", which is {Direction(gap)}" : "";
        return $"In {gap.Area} in {gap.Period} the figure was {gap.Unit.Full(most)} in the most deprived {gap.Group} of {gap.Places} and {gap.Unit.Full(least)} in the least deprived: "
            + $"{gap.Unit.Difference(most - least)} {way} for the most deprived{judged}{Chance(gap, ", though chance may explain the gap")}.";
    }

    static string? Life(OutcomeFigures outcome, DeprivationGap gap, double most, double least)
    {
        var name = outcome.Evidence!.Definition.Name;
        var healthy = name.StartsWith("Healthy life expectancy at birth", StringComparison.OrdinalIgnoreCase);
        if (!healthy && !name.StartsWith("Life expectancy at birth", StringComparison.OrdinalIgnoreCase)) return null;
        var who = outcome.Sex switch { "Male" => "boys", "Female" => "girls", _ => "babies" };
        return $"In {gap.Area} in {gap.Period} {who} born in the most deprived {gap.Group} of {gap.Places} could expect to live {gap.Unit.Difference(most - least)} {(most < least ? "less" : "more")}"
            + $"{(healthy ? " in good health" : "")} than those born in the least deprived: {gap.Unit.Bare(most)} years against {gap.Unit.Bare(least)}{Chance(gap, ", a gap that chance may explain")}.";
    }

    static string Chance(DeprivationGap gap, string words) => gap.MayBeChance ? words : "";

    /// <summary>"8.1 years (6.9 to 9.3), worse for the most deprived".</summary>
    public static string Absolute(DeprivationGap gap) => gap.Absolute is not { } size ? "Not known: an end has no figure"
        : $"{gap.Unit.Difference(size)}{Limits(gap.AbsoluteLimits, gap.Unit)}, {Direction(gap)} for the most deprived";

    /// <summary>"1.6 times as high for the most deprived (1.2 to 2.1)".</summary>
    public static string Relative(DeprivationGap gap) => gap.Relative is not { } ratio ? "Not known: an end has no figure, or is zero or below"
        : $"{Times(ratio)} times as high {Over(gap)}{(gap.RelativeLimits is { } limits ? $" ({Times(limits.Lower)} to {Times(limits.Upper)})" : "")}";

    public static string Sii(DeprivationGap gap) => gap.Slope.Index is not { } index ? $"Not shown. {gap.Slope.WhyNot}"
        : $"{gap.Unit.Difference(index.Sii)}{Limits(index.SiiLimits, gap.Unit)}, {Way(index.Sii, gap)} for the most deprived";

    public static string Rii(DeprivationGap gap) => gap.Slope.Index switch
    {
        null => "Not shown, for the same reason.",
        { Rii: { } ratio, RiiLimits: var limits } => $"{Times(ratio)} times as high {Over(gap)}{(limits is { } there ? $" ({Times(there.Lower)} to {Times(there.Upper)})" : "")}",
        _ => "Not known: the line reaches zero.",
    };

    /// <summary>"It was 3.6 in 2021 and is wider by more than chance would explain."; empty where no earlier gap can be held against it.</summary>
    public static string Since(DeprivationGap gap) => gap.Widening is not { Before: { Gap: { } before } earlier } change ? ""
        : $"The gap was {gap.Unit.Difference(before)} in {earlier.Period}. {(change.IsClear ? "It has widened by more than chance would explain." : change.IsNarrower ? "It has narrowed by more than chance would explain." : "The difference since may be chance.")}";

    /// <summary>By the sign convention high figures that are good are divided the other way, so that a ratio above one is worse for the most deprived.</summary>
    static string Over(DeprivationGap gap) => gap.Polarity.Polarity == Polarity.HighIsGood ? "at the least deprived end" : "at the most deprived end";

    static string Way(double signed, DeprivationGap gap) => (signed > 0, gap.Polarity.Judges) switch { (true, true) => "worse", (false, true) => "better", (true, false) => "higher", _ => "lower" };

    static string Limits(Interval? limits, FigureUnit unit) => limits is { } there ? $" ({unit.DifferenceRange(there)})" : "";

    static string Times(double ratio) => ratio.ToString(ratio < 10 ? "0.00" : "0.0", System.Globalization.CultureInfo.InvariantCulture);
}
