using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Figures;

/// <summary>What is known of one outcome in one area that the partnership covers.</summary>
public sealed record AreaFigures(CoveredArea Area, FigureUnit Unit, Series? Series)
{
    /// <summary>The points of the series that cover as many months as the latest, in time order.</summary>
    public required IReadOnlyList<Observation> Points { get; init; }

    /// <summary>The latest point, which may hold a reason instead of a figure; null where the source has no row for the area.</summary>
    public Observation? Latest => Points.Count == 0 ? null : Points[^1];

    public required AreaVerdict Verdict { get; init; }
    public required TrendFinding Trend { get; init; }
    public Change? Change { get; init; }
    /// <summary>How areas of the same kind spread in the latest period.</summary>
    public Spread? Spread { get; init; }

    public string Name => Area.Name;
    public string Code => Area.Code;
    public double? Value => Latest?.Value;
    public Interval? Limits => Latest?.Limits95;
    public double? England => Latest?.England;
    public string Period => Latest?.PeriodText ?? "";

    /// <summary>The latest point that has a figure, where the latest has none.</summary>
    public Observation? LastKnown => Points.LastOrDefault(point => point.Value is not null);

    /// <summary>The figure, or why there is none: "14.1%", "Not published", "No figures for this area".</summary>
    public string Shown => Latest switch
    {
        null => "No figures for this area",
        { Value: { } value } => Unit.Bare(value),
        { Missing: var missing } => missing.Words(),
    };

    public string ShownEngland => England is { } england ? Unit.Bare(england) : "–";

    public static AreaFigures Of(CoveredArea area, FigureUnit unit, OutcomePolarity polarity, IndicatorEvidence evidence, Series? series)
    {
        var latest = series?.Latest;
        var points = series?.Observations.Where(point => point.Period.Months == latest!.Period.Months).ToList() ?? [];
        return new(area, unit, series)
        {
            Points = points,
            Verdict = latest is null ? AreaVerdict.None("There are no figures for this area.") : AreaVerdict.Of(latest, polarity, evidence),
            Trend = TrendFinding.Of(series, polarity.Polarity),
            Change = Change.SincePrevious(points, polarity.Polarity),
            Spread = latest is null ? null : evidence.Spread(area.Code, series!.Sex, series.Age, latest.Period),
        };
    }
}
