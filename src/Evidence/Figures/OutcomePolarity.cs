using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Figures;

/// <summary>Who says which way is good.</summary>
public enum PolarityFrom
{
    /// <summary>Nobody: figures are called higher and lower, not better and worse.</summary>
    Nobody,
    Strategy,
    Publisher,
    /// <summary>Read off the publisher's own verdicts, since its description does not say.</summary>
    PublishersVerdicts,
}

/// <summary>Which way is good for an outcome, and who says so: the strategy first, then the publisher.</summary>
public sealed record OutcomePolarity(Polarity Polarity, PolarityFrom From)
{
    public static OutcomePolarity Of(Outcome outcome, IndicatorEvidence? evidence) => (outcome.HigherIs, evidence?.Polarity) switch
    {
        ({ } said, _) => new(Read(said), PolarityFrom.Strategy),
        (_, { } known) => new(known, evidence!.PolarityFromVerdicts ? PolarityFrom.PublishersVerdicts : PolarityFrom.Publisher),
        _ => new(Polarity.NoJudgement, PolarityFrom.Nobody),
    };

    public bool Judges => Polarity is Polarity.HighIsGood or Polarity.LowIsGood;

    /// <summary>For the method: "A lower figure is better, as the strategy says."</summary>
    public string Sentence => Polarity switch
    {
        Polarity.HighIsGood => $"A higher figure is better{Who}.",
        Polarity.LowIsGood => $"A lower figure is better{Who}.",
        _ when From == PolarityFrom.Nobody => "Neither the strategy nor the publisher says whether a higher figure is better, so figures are called higher and lower.",
        Polarity.NoJudgement => $"Neither a higher nor a lower figure is better{Who}, so figures are called higher and lower.",
        _ => $"Figures are not compared{Who}.",
    };

    string Who => From switch
    {
        PolarityFrom.Strategy => ", as the strategy says",
        PolarityFrom.Publisher => ", as the publisher says",
        PolarityFrom.PublishersVerdicts => ", as the publisher's own verdicts show; its description does not say",
        _ => "",
    };

    static Polarity Read(HigherIs said) => said switch
    {
        HigherIs.Better => Polarity.HighIsGood,
        HigherIs.Worse => Polarity.LowIsGood,
        _ => Polarity.NoJudgement,
    };
}
