using Endeavour.Charts;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.MyArea;

/// <summary>The latest figure of one indicator in a local area, beside the council's and England's.</summary>
/// <param name="Name">Indicator, sex and age.</param>
/// <param name="Outcome">The slug of the partnership's outcome that the indicator shows; null where it is none of them.</param>
/// <param name="Council">The council's figure of the same period.</param>
/// <param name="With">What the verdict compares with: "England", or the council where England has no figure.</param>
public sealed record LocalFigure(string Name, string? Outcome, FigureUnit Unit, Observation Latest, Observation? Council, AreaVerdict Verdict, string With)
{
    /// <summary>The figure, or why there is none: "Suppressed".</summary>
    public string Shown => Latest.Value is { } value ? Unit.Bare(value) : Latest.Missing.Words();

    public bool IsKnown => Latest.Value is not null;

    public string ShownLimits => !IsKnown ? "" : Latest.Limits95 is { } limits ? Unit.Range(limits) : "Not published";

    public string ShownCouncil => Council is null ? "–" : Council.Value is { } value ? Unit.Bare(value) : Council.Missing.Words();

    public string ShownEngland => Latest.England is { } england ? Unit.Bare(england) : "–";

    public double? Benchmark => With == "England" ? Latest.England : Council?.Value;

    /// <summary>How far it lies from what it is compared with, in widths of its own interval: a number without unit.</summary>
    public double Distance => Benchmark is { } other && Sure.Of(Latest) is { } sure && sure.Limits.Upper > sure.Limits.Lower
        ? Math.Abs(sure.Value - other) / ((sure.Limits.Upper - sure.Limits.Lower) / 2) : 0;

    /// <summary>Worse first, then what differs without being good or bad, what chance may explain, better, and what cannot be compared.</summary>
    public int Rank => Verdict.Verdict switch
    {
        Statistics.Verdict.Worse or Statistics.Verdict.Worst => 0,
        Statistics.Verdict.Higher or Statistics.Verdict.Lower => 1,
        Statistics.Verdict.Similar => 2,
        Statistics.Verdict.Better or Statistics.Verdict.Best => 3,
        _ => IsKnown ? 4 : 5,
    };

    /// <summary>By England's figure where there is one, else by the council's, whose own uncertainty counts too.</summary>
    public static LocalFigure Of(string name, string? outcome, FigureUnit unit, (OutcomePolarity Polarity, IndicatorEvidence Evidence) by, Observation latest, (string Name, Observation? Figure) council)
    {
        var national = AreaVerdict.Of(latest, by.Polarity, by.Evidence);
        if (national.IsCompared || latest.England is not null || latest.Value is null) return new(name, outcome, unit, latest, council.Figure, national, "England");
        if (council.Figure is not { } beside || Sure.Of(beside) is not { } theirs || Sure.Of(latest) is not { } own) return new(name, outcome, unit, latest, council.Figure, national, "England");
        var verdict = Comparison.Judge(Comparison.AgainstInterval(theirs.Value, theirs.Limits, own.Value, own.Limits), by.Polarity.Polarity);
        return new(name, outcome, unit, latest, council.Figure, new(verdict, VerdictBy.Computed), council.Name);
    }

    /// <summary>"Worse than England".</summary>
    public string Compared => Verdict.IsCompared ? Mark.Phrase(Verdict.Mark, With) : "Not compared";
}
