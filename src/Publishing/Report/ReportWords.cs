using Endeavour.Evidence.Figures;

namespace Endeavour.Publishing.Report;

/// <summary>What the report says of an outcome beside its verdict, on every form of it alike.</summary>
public static class ReportWords
{
    /// <summary>How verdicts and trends are found, in short.</summary>
    public static IReadOnlyList<string> Method { get; } =
    [
        "A figure is called better or worse than England when England's figure lies outside its 95% confidence interval, and similar when it lies inside or on its edge. Where the source gives no interval, the publisher's own comparison is shown and called so.",
        "Which way is good is as the strategy says; where it does not, as the publisher says. Where neither says, figures are called higher and lower.",
        "The recent trend is a test of the latest five yearly figures at 99.8% confidence that no single year may decide. Where periods overlap or a year is missing there is no trend, and the reason is given.",
        "Exceptions are outcomes that are worse than England, or getting worse. Those that are both come first.",
    ];

    /// <summary>Who is behind, in a sentence for each area, or why that is not known: no outcome stands without one.</summary>
    public static string Inequality(OutcomeFigures outcome) => outcome.Drawings.Inequality.Sentence;

    /// <summary>What it measures directly, below the chapter it stands in; null where that is the chapter itself.</summary>
    public static string? PartOf(OutcomeFigures outcome) =>
        outcome.Outcome.References is [var nearest, ..] && nearest.Id != outcome.TopLevel?.Id ? $"{nearest.Kind}: {nearest.Title}" : null;

    /// <summary>How far from the target, area by area; empty where the strategy sets none.</summary>
    public static string Target(OutcomeFigures outcome) =>
        string.Join(" ", TargetProgress.Of(outcome).Select(progress => progress.Sentence).Where(sentence => sentence.Length > 0).Distinct());

    /// <summary>"75.9 (75.1 to 76.7)".</summary>
    public static string WithLimits(AreaFigures area) => area is { Value: not null, Limits: { } limits } ? $"{area.Shown} ({area.Unit.Range(limits)})" : area.Shown;
}
