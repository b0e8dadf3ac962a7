using Endeavour.Charts;
using Endeavour.Evidence.Figures;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Drawings;

/// <summary>Where an area's latest figure stands among areas of its kind.</summary>
public static class AreaSpine
{
    /// <summary>With fewer areas a middle half says nothing.</summary>
    const int FewestAreas = 4;

    public static SpineRow Of(OutcomeFigures outcome, AreaFigures area)
    {
        var spread = area.Spread is { Areas: >= FewestAreas } there ? there : null;
        return new()
        {
            Id = $"spine-{outcome.Slug}-{area.Code}",
            Title = $"{outcome.Title}, {area.Name}, {area.Period}",
            Area = PointEstimate.Of(area.Latest, area.Verdict),
            Benchmark = area.England,
            Min = spread?.Lowest,
            LowerQuartile = spread?.LowerQuarter,
            UpperQuartile = spread?.UpperQuarter,
            Max = spread?.Highest,
            Orientation = outcome.Polarity.Polarity switch
            {
                Polarity.HighIsGood => Orientation.HighIsBetter,
                Polarity.LowIsGood => Orientation.LowIsBetter,
                _ => Orientation.LowToHigh,
            },
            Figures = area.Unit.ForCharts,
        };
    }
}
