using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Versions;

namespace Endeavour.Publishing.Report;

/// <summary>
/// The outcomes report: the partnership's figures in the order of its strategy. It says nothing that does not come from the strategy or
/// from releases of figures, so the same data give the same report.
/// </summary>
public sealed class ReportPaper
{
    public ReportPaper(Partnership partnership, Tree? tree, PartnershipFigures figures)
    {
        (Partnership, Tree, Figures) = (partnership, tree, figures);
        Counts = VerdictCounts.Of(figures);
        Parts = ReportPart.Of(tree, figures.Outcomes);
        Shown = [.. Parts.SelectMany(part => part.Shown)];
        Exceptions = ReportException.Of(Shown);
        Waiting = [.. figures.Outcomes.Where(outcome => !outcome.HasFigures && outcome.State != FiguresState.NoSource)];
        NoSource = [.. figures.Outcomes.Where(outcome => outcome.State == FiguresState.NoSource)];
        Releases = [.. Shown.Select(outcome => outcome.Release!).DistinctBy(release => release.Id).OrderBy(release => release.Number)];
    }

    public Partnership Partnership { get; }
    /// <summary>None while the partnership has no strategy.</summary>
    public Tree? Tree { get; }
    public PartnershipFigures Figures { get; }
    public VerdictCounts Counts { get; }
    public IReadOnlyList<ReportPart> Parts { get; }
    /// <summary>Every outcome with figures, chapter by chapter.</summary>
    public IReadOnlyList<OutcomeFigures> Shown { get; }
    public IReadOnlyList<ReportException> Exceptions { get; }
    public IReadOnlyList<OutcomeFigures> Waiting { get; }
    public IReadOnlyList<OutcomeFigures> NoSource { get; }
    /// <summary>Where the figures come from, the oldest first.</summary>
    public IReadOnlyList<Release> Releases { get; }

    public string Title => $"Outcomes report: {Partnership.Name}";
    public bool IsEmpty => Figures.Outcomes.Count == 0;
    public bool ManyAreas => Partnership.Areas.Count > 1;

    /// <summary>When the latest of the figures came in; null where there are none.</summary>
    public string? Dated => Releases.Count == 0 ? null : EnglishDate.Of(Releases.Max(release => release.ImportedAt));

    /// <summary>"12 figures need attention first …", or that none does.</summary>
    public string ExceptionsSentence => Exceptions.Count switch
    {
        0 when Shown.Count == 0 => "There are no figures yet, so nothing can be said.",
        0 => "No figure is worse than England, and none is getting worse.",
        1 => "One figure needs attention first: it is worse than England, or getting worse.",
        var many => FormattableString.Invariant($"{many} figures need attention first: they are worse than England, or getting worse."),
    };
}
