using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Desk.Indicators;

/// <summary>One indicator of a partnership as the desk shows it.</summary>
/// <param name="Outcomes">Those that it shows; none where it is only looked after.</param>
/// <param name="Evidence">None where there are no figures at all.</param>
/// <param name="Own">Its figures are the partnership's own.</param>
/// <param name="Latest">The latest figure of the partnership's areas, or of England where it has none.</param>
/// <param name="Derived">How often new ones come, as the data show.</param>
public sealed record IndicatorLine(int Number, IReadOnlyList<Outcome> Outcomes, IndicatorEvidence? Evidence, bool Own, Observation? Latest, IndicatorCare? Care, UpdateCycle Derived, IndicatorStanding Standing)
{
    /// <summary>How often new ones come: as someone says, else as the data show.</summary>
    public UpdateCycle Cycle => Care?.Over(Derived) ?? Derived;

    /// <summary>Local indicators have numbers of their own, from a million.</summary>
    public const int FirstLocal = 1_000_000;

    public string Name => Evidence?.Definition.Name ?? (Outcomes.Count > 0 ? Outcomes[0].Title : $"Indicator {Number}");

    public string Release => Evidence is null ? "" : Own ? $"{Evidence.Release.Id}, our own" : $"{Evidence.Release.Id}, the server's";

    public string CycleWords => Cycle.Words + (Care?.EveryMonths is null ? Evidence is null ? " (assumed)" : " (from the data)" : "");

    public string Owner => Care?.OwnerPost?.Title ?? "Nobody";

    public string Polarity
    {
        get
        {
            var polarity = Outcomes.Count > 0 ? OutcomePolarity.Of(Outcomes[0], Evidence)
                : Evidence?.Polarity is { } known ? new(known, Evidence.PolarityFromVerdicts ? PolarityFrom.PublishersVerdicts : PolarityFrom.Publisher)
                : new OutcomePolarity(Statistics.Polarity.NoJudgement, PolarityFrom.Nobody);
            var way = polarity.Polarity switch { Statistics.Polarity.HighIsGood => "Higher is better", Statistics.Polarity.LowIsGood => "Lower is better", _ => "Neither is better" };
            return polarity.From switch
            {
                PolarityFrom.Strategy => $"{way} (the strategy)",
                PolarityFrom.Publisher => $"{way} (the publisher)",
                PolarityFrom.PublishersVerdicts => $"{way} (the publisher's verdicts)",
                _ => "Nobody says",
            };
        }
    }

    public string Method => Evidence is null ? "" : string.Join("; ", new[] { Evidence.Definition.ValueType, Evidence.Definition.LimitsMethod }.Where(part => part.Length > 0));

    /// <summary>"1 year", "3 years together", "3 months".</summary>
    public string PeriodType => Latest?.Period is { IsMeasured: true } period ? period.Months switch
    {
        1 => "A month", 3 => "A quarter", 12 => "A year",
        var months when months % 12 == 0 => $"{months / 12} years together",
        var months => $"{months} months",
    } : "";

    /// <summary>Late first, then what never came.</summary>
    public int Rank => Standing.State switch { IndicatorState.Late => 0, IndicatorState.NeverCame => Standing.Missed ? 0 : 1, IndicatorState.NothingNew => 2, _ => 3 };
}
