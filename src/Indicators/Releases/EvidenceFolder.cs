using System.Text.Json;
using Endeavour.Indicators.Building;
using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Releases;

/// <summary>
/// Where observations are kept: a folder a release, the source files by hash, and one small file that says which release
/// each indicator is served from. A release is built apart and moved in whole; the small file is swapped last, so a process killed at any moment
/// leaves what was served as it was.
/// </summary>
/// <param name="letter">What the names of its releases begin with: <c>r</c> on the server, <c>p</c> where a partnership keeps its own, so that a name says whose it is.</param>
public sealed class EvidenceFolder(string root, char letter = 'r')
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>A partnership keeps it for itself.</summary>
    internal bool IsPartnerships => letter != 'r';

    string Releases => Path.Combine(Root, "releases");
    string ServedPath => Path.Combine(Root, "served.json");

    public string Observations(string release) => Path.Combine(Releases, release, "observations.duckdb");
    public string SourcePath(string sha256) => Path.Combine(Root, "files", sha256[..2], sha256);

    /// <summary>As it was written down, with what waits for its day; <see cref="Served.At"/> says what is served now.</summary>
    public Served ReadServed() => File.Exists(ServedPath) ? ReleaseJson.Read<Served>(ServedPath) : Served.Nothing;

    /// <summary>Changes whenever what is served changes; cheap enough to ask on every request.</summary>
    public (long Ticks, long Length) ServedStamp() => new FileInfo(ServedPath) is { Exists: true } file ? (file.LastWriteTimeUtc.Ticks, file.Length) : default;

    /// <summary>Every release, the oldest first; also those that wait for their day, so not for the public.</summary>
    public IReadOnlyList<Release> ReadReleases() =>
        [.. ReadServed().Releases.Select(ReadRelease)];

    /// <summary>A release that is known to be there.</summary>
    internal Release ReadRelease(string id) => ReleaseJson.Read<Release>(Path.Combine(Releases, id, "release.json"));

    public Release? Find(string id) => ReadServed().Releases.Contains(id) ? ReadRelease(id) : null;

    public IReadOnlyList<ImportProblem> ReadProblems(string release)
    {
        var path = Path.Combine(Releases, release, "problems.json");
        return File.Exists(path) ? ReleaseJson.Read<IReadOnlyList<ImportProblem>>(path) : [];
    }

    /// <summary>What is wrong with a folder that was written elsewhere, in words; nothing where each release that it names is there and is named as releases are.</summary>
    public string? Problem()
    {
        try
        {
            var served = ReadServed();
            var named = served.Releases.Concat(served.Indicators.Values).Concat(served.Later.Select(each => each.Release)).Concat(served.BroughtBack.Select(each => each.Release)).Distinct();
            return named.Select(Problem).FirstOrDefault(problem => problem is not null);
        }
        catch (Exception broken) when (broken is JsonException or IOException) { return "The list of what is served cannot be read."; }
    }

    string? Problem(string release) =>
        release.Length is < 2 or > 9 || !char.IsAsciiLetter(release[0]) || release.AsSpan(1).ContainsAnyExceptInRange('0', '9') ? $"\"{release}\" is no release's name."
        : !File.Exists(Observations(release)) || ReadRelease(release).Id != release ? $"The release {release} is not whole."
        : ReadRelease(release).Files.Any(file => file.Sha256.Length != 64 || !file.Sha256.All(char.IsAsciiHexDigitLower)) ? $"The release {release} names a file by what is no hash."
        : null;

    BuildingPlace Place => new(Root, Releases);

    /// <summary>Holds the folder for one writer. Null where another import is running.</summary>
    internal FileStream? Lock() => Place.Lock();

    /// <summary>An empty folder to build in; what a killed import left behind goes first.</summary>
    internal string StartBuilding() => Place.Start(ReadServed().Releases);

    /// <summary>Where the copy of one of the import's files is made.</summary>
    internal static string Built(string building, int number) => BuildingPlace.Copy(building, number);

    internal string NextId() => $"{letter}{ReadServed().Releases.Count + 1}";

    /// <summary>Moves a finished release in and serves it. A release counts as published once the small file names it.</summary>
    internal void Publish(string building, Release release, IReadOnlyList<ImportProblem> problems)
    {
        foreach (var (number, source) in release.Files.Index()) KeepSource(Built(building, number), source.Sha256);
        Directory.Delete(Path.Combine(building, "sources"), recursive: true);
        ReleaseJson.Write(Path.Combine(building, "problems.json"), problems);
        ReleaseJson.Write(Path.Combine(building, "release.json"), release);
        Directory.CreateDirectory(Releases);
        Directory.Move(building, Path.Combine(Releases, release.Id));
        // What has come by now is written down as served; then whatever is published next comes after it.
        var before = ReadServed().At(release.ImportedAt);
        var now = release.ShownFrom <= release.ImportedAt;
        var indicators = new SortedDictionary<int, string>(before.Indicators.ToDictionary());
        if (now) foreach (var indicator in release.Indicators) indicators[indicator] = release.Id;
        ReleaseJson.Write(ServedPath, before with { Indicators = indicators, Releases = [.. before.Releases, release.Id], Later = now ? before.Later : [.. before.Later, new(release.Id, release.From, release.Indicators)] });
    }

    /// <summary>Serves an earlier release again for the indicators that it holds. Later releases stay, and can be brought back in their turn.</summary>
    /// <returns>The indicators that are served from another release than before; null where another import is running.</returns>
    /// <param name="decision">Where the same decision may come twice (a process that was killed): the second time nothing is done.</param>
    public IReadOnlyList<int>? BringBack(string release, string by, string why, DateTimeOffset now, string decision = "")
    {
        using var held = Lock();
        if (held is null) return null;
        var (before, back) = (ReadServed().At(now), Find(release) ?? throw new ArgumentException($"There is no release {release}.", nameof(release)));
        if (!before.IsShown(release, now)) throw new ArgumentException($"The release {release} waits for its day, or was withdrawn before it.", nameof(release));
        if (before.Knows(decision)) return [];
        int[] changed = [.. back.Indicators.Where(indicator => before.Indicators.GetValueOrDefault(indicator) != release)];
        if (changed.Length == 0) return changed;
        var indicators = new SortedDictionary<int, string>(before.Indicators.ToDictionary());
        foreach (var indicator in changed) indicators[indicator] = release;
        ReleaseJson.Write(ServedPath, before with { Indicators = indicators, BroughtBack = [.. before.BroughtBack, new(release, now, by, why, decision)] });
        return changed;
    }

    /// <summary>A release that waits for its day will not be shown. It stays in the list, withdrawn, with the reason; its figures are served nowhere.</summary>
    /// <returns>Whether it is withdrawn now; null where another import is running.</returns>
    public bool? Withdraw(string release, string by, string why, DateTimeOffset now, string decision = "")
    {
        using var held = Lock();
        if (held is null) return null;
        var before = ReadServed().At(now);
        if (before.Knows(decision)) return true;
        if (!before.Later.Any(each => each.Release == release)) return false;
        ReleaseJson.Write(ServedPath, before with { Later = [.. before.Later.Where(each => each.Release != release)], Withdrawn = [.. before.Withdrawn, new(release, now, by, why, decision)] });
        return true;
    }

    /// <summary>Keeps what is used beside releases, under the hash of its content.</summary>
    internal void KeepContent(byte[] content, string sha256)
    {
        var kept = SourcePath(sha256);
        if (File.Exists(kept)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.WriteAllBytes(kept + ".new", content);
        File.Move(kept + ".new", kept, overwrite: true);
    }

    /// <summary>Serves these indicators from here no longer. Their releases stay, and can be brought back.</summary>
    /// <returns>Those that were served from here until now; null where another import is running.</returns>
    public IReadOnlyList<int>? LetGo(IReadOnlyCollection<int> indicators, string by, string why, DateTimeOffset now, string decision = "")
    {
        using var held = Lock();
        if (held is null) return null;
        var before = ReadServed().At(now);
        int[] gone = before.Knows(decision) ? [] : [.. indicators.Where(before.Indicators.ContainsKey).Order()];
        if (gone.Length == 0) return gone;
        var left = new SortedDictionary<int, string>(before.Indicators.Where(each => !gone.Contains(each.Key)).ToDictionary());
        ReleaseJson.Write(ServedPath, before with { Indicators = left, LetGo = [.. before.LetGo, new(gone, now, by, why, decision)] });
        return gone;
    }

    /// <summary>Another process or job writes here at this moment.</summary>
    public bool IsBusy
    {
        get
        {
            using var held = Lock();
            return held is null;
        }
    }

    void KeepSource(string built, string sha256)
    {
        var kept = SourcePath(sha256);
        if (!File.Exists(built) || File.Exists(kept)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.Move(built, kept);
    }
}
