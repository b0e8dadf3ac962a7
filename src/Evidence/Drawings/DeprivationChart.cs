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
        Fit = Fit(gap),
        Figures = outcome.Unit.ForCharts,
    };

    /// <summary>The two ends of the line behind the slope index, joined.</summary>
    static GradientFit? Fit(DeprivationGap gap) => gap.Slope.Index is not { } index ? null
        : new(index.AtMost, index.AtLeast, $"Slope index {gap.Unit.Difference(index.Sii)}", $"95% confidence interval {gap.Unit.DifferenceRange(index.SiiLimits)}");

    static string Title(OutcomeFigures outcome, DeprivationGap gap) => gap.Gap is null
        ? $"{gap.Area} by deprivation, {gap.Period}" : $"{gap.Area}: {GapWords.Short(gap)}";
}
