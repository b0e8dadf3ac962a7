using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Inequality;

/// <summary>One group of people with its figure, or the reason why there is none, compared with everybody of the area.</summary>
public sealed record GroupFigure(string Name, Observation Figure, AreaVerdict Verdict, FigureUnit Unit)
{
    /// <summary>"14.1%", "Suppressed".</summary>
    public string Shown => Figure.Value is { } value ? Unit.Bare(value) : Figure.Missing.Words();
}

/// <summary>An outcome in one area by sex, by age, by ethnicity or by another kind of group, in the file's words, beside the area's own whole.</summary>
/// <param name="Whole">The figure that groups are compared with; null where the file has none.</param>
/// <param name="WholeName">"the whole of Rutland", "Rutland, 18+ yrs".</param>
public sealed record GroupBreakdown(Cut Cut, string Area, string CategoryType, string Period, FigureUnit Unit, Observation? Whole, string WholeName, IReadOnlyList<GroupFigure> Groups)
{
    public bool AnyFigure => Groups.Any(group => group.Figure.Value is not null);

    /// <summary>The largest gap between two groups, in words.</summary>
    public string Sentence
    {
        get
        {
            var known = Groups.Where(group => group.Figure.Value is not null).OrderBy(group => group.Figure.Value).ToList();
            if (known.Count == 0) return $"In {Area} in {Period} no group has a figure.";
            if (known.Count == 1) return $"In {Area} in {Period} only one group has a figure: {known[0].Name}, {Unit.Full(known[0].Figure.Value!.Value)}.";
            var (low, high) = (known[0], known[^1]);
            var (least, most) = (low.Figure.Value!.Value, high.Figure.Value!.Value);
            return Unit.LooksSame(least, most)
                ? $"In {Area} in {Period} the figure was the same for all groups: {Unit.Full(least)}."
                : $"In {Area} in {Period} the widest gap by {Words} was {Unit.Difference(most - least)}, between {high.Name} ({Unit.Bare(most)}) and {low.Name} ({Unit.Bare(least)}){Chance(high, low)}.";
        }
    }

    string Words => Cut is Cut.Other or Cut.InclusionHealth ? "group" : Cut.Name();

    static string Chance(GroupFigure high, GroupFigure low) =>
        Sure.Of(high.Figure) is { } one && Sure.Of(low.Figure) is { } other && Gap.Absolute(one, other).Limits.Lower <= 0 ? ", which chance may explain" : "";
}
