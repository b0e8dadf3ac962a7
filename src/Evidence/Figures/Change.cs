using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Figures;

/// <summary>The step from one figure of an area to a later one.</summary>
/// <param name="Clear">Whether the two 95% confidence intervals do not overlap (Fingertips' rule); null where there are none.</param>
/// <param name="IsBetter">Null where neither way is better, or nothing changed.</param>
public sealed record Change(Observation From, Observation To, bool? Clear, bool? IsBetter)
{
    public double Difference => To.Value!.Value - From.Value!.Value;

    /// <summary>From the latest point that shares no month with the last one: rolling periods have most of their people in common.</summary>
    public static Change? SincePrevious(IReadOnlyList<Observation> points, Polarity polarity) =>
        points is [.., { Value: not null } to] && points.LastOrDefault(point => point.Period.EndsBefore(to.Period)) is { Value: not null } from ? Between(from, to, polarity) : null;

    public static Change Between(Observation from, Observation to, Polarity polarity)
    {
        var difference = to.Value!.Value - from.Value!.Value;
        bool? clear = from.Limits95 is { } before && to.Limits95 is { } after ? before.Upper < after.Lower || after.Upper < before.Lower : null;
        bool? better = difference == 0 || polarity is not (Polarity.HighIsGood or Polarity.LowIsGood) ? null : difference > 0 == (polarity == Polarity.HighIsGood);
        return new(from, to, clear, better);
    }

    /// <summary>"It is down 0.8 percentage points from 14.9% in 2023." A difference that chance may explain is called so.</summary>
    public string Sentence(FigureUnit unit)
    {
        var before = $"{unit.Full(From.Value!.Value)} in {From.PeriodText}";
        if (unit.LooksSame(From.Value.Value, To.Value!.Value)) return $"It was the same in {From.PeriodText}.";
        var chance = Clear == false ? ", a difference that chance may explain" : "";
        return $"It is {(Difference > 0 ? "up" : "down")} {unit.Difference(Difference)} from {before}{chance}.";
    }
}
