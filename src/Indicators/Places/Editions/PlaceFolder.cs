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

    /// <summary>Holds the folder for one writer. Null where another import is running.</summary>
    internal FileStream? Lock()
    {
        Directory.CreateDirectory(Root);
        try { return new FileStream(Path.Combine(Root, "import.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
        catch (IOException) { return null; }
    }

    /// <summary>An empty folder to build in; what a killed import left behind goes first.</summary>
    internal string StartBuilding()
    {
        var building = Path.Combine(Root, "building");
        if (Directory.Exists(building)) Directory.Delete(building, recursive: true);
        var published = ReadServed().Editions.ToHashSet();
        if (Directory.Exists(Editions))
            foreach (var left in Directory.EnumerateDirectories(Editions).Where(folder => !published.Contains(Path.GetFileName(folder)))) Directory.Delete(left, recursive: true);
        Directory.CreateDirectory(Path.Combine(building, "sources"));
        return building;
    }

    internal static string Built(string building, int number) => Path.Combine(building, "sources", $"{number}");

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
        ReleaseJson.Write(ServedPath, new ServedPlaces(edition.Id, [.. ReadServed().Editions, edition.Id]));
    }

    static void Keep(string copy, string kept)
    {
        if (!File.Exists(copy) || File.Exists(kept)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.Move(copy, kept);
    }
}
