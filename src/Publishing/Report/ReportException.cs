using Endeavour.Evidence.Figures;
using Endeavour.Platform.Figures;

namespace Endeavour.Publishing.Report;

/// <summary>An outcome in one area that a board should look at first: worse than England, getting worse, or both.</summary>
public sealed record ReportException(OutcomeFigures Outcome, AreaFigures Area)
{
    public bool Worse => IsWorse(Area);
    public bool GettingWorse => IsGettingWorse(Area);

    /// <summary>"Worse than England and getting worse".</summary>
    public string Why => (Worse, GettingWorse) switch
    {
        (true, true) => "Worse than England and getting worse",
        (true, false) => "Worse than England",
        _ => "Getting worse",
    };

    public static bool IsWorse(AreaFigures area) => area.Verdict.Look == VerdictLook.Worse;

    public static bool IsGettingWorse(AreaFigures area) => area.Trend.Short.EndsWith("getting worse", StringComparison.OrdinalIgnoreCase);

    public static bool IsGettingBetter(AreaFigures area) => area.Trend.Short.EndsWith("getting better", StringComparison.OrdinalIgnoreCase);

    /// <summary>Those that are both come first, then what is worse; each in the strategy's order.</summary>
    public static IReadOnlyList<ReportException> Of(IEnumerable<OutcomeFigures> outcomes) =>
        [.. outcomes.SelectMany(outcome => outcome.Areas.Select(area => new ReportException(outcome, area))).Where(each => each.Worse || each.GettingWorse)
            .OrderByDescending(each => each.Worse && each.GettingWorse).ThenByDescending(each => each.Worse)];
}
