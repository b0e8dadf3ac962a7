using Endeavour.Indicators.Differences;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Jobs.Progress;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>One import: how far it is, and then what became of it. What is served says whether it got through; the job alone could have been cut off in between.</summary>
[Allow(Role.Analyst, Role.Administrator)]
public sealed class ShowModel(AppDb db, EvidenceLayers layers, CurrentPartnership current, Releases.ReleaseHistory history) : PageModel
{
    public AskedImport Import { get; private set; } = null!;
    /// <summary>None once it was let go, long after its end.</summary>
    public Job? Job { get; private set; }
    public Release? Release { get; private set; }
    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];
    public IReadOnlyList<ProblemKind> Kinds { get; private set; } = [];
    public IReadOnlyList<IndicatorDifference> NothingNew { get; private set; } = [];

    public JobProgress? Progress => Job is { HasEnded: false } && Release is null ? JobProgress.Of(Job) : null;
    public bool Refused => Release is null && Import.Outcome == ImportOutcome.Refused;

    public string Sentence => this switch
    {
        { Import.Outcome: ImportOutcome.NothingNew } => $"Nothing new: the files are, byte for byte, what release {Import.Release} holds. No new release was made.",
        { Release: { } release } when release.ShownFrom > release.ImportedAt => $"The figures are release {release.Id}. They are under embargo: until then only the desk shows them.",
        { Release: { } release } => $"The figures are release {release.Id}, and are shown wherever their indicators are.",
        { Refused: true } => "Nothing was imported and nothing was changed. Put right what is listed here and import again.",
        { Progress: not null } => "You can leave this page; the work goes on.",
        { Job: { State: JobState.Refused, Problem: { } problem } } => $"Nothing was imported and nothing was changed. {problem}",
        _ => "This import was cancelled. Nothing was changed: the same figures are shown as before.",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.AskedImports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancellation) is not { } import) return NotFound();
        Import = import;
        Job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == import.JobId, cancellation);
        var folder = layers.FolderOf(current.Id);
        Release = import.Release is { } release ? folder.Find(release) : ImportFigures.Find(folder, import);
        Problems = Of(folder, import, Release);
        Kinds = ProblemKind.Of(Problems);
        if (Release is not null && Import.Outcome != ImportOutcome.NothingNew) NothingNew = [.. history.Of(folder, Release.Id).Values.Where(each => each.IsNothingNew)];
        return Page();
    }

    internal static IReadOnlyList<ImportProblem> Of(EvidenceFolder folder, AskedImport import, Release? release) =>
        release is not null ? folder.ReadProblems(release.Id) : new Staging(folder.Root, import.Id).ReadProblems();
}
