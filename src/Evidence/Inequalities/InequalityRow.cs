using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;

namespace Endeavour.Evidence.Inequalities;

/// <summary>The gap of one outcome within one area, and how large that is beside what sets whole councils apart.</summary>
public sealed record InequalityRow(OutcomeFigures Outcome, AreaFigures Area, DeprivationGap Gap)
{
    /// <summary>With fewer areas a middle half says nothing.</summary>
    const int FewestAreas = 4;

    /// <summary>
    /// The gap in widths of the middle half of areas of the same kind: a number without unit, the same for a percentage and for what is left of a hundred. By the
    /// sign convention where a direction is good, else without its sign. Null where the areas of the kind are too few, or all alike.
    /// </summary>
    public double? Size => Area.Spread is { Areas: >= FewestAreas } spread && spread.UpperQuarter > spread.LowerQuarter && Gap.Absolute is { } gap
        ? (Outcome.Polarity.Judges ? gap : Math.Abs(gap)) / (spread.UpperQuarter - spread.LowerQuarter) : null;

    public bool IsWorse => Outcome.Polarity.Judges && Gap is { IsClear: true, Absolute: > 0 };
    public bool IsBetter => Outcome.Polarity.Judges && Gap is { IsClear: true, Absolute: < 0 };
    public bool HasWidened => Gap.Widening?.IsClear == true;

    /// <summary>"Worse for the most deprived", "Chance may explain it".</summary>
    public string Direction => Gap.IsClear switch
    {
        false => "Chance may explain it",
        null => $"{Capital(GapWords.Direction(Gap))} for the most deprived; no confidence intervals",
        _ => $"{Capital(GapWords.Direction(Gap))} for the most deprived",
    };

    /// <summary>"Wider than in 2021", "Chance may explain the change since 2021", "No earlier gap to compare with".</summary>
    public string Change => Gap.Widening switch
    {
        null => "No earlier gap to compare with",
        { IsClear: true, Before: var before } => $"Wider than in {before.Period}",
        { IsNarrower: true, Before: var before } => $"Narrower than in {before.Period}",
        { Before: var before } => $"No clear change since {before.Period}",
    };

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
