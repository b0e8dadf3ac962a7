using System.Globalization;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Periods;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Exceptions;

/// <summary>
/// The straight way from a baseline to a dated target, and whether the latest figure keeps to it: it is off when its whole 95% interval lies on the wrong side of what
/// the way asks for at the middle of its period. Without an interval nothing can be told from chance, so nothing is said.
/// </summary>
/// <param name="Asked">What the way asks for at the middle of the latest period.</param>
sealed record TargetWay(TargetProgress Progress, double Asked, bool IsOff)
{
    public static TargetWay? Of(TargetProgress progress, Polarity polarity)
    {
        if (polarity is not (Polarity.HighIsGood or Polarity.LowIsGood)) return null;
        if (progress is not { Target: { Date: { } by } target, Baseline: { } baseline, Area: { Latest: { Value: not null, Limits95: { } limits } latest } }) return null;
        if (!Period.TryParse(baseline.Period, out var from) || !from.IsMeasured || !latest.Period.IsMeasured || latest.Period <= from) return null;
        var (start, now, end) = (Middle(from), Middle(latest.Period), by.Year * 12.0 + by.Month);
        if (end <= start) return null;
        var asked = baseline.Value + (target.Value - baseline.Value) * Math.Min(1, (now - start) / (end - start));
        return new(progress, asked, polarity == Polarity.HighIsGood ? limits.Upper < asked : limits.Lower > asked);
    }

    /// <summary>In months since year zero.</summary>
    static double Middle(Period period) => period.StartYear * 12 + period.StartMonth + period.Months / 2.0;

    public string Sentence => string.Create(CultureInfo.InvariantCulture,
        $"On a straight way from the baseline of {Unit.Full(Progress.Baseline!.Value)} in {Progress.Baseline.Period} to the target of {TargetProgress.Words(Progress.Target!, Unit)} it would be {Unit.Full(Asked)} by then.");

    FigureUnit Unit => Progress.Area.Unit;
}
