using Endeavour.Evidence.Desk.Indicators;
using Endeavour.Evidence.Figures;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Metrics;

/// <summary>What a metric of the paper rests on.</summary>
public enum Resolution
{
    PublishedIndicator,
    OwnIndicator,
    NoSource,
}

/// <summary>A metric as the paper words it, with the measures that it became.</summary>
public sealed record MetricLine(Metric Metric, IReadOnlyList<MetricMeasure> Measures)
{
    /// <summary>Of several measures the best found counts.</summary>
    public Resolution Resolution => Measures.Select(each => each.Resolution).DefaultIfEmpty(Resolution.NoSource).Min();

    public string Word => Resolution switch { Resolution.PublishedIndicator => "Published indicator", Resolution.OwnIndicator => "Our own indicator", _ => "No source" };
}

/// <param name="Figures">None where the measure is not one of the current strategy's outcomes.</param>
public sealed record MetricMeasure(Measure Measure, OutcomeFigures? Figures)
{
    public Resolution Resolution => Measure.Indicator switch { null => Resolution.NoSource, >= IndicatorLine.FirstLocal => Resolution.OwnIndicator, _ => Resolution.PublishedIndicator };

    /// <summary>What stands behind it, or why nothing does.</summary>
    public string Says => Resolution switch
    {
        Resolution.NoSource => Measure.NoSource ?? "No indicator has been chosen for it.",
        _ when Figures is { HasFigures: true } => FormattableString.Invariant($"Indicator {Measure.Indicator}."),
        _ => $"{FormattableString.Invariant($"Indicator {Measure.Indicator}.")} {Figures?.Why}",
    };
}
