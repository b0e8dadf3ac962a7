using Endeavour.Indicators.Files;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Releases;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Reading;

/// <summary>Who says so.</summary>
public enum VerdictBy
{
    /// <summary>Nobody: there is nothing to compare.</summary>
    Nobody,
    /// <summary>Worked out here from the limits and England's value.</summary>
    Computed,
    /// <summary>The publisher; the file gives no limits to check it by.</summary>
    Publisher,
}

/// <summary>A verdict and whose it is.</summary>
public readonly record struct Judgement(Verdict Verdict, VerdictBy By);

/// <summary>One published figure, with where it came from to the line.</summary>
public sealed record Observation(Period Period, string PeriodText)
{
    public double? Value { get; init; }
    public Interval? Limits95 { get; init; }
    public Interval? Limits998 { get; init; }
    public double? Count { get; init; }
    public double? Denominator { get; init; }

    /// <summary>Why there is no value; <see cref="MissingReason.None"/> where there is one.</summary>
    public MissingReason Missing { get; init; }
    /// <summary>The publisher's note on the figure, or empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>England's value for the same period, sex and age.</summary>
    public double? England { get; init; }
    /// <summary>Where the limits lie from England's value; null where that cannot be told.</summary>
    public Position? Position { get; init; }
    /// <summary>The publisher's own verdict; null where the file gives none.</summary>
    public Verdict? Published { get; init; }
    /// <summary>The publisher's own words on the trend, or empty.</summary>
    public string PublishedTrend { get; init; } = "";

    public string File { get; init; } = "";
    public int Line { get; init; }

    /// <summary>Ours where the file has limits, else the publisher's.</summary>
    public Judgement Judge(Polarity polarity, bool twoLevels) =>
        Position is { } position ? new(Verdicts.Of(position, polarity, twoLevels), VerdictBy.Computed)
        : Published is { } published ? new(published, VerdictBy.Publisher)
        : new(Verdict.NotCompared, VerdictBy.Nobody);
}

/// <summary>The figures of one area for one sex, age and category, in time order, with the recent trend of the whole.</summary>
public sealed record Series(string Area, string Sex, string Age, string CategoryType, string Category, IReadOnlyList<Observation> Observations, Trend Trend)
{
    public Observation Latest => Observations[^1];

    /// <summary>Whether it is about everybody of that sex and age, not one category of them.</summary>
    public bool IsWhole => Category.Length == 0 && CategoryType.Length == 0;
}

/// <summary>How areas of one kind spread in one period.</summary>
public sealed record Spread(int Indicator, string Sex, string Age, Period Period, Areas.AreaKind Kind, int Areas, double Lowest, double LowerQuarter, double Middle, double UpperQuarter, double Highest);
