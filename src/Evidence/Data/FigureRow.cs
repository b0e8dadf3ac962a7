using Endeavour.Evidence.Downloads;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;

namespace Endeavour.Evidence.Data;

/// <summary>One published figure of an outcome: the row of every table that leaves, whatever its format, and of the API's lists.</summary>
public sealed record FigureRow(string Outcome, string Title, int Indicator, string Measure, string Unit, string AreaCode, string AreaName, string Sex, string Age, string CategoryType, string Category, string Period)
{
    public DateOnly? PeriodStart { get; init; }
    public DateOnly? PeriodEnd { get; init; }
    public double? Value { get; init; }
    public double? Lower95 { get; init; }
    public double? Upper95 { get; init; }
    public double? Count { get; init; }
    public double? Denominator { get; init; }
    public double? England { get; init; }
    public string ComparedWithEngland { get; init; } = "";
    public string ComparedBy { get; init; } = "";
    public string Missing { get; init; } = "";
    public string Note { get; init; } = "";
    /// <summary>The outcome is measured by it; else it is of a group of people beside it.</summary>
    public bool IsOutcome { get; init; }
    public bool Illustrative { get; init; }
    public string Release { get; init; } = "";
    public string File { get; init; } = "";
    public int Line { get; init; }

    /// <summary>Every figure that is held for its areas and England: the outcome's own first, then those of other groups of people.</summary>
    public static IEnumerable<FigureRow> Of(OutcomeFigures outcome)
    {
        if (outcome.Evidence is not { } evidence) yield break;
        foreach (var (code, name) in outcome.Areas.Select(area => (area.Code, area.Name)).Append((AreaKinds.England, "England")))
            foreach (var series in evidence.Series.Where(series => series.Area == code).OrderByDescending(series => IsOwn(outcome, series)))
                foreach (var figure in series.Observations) yield return Of(outcome, evidence, name, series, figure);
    }

    static bool IsOwn(OutcomeFigures outcome, Series series) => series.IsWhole && series.Sex == outcome.Sex && series.Age == outcome.Age;

    internal static FigureRow Of(OutcomeFigures outcome, IndicatorEvidence evidence, string name, Series series, Observation figure)
    {
        var verdict = series.Area == AreaKinds.England || !series.IsWhole ? null : AreaVerdict.Of(figure, outcome.Polarity, evidence);
        var (from, to) = Days(figure);
        // What is hidden is hidden whole, whatever a file holds beside it.
        var hidden = figure.Missing == MissingReason.Suppressed;
        return new(outcome.Slug, outcome.Title, evidence.Definition.Id, evidence.Definition.Name, outcome.Unit.Note, series.Area, name, series.Sex, series.Age, series.CategoryType, series.Category, figure.PeriodText)
        {
            PeriodStart = from, PeriodEnd = to, Value = hidden ? null : figure.Value, Lower95 = hidden ? null : figure.Limits95?.Lower, Upper95 = hidden ? null : figure.Limits95?.Upper,
            Count = hidden ? null : figure.Count, Denominator = hidden ? null : figure.Denominator, England = figure.England,
            ComparedWithEngland = verdict?.Verdict.Words() ?? "", ComparedBy = verdict?.By.Name() ?? "", Missing = figure.Missing.Words(), Note = figure.Note,
            IsOutcome = IsOwn(outcome, series), Illustrative = outcome.Illustrative, Release = evidence.Release.Id, File = figure.File, Line = figure.Line,
        };
    }

    /// <summary>The first and the last day; none where the publisher's name for the period is not understood.</summary>
    static (DateOnly?, DateOnly?) Days(Observation figure)
    {
        if (!figure.Period.IsMeasured) return (null, null);
        var start = new DateOnly(figure.Period.StartYear, figure.Period.StartMonth, 1);
        return (start, start.AddMonths(figure.Period.Months).AddDays(-1));
    }
}
