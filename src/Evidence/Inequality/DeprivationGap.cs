using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Inequality;

/// <summary>One group of areas by deprivation, with its figure; rank 1 is the most deprived.</summary>
public sealed record DeprivationGroup(int Rank, string Name, Observation Figure);

/// <summary>
/// An outcome from the most to the least deprived group, for the latest period that has them. One sign convention everywhere: a gap above zero is worse for the
/// most deprived, and a ratio above one; where neither way is good, above zero is higher for the most deprived.
/// </summary>
public sealed record DeprivationGap(string Area, string Period, string CategoryType, FigureUnit Unit, OutcomePolarity Polarity, IReadOnlyList<DeprivationGroup> Groups)
{
    public DeprivationGroup Most => Groups[0];
    public DeprivationGroup Least => Groups[^1];

    /// <summary>Most deprived minus least deprived, whichever is good. Null where one of the two has no figure.</summary>
    public double? Gap => Most.Figure.Value - Least.Figure.Value;

    /// <summary>The absolute gap by the sign convention.</summary>
    public double? Absolute => HighIsGood ? -Gap : Gap;

    /// <summary>Its 95% limits, from those of the two ends; null where an end has none.</summary>
    public Interval? AbsoluteLimits { get; private init; }

    /// <summary>The relative gap by the sign convention: how many times as high one end is as the other; null where an end is below zero or divides by zero.</summary>
    public double? Relative { get; private init; }
    public Interval? RelativeLimits { get; private init; }

    /// <summary>The slope and the relative index over all groups, or why not.</summary>
    public SlopeFinding Slope { get; private init; } = SlopeFinding.None("");

    /// <summary>Whether the gap is more than chance; null where the file gives no limits to tell by.</summary>
    public bool? IsClear => AbsoluteLimits is { } limits ? limits.Lower > 0 || limits.Upper < 0 : null;
    public bool MayBeChance => IsClear == false;

    /// <summary>The gap and the one before it, of the same groups and with no month in common; null where there is none, or one of the figures or its limits is missing.</summary>
    public GapChange? Widening { get; internal init; }

    /// <summary>"decile" as "tenth", "quintile" as "fifth".</summary>
    public string Group => Groups.Count switch { 10 => "tenth", 5 => "fifth", 4 => "quarter", 3 when !CategoryType.Contains("middle 3", StringComparison.Ordinal) => "third", _ => "group" };

    /// <summary>What the groups are groups of.</summary>
    public string Places => DeprivationOrder.Places(CategoryType);

    public bool AnyFigure => Groups.Any(group => group.Figure.Value is not null);

    bool HighIsGood => Polarity.Polarity == Statistics.Polarity.HighIsGood;

    /// <summary>The groups of one type in one period; null where there are fewer than three, or their names do not tell their order.</summary>
    internal static DeprivationGap? At(OutcomeFigures outcome, IGrouping<string, Series> type, string area, Period period)
    {
        var there = type.Select(series => (series.Category, Figure: series.Observations.FirstOrDefault(point => point.Period == period))).Where(each => each.Figure is not null).ToList();
        if (there.Count < 3) return null;
        var count = DeprivationOrder.Count(type.Key, there.Count);
        var ranked = there.Select(each => (Rank: DeprivationOrder.Of(each.Category, count), each.Category, Figure: each.Figure!)).Where(each => each.Rank is >= 1 && each.Rank <= count).ToList();
        if (ranked.Count < 3 || ranked.DistinctBy(each => each.Rank).Count() != ranked.Count) return null;
        var text = ranked[0].Figure.PeriodText;
        var groups = Enumerable.Range(1, count).Select(rank => ranked.Find(each => each.Rank == rank) is { Figure: not null } found ? new DeprivationGroup(rank, found.Category, found.Figure) : NotThere(rank, period, text)).ToList();
        return new DeprivationGap(area, text, type.Key, outcome.Unit, outcome.Polarity, groups).WithMeasures(outcome.Evidence!.Definition.ValueType);
    }

    static DeprivationGroup NotThere(int rank, Period period, string text) =>
        new(rank, FormattableString.Invariant($"Group {rank}"), new(period, text) { Missing = Indicators.Files.MissingReason.NotPublished });

    DeprivationGap WithMeasures(string valueType)
    {
        var (one, other) = HighIsGood ? (Least.Figure, Most.Figure) : (Most.Figure, Least.Figure);
        var (sureOne, sureOther) = (Sure.Of(one), Sure.Of(other));
        var limits = sureOne is { } above && sureOther is { } below ? Statistics.Gap.Absolute(above, below).Limits : default(Interval?);
        var relative = sureOne is { Value: >= 0, Limits.Lower: >= 0 } top && sureOther is { Value: > 1e-60, Limits.Lower: >= 0 } bottom ? Statistics.Gap.Relative(top, bottom) : new(Missing.NoRatio);
        return this with
        {
            AbsoluteLimits = limits,
            Relative = relative.IsMissing ? one is { Value: >= 0 and var left } && other is { Value: > 0 and var right } ? left / right : null : relative.Value.Value,
            RelativeLimits = relative.IsMissing || !double.IsFinite(relative.Value.Limits.Upper) ? null : relative.Value.Limits,
            Slope = SlopeFinding.Of(this, valueType),
        };
    }
}

/// <summary>A published figure whose limits are fit to reckon with: finite, and on both sides of it.</summary>
static class Sure
{
    public static IntervalEstimate? Of(Observation figure) =>
        figure is { Value: { } value, Limits95: { } limits } && double.IsFinite(value) && double.IsFinite(limits.Lower) && double.IsFinite(limits.Upper) && limits.Lower <= value && value <= limits.Upper
            && Math.Abs(limits.Lower) < 1e60 && Math.Abs(limits.Upper) < 1e60 ? new(value, limits) : null;
}
