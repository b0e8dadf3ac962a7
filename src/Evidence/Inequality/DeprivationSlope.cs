using Endeavour.Statistics;

namespace Endeavour.Evidence.Inequality;

/// <summary>The slope and the relative index of inequality over all groups, by the sign convention of gaps.</summary>
/// <param name="Sii">In the unit of the figures; above zero is worse for the most deprived.</param>
/// <param name="Rii">Above one is worse for the most deprived; null where the line reaches zero.</param>
/// <param name="AtMost">Where the fitted line stands at the most deprived end, in the unit of the figures.</param>
/// <param name="ByPeople">Groups were weighted by the people behind them; else they count alike, as tenths and fifths do by design.</param>
public sealed record DeprivationSlope(double Sii, Interval SiiLimits, double? Rii, Interval? RiiLimits, double AtMost, double AtLeast, bool ByPeople);

/// <summary>The index, or the reason why there is none, as a sentence.</summary>
public sealed record SlopeFinding(DeprivationSlope? Index, string WhyNot)
{
    const double Percent = 100;
    const double LargestError = 10;

    public static SlopeFinding None(string whyNot) => new(null, whyNot);

    /// <summary>
    /// Rates are fitted on the log scale and proportions on the logit scale, everything else as it is: so all limits are exact and no fitted proportion leaves 0 to 100%.
    /// </summary>
    /// <param name="valueType">As the publisher names it: "Proportion", "Crude rate".</param>
    public static SlopeFinding Of(DeprivationGap gap, string valueType)
    {
        if (gap.Groups.Count < SlopeIndex.FewestGroups) return None($"The index needs five groups or more, and there are {gap.Groups.Count}.");
        if (gap.Groups.Count > SlopeIndex.MostGroups) return None("There are too many groups.");
        if (gap.Groups.Count(group => group.Figure.Value is null) is > 0 and var missing) return None($"{missing} of the {gap.Groups.Count} groups {(missing == 1 ? "has" : "have")} no figure, and the index is never worked out from the rest.");
        if (gap.Groups.All(group => group.Figure.Limits95 is null)) return None("The file gives no confidence intervals for the groups, so it cannot be tested whether a straight line sums them up.");
        if (gap.Groups.Any(group => Sure.Of(group.Figure) is null)) return None("The confidence interval of one of the groups is missing or does not hold its figure.");
        var kind = Kind(valueType);
        var scale = kind == InequalityValue.Proportion && gap.Unit.IsPercentage ? Percent : 1;
        if (kind != InequalityValue.Other && !gap.Groups.All(group => Fits(kind, Sure.Of(group.Figure)!.Value, scale)))
            return None("A figure of none or all, or an interval that reaches it, cannot be put on the scale on which this kind of figure is compared.");
        return Fitted(gap, kind, scale);
    }

    static SlopeFinding Fitted(DeprivationGap gap, InequalityValue kind, double scale)
    {
        var byPeople = gap.Groups.All(group => group.Figure.Denominator is > 0);
        InequalityGroup[] groups = [.. gap.Groups.Select(group => Group(group, kind, scale, byPeople))];
        if (groups.Any(group => kind != InequalityValue.Other && !(group.StandardError <= LargestError))) return None("The confidence interval of one of the groups is too wide to reckon with.");
        var turned = gap.Polarity.Polarity == Polarity.HighIsGood ? 1 : -1;
        var found = SlopeIndex.Of(groups, new() { Values = kind, Transform = kind != InequalityValue.Other, Multiplier = turned * scale, Quantiles = groups.Length });
        if (found.IsMissing) return None(found.Reason!.Value.Words());
        var slope = found.Value;
        if (Bent(slope) is { } bent) return None(bent);
        var start = kind == InequalityValue.Other ? slope.Intercept * scale : slope.Intercept;
        var (rii, riiLimits) = (slope.Rii, slope.RelativeLimits());
        return new(new(slope.Sii, slope.Limits(), rii.IsMissing ? null : rii.Value, riiLimits.IsMissing ? null : riiLimits.Value, start, start + turned * slope.Sii, byPeople), "");
    }

    static string? Bent(Slope slope)
    {
        var line = slope.Linearity();
        if (line.IsMissing) return "The confidence intervals do not allow a test of whether a straight line sums the groups up.";
        return line.Value.Shape switch
        {
            SlopeShape.Curved => "The groups lie on a curve, not on a line: the difference is larger at one end, and one number would hide that.",
            SlopeShape.Scattered => "The groups lie further from a straight line than chance allows, so one number would not sum them up.",
            _ => null,
        };
    }

    static InequalityGroup Group(DeprivationGroup group, InequalityValue kind, double scale, bool byPeople)
    {
        var sure = Sure.Of(group.Figure)!.Value;
        return InequalityGroup.FromLimits(group.Rank, byPeople ? group.Figure.Denominator!.Value : 1, sure.Value / scale, new(sure.Limits.Lower / scale, sure.Limits.Upper / scale), kind);
    }

    static bool Fits(InequalityValue kind, IntervalEstimate sure, double scale) =>
        sure.Limits.Lower > 1e-30 && (kind != InequalityValue.Proportion || sure.Limits.Upper / scale < 1);

    static InequalityValue Kind(string valueType) =>
        Says(valueType, "proportion") ? InequalityValue.Proportion : Says(valueType, "rate") || Says(valueType, "ratio") ? InequalityValue.Rate : InequalityValue.Other;

    static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
