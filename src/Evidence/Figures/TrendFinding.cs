using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Figures;

/// <summary>The recent trend of an area, or the exact reason why there is none.</summary>
/// <param name="Short">For a table: "Getting worse", "No clear change", "No trend".</param>
/// <param name="Why">For a table, where there is none: "No confidence intervals"; else empty.</param>
/// <param name="Sentence">For running text, with its full stop.</param>
public sealed record TrendFinding(bool IsKnown, string Short, string Why, string Sentence, bool AsPublished = false)
{
    public static TrendFinding None { get; } = new(false, "No trend", "No figures", "There is no recent trend: there are no figures.");

    public static TrendFinding Of(Series? series, Polarity polarity)
    {
        if (series is null) return None;
        if (series.Trend.IsCalculated) return Calculated(series.Trend.Direction, polarity);
        if (Published(series.Latest.PublishedTrend) is { } published)
            return new(true, Capital(published), "", $"The publisher calls the recent trend {published}.", AsPublished: true);
        var reason = series.Trend.Reason;
        return new(false, "No trend", Shortly(reason), "There is no recent trend. " + reason.Words());
    }

    static TrendFinding Calculated(TrendDirection direction, Polarity polarity)
    {
        if (direction == TrendDirection.NoSignificantChange)
            return new(true, "No clear change", "", "Over the latest five points there is no clear change.");
        var words = direction.Words(polarity);
        var shortly = words.IndexOf(" and ", StringComparison.Ordinal) is > 0 and var at ? Capital(words[(at + 5)..]) : words;
        return new(true, shortly, "", $"Over the latest five points it is {char.ToLowerInvariant(words[0])}{words[1..]}.");
    }

    static string? Published(string words) =>
        words.Length == 0 || words.Contains("cannot be calculated", StringComparison.OrdinalIgnoreCase) ? null : char.ToLowerInvariant(words[0]) + words[1..];

    static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    static string Shortly(TrendReason reason) => reason switch
    {
        TrendReason.NotEnoughPoints => "Fewer than 5 points",
        TrendReason.MissingValues => "A year is missing",
        TrendReason.MissingLimits or TrendReason.LimitsWithoutWidth => "No confidence intervals",
        TrendReason.PooledPeriods => "Periods overlap",
        TrendReason.NotYearly => "Not yearly",
        TrendReason.BreakInSeries => "Break in the series",
        TrendReason.MissingCounts => "No counts published",
        TrendReason.CountIsNoneOrAll => "A count of none or all",
        TrendReason.ValueTypeNotEligible => "Not for this kind of figure",
        TrendReason.ValueTypeUnknown => "Kind of figure not known",
        _ => "Years not clear",
    };
}
