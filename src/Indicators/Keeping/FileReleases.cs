using Endeavour.Indicators.Building;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Keeping;

/// <summary>A folder a release, with its tables in one DuckDB file, and one small file that says what is served.</summary>
sealed class FileReleases(string root) : ReleaseKeeper(root)
{
    public const string Tables = "observations.duckdb", Said = "release.json", Found = "problems.json";

    string ServedPath => Path.Combine(Root, "served.json");

    BuildingPlace Place => new(Root, Path.Combine(Root, "releases"));

    string Folder(string release) => Path.Combine(Root, "releases", release);

    public override byte[]? ServedText() => File.Exists(ServedPath) ? File.ReadAllBytes(ServedPath) : null;

    public override (long, long) Stamp() => new FileInfo(ServedPath) is { Exists: true } file ? (file.LastWriteTimeUtc.Ticks, file.Length) : default;

    public override IReadOnlyList<Release> Read(IReadOnlyList<string> releases) => [.. releases.Select(release => ReleaseJson.Read<Release>(Path.Combine(Folder(release), Said)))];

    public override IReadOnlyList<ImportProblem> Problems(string release)
    {
        var path = Path.Combine(Folder(release), Found);
        return File.Exists(path) ? ReleaseJson.Read<IReadOnlyList<ImportProblem>>(path) : [];
    }

    public override ReleaseReader Open(string release) => new FileReader(Path.Combine(Folder(release), Tables));

    public override ReleaseFiles Files(string release, IReadOnlyCollection<int>? indicators) => new(Folder(release), written: false);

    public override ReleaseWriter? Lock(bool patiently) => Place.Lock() is { } held ? new Writer(this, held) : null;

    public override void Clear()
    {
        File.Delete(ServedPath);
        if (Directory.Exists(Folder(""))) Directory.Delete(Folder(""), recursive: true);
    }

    /// <summary>The file is held open.</summary>
    sealed class Writer(FileReleases keeper, FileStream held) : ReleaseWriter
    {
        public override string StartBuilding() => keeper.Place.Start(keeper.ReadServed().Releases);

        /// <summary>A release that was moved in counts as published once the list names it.</summary>
        public override void Publish(string building, Release release, IReadOnlyList<ImportProblem> problems, Served served)
        {
            ReleaseJson.Write(Path.Combine(building, Found), problems);
            ReleaseJson.Write(Path.Combine(building, Said), release);
            Directory.CreateDirectory(keeper.Folder(""));
            Directory.Move(building, keeper.Folder(release.Id));
            Serve(served);
        }

        public override void Serve(Served served) => ReleaseJson.Write(keeper.ServedPath, served);

        public override void TakeOver(ReleaseKeeper from)
        {
            if (from.ServedText() is not { } list) return;
            var building = StartBuilding();
            foreach (var release in ReleaseJson.Read<Served>(list).Releases)
            {
                using var files = from.Files(release, null);
                var to = Directory.CreateDirectory(Path.Combine(building, release)).FullName;
                foreach (var file in Directory.EnumerateFiles(files.Folder)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
            }
            Directory.Delete(Path.Combine(building, "sources"));
            keeper.Clear();
            Directory.Move(building, keeper.Folder(""));
            File.WriteAllBytes(keeper.ServedPath + ".new", list);
            File.Move(keeper.ServedPath + ".new", keeper.ServedPath);
        }

        public override void Dispose() => held.Dispose();
    }
}
