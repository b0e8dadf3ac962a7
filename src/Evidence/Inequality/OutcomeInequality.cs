using Endeavour.Evidence.Figures;

namespace Endeavour.Evidence.Inequality;

/// <summary>Who is behind on an outcome, or why that is not known: no outcome is shown without one or the other.</summary>
public sealed record OutcomeInequality(IReadOnlyList<DeprivationGap> ByDeprivation, IReadOnlyList<SexGap> BySex, string? WhyNot)
{
    /// <summary>The outcome is about a gap: its own figures are the inequality.</summary>
    public bool IsItself { get; private init; }

    public static OutcomeInequality Of(OutcomeFigures outcome)
    {
        var (deprivation, sex) = (DeprivationGap.Of(outcome), SexGap.Of(outcome));
        var itself = outcome.Evidence is { } evidence
            && (evidence.Definition.ValueType is "Slope Index of Inequality" or "Gap" || evidence.Definition.Name.StartsWith("Inequality in", StringComparison.OrdinalIgnoreCase));
        return new(deprivation, sex, deprivation.Count > 0 ? null : Reason(outcome, itself, sex.Count > 0)) { IsItself = itself };
    }

    static string Reason(OutcomeFigures outcome, bool itself, bool bySex)
    {
        if (itself) return "This outcome is itself a measure of inequality: its figure is the gap between the most and the least deprived neighbourhoods.";
        if (!outcome.HasFigures) return "There are no figures yet, so it cannot be said who is behind.";
        var places = string.Join(" or ", outcome.Areas.Select(area => area.Name));
        return bySex
            ? $"The imported files hold this outcome for males and females, but not by deprivation within {places}. It may hide gaps between neighbourhoods."
            : $"The imported files hold this outcome only for the whole of {places}, neither by deprivation nor by sex. It may hide gaps between neighbourhoods and groups of people.";
    }
}
