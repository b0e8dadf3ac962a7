using Endeavour.Charts;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Figures;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Figures;

/// <summary>How a figure compares with England, who says so, and why not where it is not compared.</summary>
/// <param name="WhyNot">A sentence where there is no comparison; else empty.</param>
public sealed record AreaVerdict(Verdict Verdict, VerdictBy By, string WhyNot = "")
{
    public static AreaVerdict None(string whyNot) => new(Verdict.NotCompared, VerdictBy.Nobody, whyNot);

    public bool IsCompared => Verdict != Verdict.NotCompared;

    public bool AsPublished => By == VerdictBy.Publisher && IsCompared;

    /// <summary>Best counts as better, worst as worse.</summary>
    public VerdictLook Look => Verdict switch
    {
        Verdict.Better or Verdict.Best => VerdictLook.Better,
        Verdict.Worse or Verdict.Worst => VerdictLook.Worse,
        Verdict.Similar => VerdictLook.Similar,
        Verdict.Higher => VerdictLook.Higher,
        Verdict.Lower => VerdictLook.Lower,
        _ => VerdictLook.NotCompared,
    };

    public VerdictMark Mark => Verdict switch
    {
        Verdict.Better => VerdictMark.Better,
        Verdict.Best => VerdictMark.Best,
        Verdict.Worse => VerdictMark.Worse,
        Verdict.Worst => VerdictMark.Worst,
        Verdict.Similar => VerdictMark.Similar,
        Verdict.Higher => VerdictMark.Higher,
        Verdict.Lower => VerdictMark.Lower,
        _ => VerdictMark.NotCompared,
    };

    /// <summary>"Worse", "Much better", "Not compared".</summary>
    public string Word => Verdict switch
    {
        Verdict.Best => "Much better",
        Verdict.Worst => "Much worse",
        _ => Charts.Mark.Word(Mark),
    };

    /// <summary>"worse than England", "similar to England", "not compared with England".</summary>
    public string Phrase => IsCompared ? Lower(Charts.Mark.Phrase(Mark, "England")) : "not compared with England";

    public VerdictTag Tag => new(Look, Word);

    /// <summary>
    /// Ours where there are limits. The publisher's otherwise, turned to the direction that the strategy gives where the two part.
    /// </summary>
    public static AreaVerdict Of(Observation? observation, OutcomePolarity polarity, IndicatorEvidence evidence)
    {
        if (observation?.Value is null) return None("There is no figure to compare.");
        if (polarity.Polarity == Polarity.NotApplicable) return None("The publisher says that its figures are not to be compared.");
        if (observation is { Position: null, Published: { } published and not Verdict.NotCompared })
            return new(Turned(published, observation, polarity, evidence), VerdictBy.Publisher);
        var judged = observation.Judge(polarity.Polarity, evidence.TwoLevels);
        return judged.Verdict == Verdict.NotCompared ? None(Reason(observation)) : new(judged.Verdict, judged.By);
    }

    static Verdict Turned(Verdict published, Observation observation, OutcomePolarity polarity, IndicatorEvidence evidence)
    {
        if (polarity.From != PolarityFrom.Strategy || published == Verdict.Similar || polarity.Polarity == evidence.Polarity) return published;
        var side = observation.England is { } england ? Math.Sign(observation.Value!.Value - england) : 0;
        if (side == 0) side = published switch { Verdict.Higher => 1, Verdict.Lower => -1, _ => 0 };
        if (side == 0) return published;
        return Verdicts.Of((Position)(published is Verdict.Best or Verdict.Worst ? 2 * side : side), polarity.Polarity, evidence.TwoLevels);
    }

    static string Reason(Observation observation) =>
        observation.England is null ? "There is no figure for England for the same period."
        : observation.Limits95 is null ? "The source gives neither a confidence interval nor a comparison of its own, so a difference cannot be told from chance."
        : "The publisher does not compare this figure with England.";

    static string Lower(string phrase) => char.ToLowerInvariant(phrase[0]) + phrase[1..];
}
