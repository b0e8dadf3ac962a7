using System.Globalization;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>
/// Brings an analyst's files into the partnership's own figures. The release is served in the transaction that says so, after which nobody can cancel; killed between the two,
/// the next try finds the release by the import's key. Killed before, nothing was served and all is done anew.
/// </summary>
public sealed class ImportFigures(EvidenceLayers layers, PlaceStore places, CheckClaims claims) : IJob, IDisposable
{
    public const string Name = "import-figures";
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    PreparedImport? _prepared;

    public string Kind => Name;

    public string Title => "Import figures";

    public async Task<Step> RunStage(JobContext context)
    {
        var asked = await context.Record.AskedImports.SingleAsync(import => import.Id == context.Argument<Guid>(), context.Cancel);
        var folder = layers.FolderOf(context.Partnership!);
        var staging = new Staging(folder.Root, asked.Id);
        if (context.Stage.Length > 0)
        {
            staging.LetFilesGo();
            throw new Refusal(context.Data<string>()!);
        }
        if (Served(folder, asked) is { } before) return Done(context, asked, before, staging.LetFilesGo);
        _prepared = await Prepare(context, folder, asked, staging);
        if (_prepared.Result.Release is null) return Refused(context, asked, _prepared.Result, staging);
        return Done(context, asked, _prepared.Result, () =>
        {
            _prepared.Publish();
            staging.LetFilesGo();
        });
    }

    /// <summary>The release that this import became when it was tried before.</summary>
    internal static Release? Find(EvidenceFolder folder, AskedImport asked) =>
        folder.ReadServed().Releases.Reverse().Select(folder.Find).OfType<Release>().TakeWhile(release => release.ImportedAt >= asked.AskedAt).FirstOrDefault(release => release.Asked == $"{asked.Id}");

    static ImportResult? Served(EvidenceFolder folder, AskedImport asked) =>
        Find(folder, asked) is { } release ? new(release, release.RowsRead, release.RowsKept, 0, release.Duplicates, folder.ReadProblems(release.Id)) : null;

    /// <summary>Waits while another import has the folder.</summary>
    async Task<PreparedImport> Prepare(JobContext context, EvidenceFolder folder, AskedImport asked, Staging staging)
    {
        string[] files = [.. asked.Files.Select(file => staging.FilePath(file.Name))];
        var metadata = asked.Metadata is { } name ? staging.MetadataPath(name) : null;
        while (true)
        {
            var prepared = await Task.Run(() => new Import(folder, context.Clock) { Below = layers.Server.Folder, Places = places.Version is null ? null : places.Registry }.Prepare(files, metadata, asked.Terms, new ImportSteps(context), context.Cancel), CancellationToken.None);
            if (!prepared.Result.Problems.Any(problem => problem.Code == ImportProblem.Busy)) return prepared;
            context.Report(0, null, "Waiting for another import to end");
            await Task.Delay(Pause, context.Cancel);
        }
    }

    Step Done(JobContext context, AskedImport asked, ImportResult result, Action serve)
    {
        asked.Take(result, context.Clock.GetUtcNow());
        var release = result.Release!;
        var words = result.IsNothingNew ? $"Nothing new: release {release.Id} holds the same files. No new release was made." : string.Create(English, $"Release {release.Id}: {release.Indicators.Count:N0} {(release.Indicators.Count == 1 ? "indicator" : "indicators")}, {result.RowsRead:N0} rows read, {result.RowsKept:N0} kept, {result.Duplicates:N0} that stood twice.");
        return Step.End(words).Saying(context.Because(result.IsNothingNew ? "NothingNewImported" : "FiguresImported", asked.Why)).Saving(db =>
        {
            serve();
            return claims.Hold((AppDb)db, context.Partnership!, CancellationToken.None);
        });
    }

    /// <summary>What is wrong is written down before the job is refused, so that it can be looked at and downloaded.</summary>
    static Step Refused(JobContext context, AskedImport asked, ImportResult result, Staging staging)
    {
        asked.Take(result, context.Clock.GetUtcNow());
        staging.WriteProblems(result.Problems);
        var refusals = result.Problems.Count(problem => problem.Refuses);
        var words = string.Create(English, $"Nothing was imported and nothing was changed: {refusals:N0} {(refusals == 1 ? "problem has" : "problems have")} to be put right first.");
        return Step.Next("refused", words).Saying(context.Because("ImportRefused", asked.Why));
    }

    public void Dispose() => _prepared?.Dispose();
}

/// <summary>How far an import is, in words and in parts of a thousand. What the stages take was measured on large files; the last steps cannot be told within.</summary>
sealed class ImportSteps(JobContext context) : IProgress<ImportProgress>
{
    const int Whole = 1000;
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    static readonly (string Begins, int From, int To)[] Stages =
        [("Reading", 0, 550), ("Sorting", 550, 650), ("Working out", 650, 800), ("Judging", 800, 900), ("Comparing", 900, 950), ("Writing", 950, 990)];

    public void Report(ImportProgress value)
    {
        var stage = Stages.FirstOrDefault(each => value.Stage.StartsWith(each.Begins, StringComparison.Ordinal));
        var done = stage.From + (int)((stage.To - stage.From) * (value.Done ?? 0));
        context.Report(done, Whole, value.Rows > 0 ? string.Create(English, $"{value.Stage}, {value.Rows:N0} rows so far") : value.Stage);
    }
}
