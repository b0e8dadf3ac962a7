using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Releases;
using Endeavour.Publishing.Report;

namespace Endeavour.Publishing.Home;

/// <summary>An outcome whose recent trend is clear, in one area.</summary>
public sealed record Movement(OutcomeFigures Outcome, AreaFigures Area);

/// <summary>What is new for a partnership: the latest release with figures of its outcomes, and which outcomes are moving.</summary>
public sealed record WhatChanged(Release Latest, string On, IReadOnlyList<OutcomeFigures> Updated, IReadOnlyList<OutcomeFigures> New, IReadOnlyList<Movement> Better, IReadOnlyList<Movement> Worse)
{
    /// <summary>Null while there are no figures.</summary>
    public static WhatChanged? Of(PartnershipFigures figures, IReadOnlyList<Release> releases)
    {
        var shown = figures.Outcomes.Where(outcome => outcome.HasFigures).ToList();
        if (shown.Count == 0) return null;
        var latest = shown.Select(outcome => outcome.Release!).MaxBy(release => release.ShownFrom)!;
        var before = releases.Where(release => release.ShownFrom < latest.ShownFrom && release.Illustrative == latest.Illustrative).SelectMany(release => release.Indicators).ToHashSet();
        var updated = shown.Where(outcome => outcome.Release!.Id == latest.Id).ToList();
        return new(latest, EnglishDate.Of(latest.ShownFrom), updated, [.. updated.Where(outcome => !before.Contains(outcome.Outcome.Indicator!.Value))],
            Moving(shown, ReportException.IsGettingBetter), Moving(shown, ReportException.IsGettingWorse));
    }

    static List<Movement> Moving(IEnumerable<OutcomeFigures> outcomes, Func<AreaFigures, bool> moves) =>
        [.. outcomes.SelectMany(outcome => outcome.Areas.Where(moves).Select(area => new Movement(outcome, area)))];
}
