using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Places.Editions;

/// <summary>
/// Brings files about places in as one edition: all or nothing. What each file is, its header says; the layers that the files are of are
/// replaced whole, the others are taken over from the edition that is served.
/// </summary>
public sealed class ImportPlaces(PlaceFolder folder, TimeProvider clock)
{
    /// <summary>Fewer rows that go are taken.</summary>
    const int Fewest = 10;

    readonly ImportProblems _problems = new();

    /// <summary>It is right that a layer loses most of its rows; otherwise a file that would do that is refused as one that was cut.</summary>
    public bool Fewer { get; init; }

    /// <param name="by">Who brings them in.</param>
    /// <param name="year">The year of files that say none.</param>
    public PlacesImported Run(IReadOnlyList<string> files, string by, int? year = null, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        try { return Bring(files, by, year, progress, cancel); }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or DuckDBException { ErrorType: DuckDBErrorType.Io or DuckDBErrorType.OutOfMemory })
        {
            return Refused(new("", 0, null, "disk", $"The files could not be read or kept: {broken.Message} Look for room on the disk and whether this account may write there, then import again."));
        }
    }

    PlacesImported Bring(IReadOnlyList<string> files, string by, int? year, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        foreach (var refusal in files.Select(FileCheck.Refusal).OfType<ImportProblem>()) _problems.Add(refusal);
        if (files.Count is 0 or > 1000) _problems.Add(new("", 0, null, "files", "Name between 1 and 1,000 files."));
        if (_problems.AnyRefusal) return Refused();
        using var held = folder.Lock();
        if (held is null) return Refused(new("", 0, null, "busy", "Another import is running. Wait until it has ended and try again."));
        var building = folder.StartBuilding();
        try { return Build(building, files, by, year, progress, cancel); }
        finally
        {
            if (Directory.Exists(building)) Directory.Delete(building, recursive: true);
        }
    }

    PlacesImported Build(string building, IReadOnlyList<string> files, string by, int? year, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var served = folder.ReadEdition();
        var sorting = Path.Combine(building, "sorting");
        using var tables = new PlaceTables(Path.Combine(building, "places.duckdb"), sorting);
        var reader = new ReadPlaceFile(tables, _problems, year);
        var read = new List<FileRead>();
        foreach (var (number, path) in files.Index())
        {
            progress?.Report(new($"Reading {Path.GetFileName(path)}", number / (double)files.Count));
            if (reader.Read(path, PlaceFolder.Built(building, number), cancel) is { } file) read.Add(file);
        }
        tables.Finish();
        if (_problems.AnyRefusal) return Refused();
        IReadOnlyList<PlaceLayer> brought = [.. read.GroupBy(file => file.Layer).Select(each => LayerOf(each, by))];
        if (brought.All(layer => IsServed(layer, served))) return new(null, [], NothingNew: true, _problems.Kept);
        if (!Fewer && served is not null) RefuseFewer(brought, served);
        if (_problems.AnyRefusal) return Refused();
        var kept = served?.Layers.Where(layer => brought.All(each => each.Name != layer.Name)).ToList() ?? [];
        progress?.Report(new("Fitting the layers together"));
        if (served is not null) tables.TakeOver(folder.Database(served.Id), kept.Select(layer => layer.Name));
        new FitLayers(tables, _problems).Run(brought, served);
        if (_problems.AnyRefusal) return Refused();
        cancel.ThrowIfCancellationRequested();
        tables.Dispose();
        if (Directory.Exists(sorting)) Directory.Delete(sorting, recursive: true);
        var edition = new Edition(folder.NextId(), clock.GetUtcNow(), by, [.. kept.Concat(brought).OrderBy(layer => layer.Name, StringComparer.Ordinal)]);
        folder.Publish(building, edition, read.Select(file => (file.Copy, file.File.Sha256)));
        return new(edition, brought, NothingNew: false, _problems.Kept);
    }

    PlaceLayer LayerOf(IGrouping<string, FileRead> files, string by) =>
        new(files.Key, files.Select(file => file.Year).Max(), files.Sum(file => file.File.Rows), [.. files.Select(file => file.File)], clock.GetUtcNow(), by);

    /// <summary>The files of a layer replace it whole, so a part of one would take the rest of the country away.</summary>
    void RefuseFewer(IReadOnlyList<PlaceLayer> brought, Edition served)
    {
        foreach (var (layer, before) in brought.Join(served.Layers, layer => layer.Name, before => before.Name, (layer, before) => (layer, before)))
            if (2 * layer.Rows < before.Rows && before.Rows - layer.Rows >= Fewest)
                _problems.Add(new(layer.Files[0].Name, 0, null, ImportProblem.Fewer, string.Create(CultureInfo.InvariantCulture,
                    $"{layer.Name} has {before.Rows:N0} rows now and would have {layer.Rows:N0}: files of one kind replace all that is served of it. A file that was cut short, or that holds one region, does that: get the whole one, and import all files of this kind together. If it is right that there are fewer, say so: endeavour places import … --fewer")));
    }

    static bool IsServed(PlaceLayer layer, Edition? served) =>
        served?.Layers.FirstOrDefault(each => each.Name == layer.Name) is { } before && before.Year == layer.Year
        && before.Files.Select(file => file.Sha256).ToHashSet().SetEquals(layer.Files.Select(file => file.Sha256));

    PlacesImported Refused(ImportProblem? problem = null)
    {
        if (problem is not null) _problems.Add(problem);
        return new(null, [], NothingNew: false, _problems.Kept);
    }
}
