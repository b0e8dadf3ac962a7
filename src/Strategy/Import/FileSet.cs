using Endeavour.Evidence.NeedsAssessment.Files;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Library.Files;
using Endeavour.Strategy.Programmes.Files;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Import;

/// <summary>The files of one import, read together: what one names another may define.</summary>
public sealed class FileSet
{
    FileSet(IReadOnlyList<StrategyFile> files) => Files = files;

    public IReadOnlyList<StrategyFile> Files { get; }

    public IEnumerable<string> Partnerships =>
        Files.SelectMany(file => new[] { file.Partnership?.Partnership.Id, file.Strategy?.Partnership, file.Needs?.Partnership, file.Library?.Partnership, file.Commitments?.Partnership, file.Programme?.Partnership, file.Choosing?.Partnership }).OfType<string>().Where(id => id != "").Distinct();

    public PartnershipBlock? Settings(string partnership) =>
        Files.Select(file => file.Partnership).FirstOrDefault(block => block?.Partnership.Id == partnership);

    public IEnumerable<(StrategyFile File, StrategyBlock Block)> Strategies(string partnership) =>
        Files.Where(file => file.Strategy?.Partnership == partnership).Select(file => (file, file.Strategy!));

    public IEnumerable<(StrategyFile File, NeedsBlock Block)> Needs(string partnership) => Files.Where(file => file.Needs?.Partnership == partnership).Select(file => (file, file.Needs!));

    public IEnumerable<LibraryBlock> Libraries(string partnership) => Files.Select(file => file.Library).OfType<LibraryBlock>().Where(block => block.Partnership == partnership);

    public IEnumerable<ProgrammeBlock> Programmes(string partnership) => Files.Select(file => file.Programme).OfType<ProgrammeBlock>().Where(block => block.Partnership == partnership);

    public static FileSet Read(IEnumerable<SourceFile> sources)
    {
        var set = new FileSet([.. sources.Select(source => StrategyFile.Read(source.Name, source.Content)).Where(file => !file.IsForAnother)]);
        set.FindRepeats();
        return set;
    }

    void FindRepeats()
    {
        var settings = new Dictionary<string, FilePlace>();
        var versions = new Dictionary<(string, string, string), FilePlace>();
        var needs = new Dictionary<string, FilePlace>();
        var libraries = new Dictionary<string, FilePlace>();
        foreach (var file in Files)
        {
            if (file.Partnership is { Partnership.Id: not "" and var id } block && !settings.TryAdd(id, new(file.Name, block.Line)))
                file.Problems.Add(block.Line, "partnership.id", "duplicate-partnership", $"The partnership `{id}` is already set in {settings[id]}. Keep its settings in one file.");
            if (file.Needs is { Partnership: not "" } assessment && !needs.TryAdd(assessment.Partnership, new(file.Name, assessment.Line)))
                file.Problems.Add(assessment.Line, "needs-assessment.partnership", "duplicate-needs", $"The needs assessment of `{assessment.Partnership}` is already in {needs[assessment.Partnership]}. Keep it in one file.");
            if (file.Library is { Partnership: not "" } library && !libraries.TryAdd(library.Partnership, new(file.Name, library.Line)))
                file.Problems.Add(library.Line, "partner-strategies.partnership", "duplicate-library", $"The partners' strategies of `{library.Partnership}` are already in {libraries[library.Partnership]}. Keep them in one file.");
            if (file.Strategy is { Version: { Slug: not "", Version: not "" } version } strategy
                && !versions.TryAdd((strategy.Partnership, version.Slug, version.Version), new(file.Name, strategy.Line)))
                file.Problems.Add(strategy.Line, "strategy.version", "duplicate-version",
                    $"Version `{version.Version}` of `{version.Slug}` is already in {versions[(strategy.Partnership, version.Slug, version.Version)]}. Give this one a version of its own.");
        }
    }

    /// <summary>Compares what needs assessments name with the current strategy, as the files or the record have it, and with the posts of the record.</summary>
    public void CheckNeeds(IReadOnlyDictionary<string, Held> records)
    {
        foreach (var file in Files)
        {
            if (file.Needs is not { Partnership: not "" } needs) continue;
            var held = records.GetValueOrDefault(needs.Partnership);
            if (Settings(needs.Partnership) is null && held?.Partnership is null)
                file.Problems.Add(needs.Line, "needs-assessment.partnership", "unknown-partnership",
                    $"There is no partnership `{needs.Partnership}`, in these files or in the record.{Nearest.Hint(needs.Partnership, Partnerships.Where(id => Settings(id) is not null))} Import its settings with it.");
            else NeedsNames.Check(needs, CurrentParts(needs.Partnership, held), held?.Posts ?? [], file.Problems);
        }
    }

    /// <summary>Compares the parts that themes name with the current strategy, as the files or the record have it.</summary>
    public void CheckLibraries(IReadOnlyDictionary<string, Held> records)
    {
        foreach (var file in Files)
        {
            if (file.Library is not { Partnership: not "" } library) continue;
            var held = records.GetValueOrDefault(library.Partnership);
            if (Settings(library.Partnership) is null && held?.Partnership is null)
                file.Problems.Add(library.Line, "partner-strategies.partnership", "unknown-partnership",
                    $"There is no partnership `{library.Partnership}`, in these files or in the record.{Nearest.Hint(library.Partnership, Partnerships.Where(id => Settings(id) is not null))} Import its settings with it.");
            else if (CurrentParts(library.Partnership, held) is var parts)
                foreach (var part in library.Themes.SelectMany(theme => theme.Elements ?? []).Where(part => !parts.Contains(part.Value)))
                    file.Problems.Add(part.Line, part.Path, "unknown-part", $"The current strategy has no part `{part.Value}`.{Nearest.Hint(part.Value, parts)}");
        }
    }

    /// <summary>The parts of the strategy that will be current once these files are in.</summary>
    internal IReadOnlyCollection<string> CurrentParts(string partnership, Held? held)
    {
        var inFiles = Strategies(partnership).Select(pair => pair.Block.Version).ToList();
        var inRecord = held?.Versions.Where(version => !inFiles.Any(file => file.Slug == version.Slug && file.Version == version.Version)) ?? [];
        return Current.Of(inFiles.Concat(inRecord).AsQueryable()).FirstOrDefault() is { } current ? [.. current.Elements.Select(element => element.Slug)] : [];
    }

    /// <summary>Compares what the strategies name with their partnership, as the files or its record have it.</summary>
    public void CheckAgainst(IReadOnlyDictionary<string, Held> records)
    {
        foreach (var file in Files)
        {
            if (file.Strategy is not { Partnership: not "" } strategy) continue;
            var held = records.GetValueOrDefault(strategy.Partnership);
            if ((Settings(strategy.Partnership)?.Partnership ?? held?.Partnership) is { } partnership)
            {
                Neighbours.CheckAreas(strategy, partnership);
                Neighbours.CheckReplacements(strategy, EarlierElements(strategy, held));
            }
            else if (!Files.Any(other => other.Partnership is { Partnership.Id: "" }))
                file.Problems.Add(strategy.Line, "strategy.partnership", "unknown-partnership",
                    $"There is no partnership `{strategy.Partnership}`, in these files or in the record.{Nearest.Hint(strategy.Partnership, Partnerships.Where(id => Settings(id) is not null))} Import its settings with it.");
        }
    }

    /// <summary>A file does not undo unasked what someone wrote on screen since it was last brought in.</summary>
    public void CheckEdits(IReadOnlyDictionary<string, Held> records)
    {
        foreach (var file in Files)
        {
            if (file.Strategy is { Partnership: not "" } strategy && records.GetValueOrDefault(strategy.Partnership)?.Find(strategy.Version) is { EditedAt: { } at } held && held.Hash != strategy.Version.Hash)
                file.Problems.Add(strategy.Line, "strategy", "edited-on-screen", $"{held.EditedBy} edited version `{held.Version}` of `{held.Slug}` on screen on {Wording.Instant(at)}, {(held.ImportedHash is null ? "and it never came from a file" : $"after it was brought in on {Wording.Instant(held.ImportedAt)}")}. "
                    + "This file would undo that. Download the version from its page, bring your changes into that file and import it; or import this one with `--replace`: what was edited then stays in the history.");
        }
    }

    HashSet<string>? EarlierElements(StrategyBlock strategy, Held? held)
    {
        var inFiles = Strategies(strategy.Partnership).Select(pair => pair.Block.Version).ToList();
        var inRecord = held?.Versions.Where(version => !inFiles.Any(file => file.Slug == version.Slug && file.Version == version.Version)) ?? [];
        var earlier = inFiles.Concat(inRecord).Where(other => other.Slug == strategy.Version.Slug && other.Dated < strategy.Version.Dated).ToList();
        return earlier.Count == 0 ? null : [.. earlier.SelectMany(version => version.Elements).Select(element => element.Slug)];
    }

    sealed record FilePlace(string File, int Line)
    {
        public override string ToString() => FormattableString.Invariant($"{File}, line {Line}");
    }
}
