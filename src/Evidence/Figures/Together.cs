using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Figures;

/// <summary>
/// Several councils as one, added up here from their counts. Only where statistics allow it: percentages and crude rates whose counts
/// and denominators are all published. Anything else has a reason why not.
/// </summary>
/// <param name="Method">How the limits were worked out, in words.</param>
public sealed partial record Together(string Name, string Period, double Value, Interval Limits, double Count, double Denominator, double? England, AreaVerdict Verdict, string Method)
{
    /// <summary>"Both councils together", "All three councils together".</summary>
    public static string NameOf(int areas) => areas switch
    {
        2 => "Both councils together",
        3 => "All three councils together",
        _ => string.Create(CultureInfo.InvariantCulture, $"All {areas} councils together"),
    };

    public static (Together? Figure, string? WhyNot) Of(IndicatorEvidence evidence, IReadOnlyList<AreaFigures> areas, OutcomePolarity polarity)
    {
        if (areas.Count < 2) return (null, null);
        if (WhyNot(evidence, areas) is { } reason) return (null, reason);
        var multiplier = Multiplier(evidence.Definition.Unit)!.Value;
        var (count, denominator) = (areas.Sum(area => area.Latest!.Count!.Value), areas.Sum(area => area.Latest!.Denominator!.Value));
        var isProportion = evidence.Definition.ValueType == "Proportion";
        var limits = isProportion ? Proportion.Wilson(count, denominator, multiplier: multiplier) : Rate.Byars(count, denominator, multiplier: multiplier);
        var (value, england) = (count / denominator * multiplier, areas[0].England);
        var verdict = england is { } whole
            ? new AreaVerdict(Comparison.Judge(Comparison.Against(whole, value, limits), polarity.Polarity), VerdictBy.Computed)
            : AreaVerdict.None("There is no figure for England for the same period.");
        return (new(NameOf(areas.Count), areas[0].Period, value, limits, count, denominator, england, verdict, isProportion ? "Wilson's method" : "Byar's method"), null);
    }

    static string? WhyNot(IndicatorEvidence evidence, IReadOnlyList<AreaFigures> areas) => Summing.Of(evidence.Definition.ValueType) switch
    {
        { By: SumBy.Proportion or SumBy.Rate } => WhyNoCounts(evidence, areas),
        { WhyNot: { } reason } => reason,
        _ => $"Figures of this kind ({evidence.Definition.ValueType.ToLowerInvariant()}) are not added up here.",
    };

    static string? WhyNoCounts(IndicatorEvidence evidence, IReadOnlyList<AreaFigures> areas)
    {
        if (areas.Any(area => area.Value is null)) return "Not every council has a figure, so they cannot be added up.";
        if (areas.Select(area => area.Latest!.Period).Distinct().Count() > 1) return "The latest figures of the councils are of different periods, so they are not added up.";
        if (areas.Any(area => area.Latest is not { Count: >= 0, Denominator: > 0 }))
            return "The numbers of people behind these figures are not published, and without them figures of several councils cannot be added up.";
        if (Multiplier(evidence.Definition.Unit) is not { } multiplier || areas.Any(area => !Reproduces(area.Latest!, multiplier)))
            return "The published counts do not give the published figures, so the councils are not added up.";
        return null;
    }

    /// <summary>The counts must give the published figure, to its rounding: else they count something different.</summary>
    static bool Reproduces(Observation observation, double multiplier) =>
        Math.Abs(observation.Count!.Value / observation.Denominator!.Value * multiplier - observation.Value!.Value) <= Math.Max(0.06, 0.005 * Math.Abs(observation.Value.Value));

    /// <summary>"%" is 100; "per 100,000" is 100,000; null where the unit does not say.</summary>
    static double? Multiplier(string unit) =>
        unit.Trim() == "%" ? 100
        : Per().Match(unit) is { Success: true } match ? double.Parse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"^\s*per ([\d,]+)\b")]
    private static partial Regex Per();
}
