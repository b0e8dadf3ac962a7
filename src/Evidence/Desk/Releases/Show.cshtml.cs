using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Desk.Imports;
using Endeavour.Indicators.Differences;
using Endeavour.Indicators.Movements;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Desk.Releases;

/// <summary>What one release changed, most pressing first, and what was wrong with its files.</summary>
[Allow(Role.Analyst, Role.Administrator, Role.StrategyOfficer)]
public sealed class ShowModel(AppDb db, Shelf shelf, ReleaseHistory history) : PageModel
{
    /// <summary>More gone series or redefinitions than this are only in the download.</summary>
    public const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public ShelfRelease Shown { get; private set; } = null!;
    public IReadOnlyList<IndicatorDifference> Changes { get; private set; } = [];
    public IReadOnlyList<Restatement> Restated { get; private set; } = [];
    public string NameOf(int indicator) => Changes.FirstOrDefault(each => each.Indicator == indicator)?.Name ?? "Indicator";

    public Paging Paging { get; private set; } = null!;
    public IReadOnlyList<GoneSeries> Gone { get; private set; } = [];
    public IReadOnlyList<Redefinition> Redefined { get; private set; } = [];
    public Moved Moved { get; private set; } = Moved.Nothing;
    public IReadOnlyList<ProblemKind> Problems { get; private set; } = [];

    public IReadOnlyList<QuotingText> Quoted { get; private set; } = [];

    public bool MayBringBack => shelf.Works && Shown.CanComeBack;
    public bool MayWithdraw => shelf.Works && Shown.CanBeWithdrawn;
    public int GoneCount => Changes.Sum(each => each.SeriesGone);

    public string Sentence
    {
        get
        {
            if (Shown.Release.Illustrative) return "These are made-up figures, so they were compared with nothing.";
            if (Changes.Count == 0) return "This release was compared with nothing.";
            var (added, same) = (Changes.Count(each => each.IsNew), Changes.Count(each => each.IsNothingNew));
            string[] parts =
            [
                .. Said(added, "here for the first time"), .. Said(Changes.Count - added - same, "changed"), .. Said(same, "with nothing new"),
            ];
            return $"{Changes.Count.Spoken()} {(Changes.Count == 1 ? "indicator" : "indicators")}: {string.Join(", ", parts)}.{Beyond}{Unknown}";
        }
    }

    string Beyond => Changes.Sum(each => each.Beyond) is > 0 and var beyond ? $" {beyond.Spoken()} {(beyond == 1 ? "figure is" : "figures are")} now beyond the interval {(beyond == 1 ? "it was" : "they were")} published with." : "";

    string Unknown => Changes.Sum(each => each.WithoutInterval) is > 0 and var unknown ? $" Of {unknown.Spoken()} restated {(unknown == 1 ? "figure" : "figures")} that is not known: {(unknown == 1 ? "it" : "they")} had no interval." : "";

    static string[] Said(int count, string words) => count > 0 ? [$"{count.Spoken()} {words}"] : [];

    public async Task<IActionResult> OnGetAsync(string release, CancellationToken cancellation)
    {
        if (shelf.Find(release) is not { } found) return NotFound();
        Shown = found;
        Quoted = await QuotedTexts.Of(db, release, cancellation);
        Changes = [.. history.Of(found.Folder, release).Values.OrderByDescending(each => each.Beyond).ThenByDescending(each => each.Restated).ThenBy(each => each.Indicator)];
        Paging = Paging.Of(Changes.Sum(each => each.Restated), Number);
        if (Paging.Count > 0) Restated = [.. ReadDifferences.Restatements(found.Folder, release, Paging.Skip + Paging.Size).Skip(Paging.Skip)];
        if (Changes.Any(each => each.FiguresGone > 0)) Gone = ReadDifferences.Gone(found.Folder, release, Most);
        if (Changes.Any(each => each.Redefined > 0)) Redefined = [.. ReadDifferences.Redefined(found.Folder, release).Take(Most)];
        if (!found.Release.Illustrative) Moved = ReadMovements.Of(found.Folder, release, Most);
        Problems = ProblemKind.Of(found.Folder.ReadProblems(release));
        return Page();
    }
}
