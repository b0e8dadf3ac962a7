using Endeavour.Charts;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Drawings;

/// <summary>An outcome from the most to the least deprived group of neighbourhoods.</summary>
public static class DeprivationChart
{
    public static Gradient Of(OutcomeFigures outcome, DeprivationGap gap, int number) => new()
    {
        Id = FormattableString.Invariant($"gradient-{outcome.Slug}-{number + 1}"),
        Title = Title(outcome, gap),
        Axis = outcome.Unit.Note is { Length: > 0 } note ? char.ToUpperInvariant(note[0]) + note[1..] : "Figure",
        Groups = gap.CategoryType,
        Points = [.. gap.Groups.Select(group => new GradientPoint(FormattableString.Invariant($"{group.Rank}"), PointEstimate.Of(group.Figure)))],
        Figures = outcome.Unit.ForCharts,
    };

    static string Title(OutcomeFigures outcome, DeprivationGap gap) => (gap.Gap, outcome.Polarity.Polarity) switch
    {
        (null, _) => $"{gap.Area} by deprivation, {gap.Period}",
        ({ } difference, Polarity.HighIsGood or Polarity.LowIsGood) when difference != 0 && !gap.MayBeChance =>
            $"{gap.Area}: {gap.Unit.Difference(difference)} {(difference > 0 == (outcome.Polarity.Polarity == Polarity.LowIsGood) ? "worse" : "better")} in the most deprived {gap.Group}",
        ({ } difference, _) => $"{gap.Area}: a gap of {gap.Unit.Difference(difference)} between the most and the least deprived {gap.Group}",
    };
}
