using Endeavour.Indicators.Building;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Places.Editions;

/// <summary>
/// Where the places of a server are kept, beside its figures: a folder an edition, the source files by hash, and one small file that says which
/// edition is served. An edition is built apart and moved in whole; the small file is swapped last, so a process killed at any moment leaves
/// what was served as it was.
/// </summary>
public sealed class PlaceFolder(string evidence)
{
    public string Root { get; } = Path.Combine(Path.GetFullPath(evidence), "places");

    string Editions => Path.Combine(Root, "editions");
    string ServedPath => Path.Combine(Root, "served.json");

    public string Database(string edition) => Path.Combine(Editions, edition, "places.duckdb");
    public string SourcePath(string sha256) => Path.Combine(Root, "files", sha256[..2], sha256);

    public ServedPlaces ReadServed() => File.Exists(ServedPath) ? ReleaseJson.Read<ServedPlaces>(ServedPath) : ServedPlaces.Nothing;

    /// <summary>The edition that is served; null before the first import.</summary>
    public Edition? ReadEdition() => ReadServed().Edition is { } served ? ReleaseJson.Read<Edition>(Path.Combine(Editions, served, "edition.json")) : null;

    /// <summary>Changes whenever what is served changes; cheap enough to ask on every request.</summary>
    internal (long Ticks, long Length) Stamp() => new FileInfo(ServedPath) is { Exists: true } file ? (file.LastWriteTimeUtc.Ticks, file.Length) : default;

    BuildingPlace Place => new(Root, Editions);

    /// <summary>Holds the folder for one writer. Null where another import is running.</summary>
    internal FileStream? Lock() => Place.Lock();

    /// <summary>An empty folder to build in; what a killed import left behind goes first.</summary>
    internal string StartBuilding() => Place.Start(ReadServed().Editions);

    /// <summary>Where the copy of one of the import's files is made.</summary>
    internal static string Built(string building, int number) => BuildingPlace.Copy(building, number);

    internal string NextId() => $"p{ReadServed().Editions.Count + 1}";

    /// <summary>Moves a finished edition in and serves it.</summary>
    /// <param name="copies">The copies of this import's files, with their hashes.</param>
    internal void Publish(string building, Edition edition, IEnumerable<(string Copy, string Sha256)> copies)
    {
        foreach (var (copy, sha256) in copies) Keep(copy, SourcePath(sha256));
        Directory.Delete(Path.Combine(building, "sources"), recursive: true);
        ReleaseJson.Write(Path.Combine(building, "edition.json"), edition);
        Directory.CreateDirectory(Editions);
        Directory.Move(building, Path.Combine(Editions, edition.Id));
        var served = ReadServed();
        ReleaseJson.Write(ServedPath, served with { Edition = edition.Id, Editions = [.. served.Editions, edition.Id] });
    }

    /// <summary>Serves an earlier edition again. Nothing is deleted: a later one can be brought back too.</summary>
    /// <returns>Whether it was done; null where another import is running.</returns>
    public bool? BringBack(string edition, string by, string why, DateTimeOffset now)
    {
        using var held = Lock();
        if (held is null) return null;
        var served = ReadServed();
        if (!served.Editions.Contains(edition) || served.Edition == edition) return false;
        ReleaseJson.Write(ServedPath, served with { Edition = edition, BroughtBack = [.. served.BroughtBack, new(edition, now, by, why)] });
        return true;
    }

    static void Keep(string copy, string kept)
    {
        if (!File.Exists(copy) || File.Exists(kept)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.Move(copy, kept);
    }
}
