using Endeavour.Charts;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.Drawings;

/// <summary>A published figure as a chart draws it; a missing one keeps its reason.</summary>
static class PointEstimate
{
    public static Estimate Of(Observation? point, AreaVerdict? verdict = null) => point switch
    {
        null => Estimate.Missing(),
        { Value: { } value } => new(value, point.Limits95?.Lower, point.Limits95?.Upper, verdict is { IsCompared: true } ? verdict.Mark : null),
        { Missing: MissingReason.Suppressed } => Estimate.Missing(Absence.Suppressed),
        { Missing: MissingReason.NotCalculated or MissingReason.TooFew } => Estimate.Missing(Absence.NotCalculated),
        _ => Estimate.Missing(),
    };
}
