using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Comparisons;

/// <summary>An area against its region, where the release holds the region's series, by the same rule as against England.</summary>
static class RegionComparison
{
    public static AreaComparison? Of(OutcomeFigures outcome, AreaFigures area)
    {
        if (area.Latest is not { Value: not null } latest || Regions.Of(area.Code) is not { } code) return null;
        if (outcome.Evidence!.Whole(code, outcome.Sex, outcome.Age)?.Observations.FirstOrDefault(point => point.Period == latest.Period) is not { Value: { } region }) return null;
        var verdict = Sure.Of(latest) is { } sure
            ? new AreaVerdict(Comparison.Judge(Comparison.Against(region, sure.Value, sure.Limits), outcome.Polarity.Polarity), VerdictBy.Computed)
            : AreaVerdict.None("The source gives no confidence interval, so a difference cannot be told from chance.");
        return new(area, Regions.Name(code), area.Unit.Bare(region), verdict.Word, verdict.IsCompared ? verdict.Mark : null, verdict.WhyNot);
    }
}
