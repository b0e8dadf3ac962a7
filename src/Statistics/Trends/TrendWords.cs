namespace Endeavour.Statistics;

/// <summary>Trends in plain English.</summary>
public static class TrendWords
{
    /// <summary>One sentence that a resident understands.</summary>
    /// <param name="reason">Why a trend is what it is.</param>
    /// <returns>A sentence with its full stop.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not one of the list.</exception>
    public static string Words(this TrendReason reason) => reason switch
    {
        TrendReason.SignificantTrend => "The change over the latest five points is larger than chance would explain, and no single point makes it.",
        TrendReason.NoSignificantTrend => "The changes over the latest five points are no larger than chance would explain.",
        TrendReason.OutlierFound => "One unusual point makes the change: without it the direction would not be the same.",
        TrendReason.NotEnoughPoints => "There are fewer than five points, and a trend needs five.",
        TrendReason.MissingValues => "At least one of the latest five points has no figure.",
        TrendReason.MissingLimits => "At least one of the latest five points has no confidence interval, so we cannot tell change from chance.",
        TrendReason.LimitsWithoutWidth => "At least one of the latest five points has a confidence interval of no width, so we cannot tell change from chance.",
        TrendReason.DuplicateYears => "Two points have the same year, so we cannot tell which comes first.",
        TrendReason.CountIsNoneOrAll => "In at least one of the latest five points nobody or everybody is counted, and the test needs a share in between.",
        TrendReason.PooledPeriods => "Each point covers several years and shares some of them with the next, so the points are not independent.",
        TrendReason.NotYearly => "The points are not years, and the test is for yearly figures only.",
        TrendReason.BreakInSeries => "The way this is measured changed during the latest five points, so they cannot be compared.",
        TrendReason.ValueTypeNotEligible => "The test does not apply to this type of figure.",
        TrendReason.ValueTypeUnknown => "The source does not say what type of figure this is, so we cannot choose the test.",
        TrendReason.MissingCounts => "The numbers of people behind the percentages are not published, and the test needs them.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This is not a known reason."),
    };

    /// <summary>The direction in words, with what it means where a direction is good: "Increasing and getting better".</summary>
    /// <param name="direction">Which way a series has gone.</param>
    /// <param name="polarity">Whether high or low is good.</param>
    /// <returns>Words without a full stop.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The direction or the polarity is not one of its list.</exception>
    public static string Words(this TrendDirection direction, Polarity polarity) => direction switch
    {
        TrendDirection.Increasing => "Increasing" + Meaning(polarity, good: Polarity.HighIsGood),
        TrendDirection.Decreasing => "Decreasing" + Meaning(polarity, good: Polarity.LowIsGood),
        TrendDirection.NoSignificantChange => "No significant change",
        TrendDirection.CannotBeCalculated => "Cannot be calculated",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "This is not a known direction."),
    };

    static string Meaning(Polarity polarity, Polarity good) => polarity switch
    {
        Polarity.HighIsGood or Polarity.LowIsGood => polarity == good ? " and getting better" : " and getting worse",
        Polarity.NoJudgement or Polarity.NotApplicable => "",
        _ => throw new ArgumentOutOfRangeException(nameof(polarity), polarity, "This is not a known polarity."),
    };
}
