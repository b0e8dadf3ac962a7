using Endeavour.Evidence.Figures;
using Endeavour.Platform.Figures;

namespace Endeavour.Evidence.HowWeAreDoing;

/// <summary>What a visitor wants to see of the list, as the address says it. What it does not know it leaves out.</summary>
public sealed record OutcomeFilter(VerdictLook? Verdict, string? Part, string? Area)
{
    public static readonly (VerdictLook Look, string Key, string Words)[] Verdicts =
    [
        (VerdictLook.Better, "better", "Better than England"), (VerdictLook.Similar, "similar", "Similar to England"), (VerdictLook.Worse, "worse", "Worse than England"),
        (VerdictLook.Higher, "higher", "Higher than England"), (VerdictLook.Lower, "lower", "Lower than England"), (VerdictLook.NotCompared, "not-compared", "Not compared"),
    ];

    public static OutcomeFilter Read(PartnershipFigures figures, string? verdict, string? part, string? area) => new(
        Array.Find(Verdicts, each => each.Key == verdict) is { Key: not null } known ? known.Look : null,
        figures.Outcomes.Any(outcome => outcome.Outcome.References.Any(reference => reference.Id == part)) ? part : null,
        figures.Partnership.Areas.Any(covered => covered.Code == area) ? area : null);

    public bool IsSet => Verdict is not null || Part is not null || Area is not null;

    public string? VerdictKey => Verdict is { } look ? Array.Find(Verdicts, each => each.Look == look).Key : null;

    public bool Shows(OutcomeFigures outcome) => Part is null || outcome.Outcome.References.Any(reference => reference.Id == Part);

    public bool Shows(AreaFigures area) => (Area is null || area.Code == Area) && (Verdict is null || (area.Latest is not null && area.Verdict.Look == Verdict));
}
