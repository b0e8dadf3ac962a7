namespace Endeavour.Statistics;

/// <summary>Why a recent trend is what it is. A closed list.</summary>
public enum TrendReason
{
    /// <summary>Fewer than five points.</summary>
    NotEnoughPoints,

    /// <summary>A significant trend that no single point makes alone.</summary>
    SignificantTrend,

    /// <summary>The test is not significant.</summary>
    NoSignificantTrend,

    /// <summary>The test is significant, but the slope changes its sign (or is zero) when one of the five points is left out.</summary>
    OutlierFound,

    /// <summary>One of the latest five points has no value, count or denominator.</summary>
    MissingValues,

    /// <summary>One of the latest five points lacks a confidence limit.</summary>
    MissingLimits,

    /// <summary>One of the latest five points has confidence limits of no width, so it has no standard error.</summary>
    LimitsWithoutWidth,

    /// <summary>Two points have the same year.</summary>
    DuplicateYears,

    /// <summary>One of the latest five proportions is none or all of its denominator, which has no logit.</summary>
    CountIsNoneOrAll,

    /// <summary>Set by the caller: periods of several years that overlap or are pooled.</summary>
    PooledPeriods,

    /// <summary>Set by the caller: quarters, months or other periods that are not years.</summary>
    NotYearly,

    /// <summary>Set by the caller: the way of counting changed within the latest five points.</summary>
    BreakInSeries,

    /// <summary>Set by the caller: the test does not apply to this type of value, such as a count or a score.</summary>
    ValueTypeNotEligible,

    /// <summary>Set by the caller: the source does not say what type of value this is.</summary>
    ValueTypeUnknown,

    /// <summary>Set by the caller: a proportion is published without its counts.</summary>
    MissingCounts,
}
