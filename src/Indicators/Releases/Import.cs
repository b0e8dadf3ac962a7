using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Differences;
using Endeavour.Indicators.Disclosure;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Movements;
using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Indicators.Releases;

/// <summary>How far an import has come: the stage in words, and from 0 to 1 within it where that can be told.</summary>
/// <param name="Rows">How many rows were read by then.</param>
public readonly record struct ImportProgress(string Stage, double? Done = null, long Rows = 0);

/// <summary>
/// Brings files in as one release: all or nothing. Every row is read and checked first; only when none is refused is the release
/// sorted, derived from and moved in.
/// </summary>
public sealed class Import(EvidenceFolder folder, TimeProvider clock)
{
    readonly ImportProblems _problems = new();
    FileWords _words = new();
    List<(IReadOnlyList<int> Indicators, PublishedRelease Release)>? _published;
    IReadOnlySet<int> _refusesTwice = new HashSet<int>();
    ReleaseTerms _terms = ReleaseTerms.None;
    int _rowsRead, _rowsRefused, _rowsKept;

    /// <summary>The server's figures, where the folder is a partnership's own: what they say of an indicator, and the registry that they keep, serve here too.</summary>
    public EvidenceFolder? Below { get; init; }

    /// <summary>Where the folder is the server's: what partnerships have published over it, by their names. Nobody may learn a small number from both together.</summary>
    public IReadOnlyDictionary<string, EvidenceFolder> Above { get; init; } = new Dictionary<string, EvidenceFolder>();

    /// <summary>A folder with the producer's registry, for uploads by number; none: the one that is kept.</summary>
    public string? Registry { get; init; }

    /// <summary>The areas that are known, where places are loaded: codes that they lack are named. Nothing is refused for it.</summary>
    public AreaRegistry? Places { get; init; }

    /// <summary>What a file or a disk does wrong is an answer, not a crash: nothing was changed then.</summary>
    public ImportResult Run(IReadOnlyList<string> files, string? metadata = null, ReleaseTerms? terms = null, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        try
        {
            using var prepared = Prepare(files, metadata, terms, progress, cancel);
            prepared.Publish();
            return prepared.Result;
        }
        catch (Exception broken) when (IsOfDisk(broken)) { return Broken(broken); }
    }

    /// <summary>Does all but the last step. Nothing is served, and nobody else can import into the folder, until it is published or let go.</summary>
    public PreparedImport Prepare(IReadOnlyList<string> files, string? metadata = null, ReleaseTerms? terms = null, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        _terms = terms ?? ReleaseTerms.None;
        try { return Bring(files, metadata, progress, cancel); }
        catch (Exception broken) when (IsOfDisk(broken)) { return new(Broken(broken)); }
    }

    static bool IsOfDisk(Exception broken) => broken is IOException or UnauthorizedAccessException or Npgsql.NpgsqlException or DuckDBException { ErrorType: DuckDBErrorType.Io or DuckDBErrorType.OutOfMemory };

    PreparedImport Bring(IReadOnlyList<string> files, string? metadata, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        foreach (var refusal in files.Select(FileCheck.Refusal).OfType<ImportProblem>()) _problems.Add(refusal);
        if (files.Count is 0 or > 250) _problems.Add(new("", 0, null, "files", "Name between 1 and 250 files."));
        if (!_problems.AnyRefusal && metadata is null && Registry is null && SameFiles.Find(folder, files, _terms, clock.GetUtcNow()) is { } same) return new(NothingNew(same));
        var definitions = metadata is null ? new Dictionary<int, IndicatorDefinition>() : DefinitionFile.Read(metadata, _problems);
        if (_problems.AnyRefusal) return new(Refused());
        var held = folder.Lock();
        if (held is null) return new(Busy());
        var prepared = new PreparedImport(folder, held);
        using var rewriting = new Rewriting(folder, Below, definitions, clock, _problems) { GivenRegistry = Registry };
        try
        {
            var release = Build(prepared.Begin(), files, rewriting, progress, cancel);
            if (release is not null) progress?.Report(new("Writing to where releases are kept"));
            return release is null ? prepared.Holds(Refused()) : prepared.Holds(new(release, _rowsRead, release.RowsKept, 0, release.Duplicates, _problems.Kept), () => rewriting.Keep(release.ImportedAt));
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    Release? Build(string building, IReadOnlyList<string> files, Rewriting rewriting, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        using var table = new ObservationTable(Path.Combine(building, "observations.duckdb"), Path.Combine(building, "sorting"));
        var sources = files.Select((path, number) => ReadFile(path, EvidenceFolder.Built(building, number), (byte)number, table, rewriting, progress, cancel)).ToList();
        _refusesTwice = rewriting.RefusesTwice;
        return _problems.AnyRefusal ? null : Build(table, building, sources, rewriting.Said, illustrative: false, progress, cancel);
    }

    /// <summary>Serves made-up figures for the indicators that have none, so that a newcomer sees pages with content.</summary>
    internal ImportResult Demonstrate(IEnumerable<ObservationRow> rows, FileWords words, IReadOnlyDictionary<int, IndicatorDefinition> definitions, SourceFile source)
    {
        using var held = folder.Lock();
        if (held is null) return Busy();
        _words = words;
        var building = held.StartBuilding();
        try
        {
            using var table = new ObservationTable(Path.Combine(building, "observations.duckdb"), Path.Combine(building, "sorting"));
            foreach (var batch in rows.Chunk(4096)) { table.Append(batch); _rowsKept += batch.Length; }
            _rowsRead = _rowsKept;
            var release = Build(table, building, [source], definitions, illustrative: true, null, CancellationToken.None)!;
            held.Stage(building, release, _problems.Kept);
            folder.Publish(held, building, release, _problems.Kept);
            return new(release, _rowsRead, release.RowsKept, 0, 0, _problems.Kept);
        }
        finally
        {
            if (Directory.Exists(building)) Directory.Delete(building, recursive: true);
        }
    }

    SourceFile ReadFile(string path, string copy, byte number, ObservationTable table, Rewriting rewriting, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        using var kept = new KeptStream(path, copy);
        var shape = FileShapes.Of(path);
        if (shape == FileShape.Export) return ReadRows(kept, kept, path, number, table, progress, cancel);
        progress?.Report(new($"Reading {Path.GetFileName(path)}"));
        using var plain = new FileStream(copy + ".plain", FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var (refusals, refused) = (_problems.Refusals, rewriting.RowsRefused);
        var rows = rewriting.Run(shape, kept, path, number, plain);
        _rowsRead += rewriting.RowsRefused - refused;
        _rowsRefused += rewriting.RowsRefused - refused;
        plain.Position = 0;
        if (rows > 0) return ReadRows(kept, plain, path, number, table, progress, cancel);
        if (_problems.Refusals == refusals) _problems.Add(new(Path.GetFileName(path), 0, null, "noRows", "The file has column names but no rows. Fill it in and import it again."));
        return kept.Finish();
    }

    /// <param name="text">The rows as an export holds them: the file itself, or what it was written on as.</param>
    SourceFile ReadRows(KeptStream kept, Stream text, string path, byte number, ObservationTable table, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        using var file = new FingertipsFile(text, path, number, _words, _problems);
        var (stage, length) = ($"Reading {Path.GetFileName(path)}", (double)text.Length);
        foreach (var batch in ReadAhead.Batches(file, cancel))
        {
            // After a refusal the rest is read only to find every problem; nothing of it will be kept.
            if (!_problems.AnyRefusal) table.Append(batch.Span);
            _rowsKept += batch.Length;
            progress?.Report(new(stage, text.Position / length, _rowsRead + file.RowsRead));
        }
        var source = kept.Finish();
        if (ReferenceEquals(kept, text) && kept.IsBinary) _problems.Add(FileCheck.Binary(source.Name));
        if (ReferenceEquals(kept, text)) file.CheckEnd(kept.LastByte);
        _rowsRead += file.RowsRead;
        _rowsRefused += file.RowsRefused;
        return source;
    }

    Release? Build(ObservationTable table, string building, List<SourceFile> sources, IReadOnlyDictionary<int, IndicatorDefinition> given, bool illustrative, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        progress?.Report(new("Sorting"));
        table.Sort(_words.Areas.FindIndex(area => area.Code == AreaKinds.England));
        WordTables.Write(table, _words, sources);
        cancel.ThrowIfCancellationRequested();
        progress?.Report(new("Working out trends and finding rows that stand twice"));
        var definitions = Definitions(given);
        var small = new HideSmallNumbers(table, _words, sources, _problems, _terms.RuleFor);
        if (!illustrative) small.Run(definitions.Values, Published);
        var pass = new SeriesPass(table, definitions, sources, _refusesTwice, _problems);
        pass.Run();
        if (_problems.AnyRefusal) return null;
        WordTables.Write(table, definitions.Values.Select(said => Known(said, pass)));
        progress?.Report(new("Judging"));
        ReleaseTables.Derive(table, _problems);
        DeriveMovements.Run(table);
        progress?.Report(new("Comparing with what is served now"));
        if (!illustrative) new CompareReleases(table, _problems, folder, _terms.Fewer).Run(ServedNow());
        if (_problems.AnyRefusal) return null;
        if (Places is { } places && !illustrative) new AreaNotices(table, _words.Areas, _problems).Run(places, sources);
        table.Run("CHECKPOINT");
        table.Dispose();
        var sorting = Path.Combine(building, "sorting");
        if (Directory.Exists(sorting)) Directory.Delete(sorting, recursive: true);
        return new(folder.NextId(), clock.GetUtcNow(), illustrative, sources, [.. _words.Indicators.Keys.Order()], _rowsRead, _rowsKept - pass.Duplicates, pass.Duplicates)
        {
            Problems = _problems.Kept.Count, By = _terms.By, From = _terms.From, Permission = _terms.Permission, Provenance = _terms.Provenance, Asked = _terms.Asked,
            Hidden = small.Hidden, HideUpTo = _terms.HideUpTo, SmallNumbersHandled = _terms.SmallNumbersHandled,
        };
    }

    /// <summary>Every release that was ever there to be read with figures of an indicator, in this layer and in those read with it.</summary>
    IReadOnlyList<PublishedRelease> Published(int indicator) => [.. (_published ??= [.. Published()]).Where(each => each.Indicators.Contains(indicator)).Select(each => each.Release)];

    IEnumerable<(IReadOnlyList<int> Indicators, PublishedRelease Release)> Published()
    {
        var layers = Above.Select(each => (Folder: each.Value, each.Key)).Append((folder, "")).Append((Below ?? folder, "")).DistinctBy(each => each.Item1);
        foreach (var (layer, partnership) in layers)
        {
            var served = layer.ReadServed();
            foreach (var release in layer.ReadReleases().Where(release => !release.Illustrative && served.WhyWithdrawn(release.Id) is null))
                yield return (release.Indicators, new(layer, release.Id, $"{release.Id} {partnership}".TrimEnd(), layer != folder));
        }
    }

    /// <summary>Where the figures of this import's indicators come from until now: from this layer, else from the one below. Made-up figures are nothing to compare with.</summary>
    List<(int Indicator, EvidenceFolder Folder, string Release)> ServedNow()
    {
        var (now, known) = (clock.GetUtcNow(), new List<(int Indicator, EvidenceFolder Folder, string Release)>());
        foreach (var layer in Below is null ? [folder] : new[] { folder, Below })
        {
            var served = layer.ReadServed().At(now).Indicators;
            var here = _words.Indicators.Keys.Where(id => served.ContainsKey(id) && known.TrueForAll(each => each.Indicator != id)).ToLookup(id => served[id]);
            foreach (var release in here.Where(each => !layer.ReadRelease(each.Key).Illustrative)) known.AddRange(release.Select(id => (id, layer, release.Key)));
        }
        return known;
    }

    /// <summary>What is given with this import, else what an earlier one said, else the name in the rows.</summary>
    Dictionary<int, IndicatorDefinition> Definitions(IReadOnlyDictionary<int, IndicatorDefinition> given)
    {
        using var store = new Reading.EvidenceStore(folder, clock);
        var earlier = OfFigures(folder, store.Definitions([.. _words.Indicators.Keys.Where(id => !given.ContainsKey(id))])).ToDictionary();
        foreach (var id in _words.Indicators.Keys.Where(id => !given.ContainsKey(id) && !earlier.ContainsKey(id)))
            if (store.PreviewDefinition(id) is { } awaited) earlier[id] = awaited;
        if (Below is not null)
        {
            using var server = new Reading.EvidenceStore(Below, clock);
            foreach (var (id, said) in OfFigures(Below, server.Definitions([.. _words.Indicators.Keys.Where(id => !given.ContainsKey(id) && !earlier.ContainsKey(id))]))) earlier[id] = said;
        }
        return _words.Indicators.ToDictionary(each => each.Key, each => given.TryGetValue(each.Key, out var said) ? said : earlier.TryGetValue(each.Key, out var known) ? known with { Name = Named(each.Value, known.Name) } : new(each.Key, Named(each.Value, $"Indicator {each.Key}")));

        static string Named(string name, string otherwise) => name.Length > 0 ? name : otherwise;
    }

    /// <summary>What an indicator measures stays true when real figures take the place of made-up ones; how those were made up does not.</summary>
    static IEnumerable<KeyValuePair<int, IndicatorDefinition>> OfFigures(EvidenceFolder layer, IReadOnlyDictionary<int, IndicatorDefinition> said)
    {
        var (served, madeUp) = (layer.ReadServed().Indicators, layer.ReadReleases().Where(release => release.Illustrative).Select(release => release.Id).ToHashSet());
        return said.Select(each => served.TryGetValue(each.Key, out var release) && madeUp.Contains(release) ? new(each.Key, each.Value with { Method = "" }) : each);
    }

    static KnownIndicator Known(IndicatorDefinition said, SeriesPass pass)
    {
        var verdicts = pass.Polarities.GetValueOrDefault(said.Id);
        return new(said, said.Polarity ?? verdicts?.Read(), said.Polarity is null && verdicts?.Read() is not null, said.ComparesAtTwoLevels || verdicts is { TwoLevels: true });
    }

    ImportResult NothingNew(Release same)
    {
        _problems.Add(new("", 0, null, "sameFile", $"Nothing new: {(same.Files.Count == 1 ? "the file is" : "the files are")}, byte for byte, what release {same.Id} holds, and it {(same.ShownFrom > clock.GetUtcNow() ? "waits for its day" : "serves all its indicators")}. No new release was made.", Refuses: false));
        return new(same, 0, 0, 0, 0, _problems.Kept) { IsNothingNew = true };
    }

    ImportResult Refused() => new(null, _rowsRead, 0, _rowsRefused, 0, _problems.Kept);

    ImportResult Broken(Exception broken)
    {
        _problems.Add(new("", 0, null, "disk", $"The files could not be read or kept: {broken.Message} Look for room on the disk and whether this account may write there, then import again."));
        return Refused();
    }

    ImportResult Busy()
    {
        _problems.Add(new("", 0, null, ImportProblem.Busy, "Another import is running. Wait until it has ended and try again."));
        return Refused();
    }
}
