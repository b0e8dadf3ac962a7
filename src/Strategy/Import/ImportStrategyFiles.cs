using Endeavour.Evidence;
using Endeavour.Evidence.NeedsAssessment.Files;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Commitments;
using Endeavour.Strategy.Choosing.Files;
using Endeavour.Strategy.Library.Files;
using Endeavour.Strategy.Programmes.Files;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Import;

/// <summary>
/// Checks strategy files and brings them into the records of their partnerships: all files or none, one transaction a partnership.
/// The same files again change nothing.
/// </summary>
public sealed class ImportStrategyFiles(PartnershipRecords records, TimeProvider clock, Who? who = null)
{
    /// <summary>Whether a version that was edited on screen since its last import is replaced all the same.</summary>
    public bool Replace { get; init; }

    /// <summary>What <see cref="Import(IEnumerable{string}, CancellationToken)"/> would say and do, without writing.</summary>
    public Task<StrategyFilesResult> Check(IEnumerable<string> paths, CancellationToken cancellation = default) => Run(paths, write: false, cancellation);

    public Task<StrategyFilesResult> Import(IEnumerable<string> paths, CancellationToken cancellation = default) => Run(paths, write: true, cancellation);

    async Task<StrategyFilesResult> Run(IEnumerable<string> paths, bool write, CancellationToken cancellation)
    {
        var (sources, unreadable) = SourceFile.Find(paths);
        var set = FileSet.Read(sources);
        var held = await ReadRecords(set, cancellation);
        set.CheckAgainst(held);
        if (!Replace) set.CheckEdits(held);
        set.CheckNeeds(held);
        set.CheckLibraries(held);
        await new CommitmentFiles(records, clock).Check(set, held, Replace, cancellation);
        CheckProgrammes.Run(set, held, Replace);
        CheckChoosing.Run(set, held, Replace);
        var problems = unreadable.Concat(set.Files.SelectMany(file => file.Problems.Found.OrderBy(problem => problem.Line))).ToList();
        var files = set.Files.Select(file => file.Name).ToList();
        if (problems.Count > 0) return new(files, [], problems);
        var results = new List<PartnershipResult>();
        foreach (var partnership in set.Partnerships)
        {
            var had = held.GetValueOrDefault(partnership) ?? new(null, []);
            var result = Compare(set, partnership, had) with { Needs = await CompareNeeds(set, partnership, had, cancellation), Library = await CompareLibrary(set, partnership, had, cancellation), Commitments = await new CommitmentFiles(records, clock).Compare(set, partnership, had, cancellation), Programmes = CheckProgrammes.Compare(set, partnership, had), Choosing = CompareChoosing(set, partnership, had) };
            if (write && (HasChange(result) || had.LacksGoals)) await Write(set, result, had, cancellation);
            results.Add(result);
        }
        return new(files, results, []);
    }

    async Task<Dictionary<string, Held>> ReadRecords(FileSet set, CancellationToken cancellation)
    {
        var held = new Dictionary<string, Held>();
        foreach (var partnership in set.Partnerships)
        {
            if (records.Find(partnership) is null) continue;
            await using var db = records.Open(partnership);
            held[partnership] = await Held.Read(db, cancellation);
        }
        return held;
    }

    static PartnershipResult Compare(FileSet set, string partnership, Held held)
    {
        var change = set.Settings(partnership) is { } settings ? held.ChangeOf(settings.Partnership) : Change.Unchanged;
        var versions = set.Strategies(partnership).Select(pair => pair.Block.Version)
            .OrderBy(version => version.Slug, StringComparer.Ordinal).ThenBy(version => version.Dated);
        return new(partnership, change, [.. versions.Select(version => Result(version, held.ChangeOf(version)))]);
    }

    async Task<NeedsResult?> CompareNeeds(FileSet set, string partnership, Held held, CancellationToken cancellation)
    {
        var blocks = set.Needs(partnership).Select(pair => pair.Block).ToList();
        if (blocks.Count == 0) return null;
        var change = Change.Added;
        if (held.Partnership is not null)
        {
            await using var db = records.Open(partnership);
            var (before, changed) = (await db.NeedsTopics.AnyAsync(cancellation), 0);
            foreach (var block in blocks) changed += await new WriteNeeds(db, new("NeedsAssessmentImported", "", Who.CommandLine, "import", clock.GetUtcNow())).Write(block, write: false, cancellation);
            change = changed == 0 ? Change.Unchanged : before ? Change.Changed : Change.Added;
        }
        return new(change, blocks.Sum(block => block.Topics.Count), blocks.SelectMany(block => block.Topics).Sum(topic => topic.Questions.Count));
    }

    async Task<LibraryResult?> CompareLibrary(FileSet set, string partnership, Held held, CancellationToken cancellation)
    {
        if (set.Libraries(partnership).FirstOrDefault() is not { } block) return null;
        var change = Change.Added;
        if (held.Partnership is not null)
        {
            await using var db = records.Open(partnership);
            var before = await db.PartnerDocuments.AnyAsync(cancellation);
            var changed = await new WriteLibrary(db, new("PartnerStrategiesImported", "", Who.CommandLine, "import", clock.GetUtcNow())).Write(block, write: false, cancellation);
            change = changed == 0 ? Change.Unchanged : before ? Change.Changed : Change.Added;
        }
        return new(change, block.Documents.Count, block.Themes.Count(), block.Documents.Sum(document => document.Marks.Count));
    }

    static ChoosingResult? CompareChoosing(FileSet set, string partnership, Held held) => set.Files.Select(file => file.Choosing).FirstOrDefault(block => block?.Partnership == partnership) is not { } block ? null
        : new(!held.Choosing.Differs(block) ? Change.Unchanged : held.Choosing is { Choices: [], Inspections: [] } ? Change.Added : Change.Changed, block.Choices.Count, block.Choices.Sum(choice => choice.Candidates.Count), block.Inspections.Count);

    static VersionResult Result(StrategyVersion version, Change change) => new(version.Slug, version.Version, change,
        version.Levels.ToDictionary(level => level.Id, level => version.Elements.Count(element => element.Level == level.Id)),
        version.Principles.Count, version.Elements.Sum(element => element.Measures.Count));

    static bool HasChange(PartnershipResult result) =>
        result.Change != Change.Unchanged || result.Needs is { Change: not Change.Unchanged } || result.Library is { Change: not Change.Unchanged } || result.Commitments is { Change: not Change.Unchanged } || result.Choosing is { Change: not Change.Unchanged } || result.Programmes.Any(programme => programme.Change != Change.Unchanged) || result.Strategies.Any(version => version.Change != Change.Unchanged);

    async Task Write(FileSet set, PartnershipResult result, Held held, CancellationToken cancellation)
    {
        var settings = set.Settings(result.Id)?.Partnership;
        var because = new Because("StrategyImported", "Brought in from " + string.Join(", ", set.Files.Select(file => Path.GetFileName(file.Name))), who ?? Who.CommandLine, "import", clock.GetUtcNow());
        await using var db = result.Change == Change.Added ? await records.CreateAsync(settings!, because with { What = "PartnershipCreated" }, cancellation) : records.Open(result.Id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var writer = new RecordWriter(db, because);
        if (result.Change == Change.Changed) await writer.Write(settings!, cancellation);
        foreach (var (_, block) in set.Strategies(result.Id))
        {
            var version = block.Version;
            var change = result.Strategies.First(one => one.Id == version.Slug && one.Version == version.Version).Change;
            if (change != Change.Unchanged) await writer.Write(version, held.Find(version)?.Hash, cancellation);
        }
        await new FillOutcomes(db, clock).Fill(result.Id, cancellation);
        await new FillGoals(db, clock).Fill(result.Id, cancellation);
        foreach (var (_, needs) in set.Needs(result.Id)) await new WriteNeeds(db, because).Write(needs, write: true, cancellation);
        foreach (var library in set.Libraries(result.Id)) await new WriteLibrary(db, because).Write(library, write: true, cancellation);
        foreach (var (_, bound) in CommitmentFiles.Of(set, result.Id)) await new WriteCommitments(db, because).Write(bound, write: true, cancellation);
        foreach (var programme in set.Programmes(result.Id)) await new WriteProgramme(db, because).Write(programme, cancellation);
        if (result.Choosing is { Change: not Change.Unchanged })
            foreach (var choosing in set.Files.Select(file => file.Choosing).OfType<ChoosingBlock>().Where(block => block.Partnership == result.Id)) await new WriteChoosing(db, because).Write(choosing, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
