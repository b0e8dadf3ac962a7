using System.Text.Json;
using Endeavour.Indicators.Building;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Keeping;

namespace Endeavour.Indicators.Releases;

/// <summary>
/// Where observations are kept: releases, the source files by hash, and one small list that says which release each indicator is served from.
/// A release is built apart and brought in whole; the list is swapped last, so a process killed at any moment leaves what was served as it was.
/// </summary>
public sealed class EvidenceFolder
{
    readonly ReleaseKeeper _keeper;
    readonly char _letter;

    /// <summary>One whose releases are kept in files, whatever the settings say; <see cref="EvidenceFolders"/> knows them.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="letter">What the names of its releases begin with: <c>r</c> on the server, <c>p</c> where a partnership keeps its own, so that a name says whose it is.</param>
    public EvidenceFolder(string root, char letter = 'r') : this(new FileReleases(root), letter) { }

    internal EvidenceFolder(ReleaseKeeper keeper, char letter) => (_keeper, _letter) = (keeper, letter);

    public string Root => _keeper.Root;

    /// <summary>A partnership keeps it for itself.</summary>
    internal bool IsPartnerships => _letter != 'r';

    /// <summary>A release as files: its tables with these indicators and all words, or all that there is of it.</summary>
    public ReleaseFiles Files(string release, IReadOnlyCollection<int>? indicators = null) => _keeper.Files(release, indicators);

    public string SourcePath(string sha256) => Path.Combine(Root, "files", sha256[..2], sha256);

    /// <summary>As it was written down, with what waits for its day; <see cref="Served.At"/> says what is served now.</summary>
    public Served ReadServed() => _keeper.ReadServed();

    /// <summary>The same, to the byte; null where nothing was ever served.</summary>
    public byte[]? ServedText() => _keeper.ServedText();

    /// <summary>Changes whenever what is served changes; cheap enough to ask on every request.</summary>
    public (long Ticks, long Length) ServedStamp() => _keeper.Stamp();

    /// <summary>Every release, the oldest first; also those that wait for their day, so not for the public.</summary>
    public IReadOnlyList<Release> ReadReleases() => _keeper.Read(ReadServed().Releases);

    /// <summary>Releases that are known to be there, in this order.</summary>
    public IReadOnlyList<Release> ReadReleases(IReadOnlyList<string> releases) => _keeper.Read(releases);

    /// <summary>A release that is known to be there.</summary>
    internal Release ReadRelease(string id) => _keeper.Read([id])[0];

    public Release? Find(string id) => ReadServed().Releases.Contains(id) ? ReadRelease(id) : null;

    public IReadOnlyList<ImportProblem> ReadProblems(string release) => _keeper.Problems(release);

    internal ReleaseReader Open(string release) => _keeper.Open(release);

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
        : !File.Exists(_keeper.Files(release, null).Observations) || ReadRelease(release).Id != release ? $"The release {release} is not whole."
        : ReadRelease(release).Files.Any(file => file.Sha256.Length != 64 || !file.Sha256.All(char.IsAsciiHexDigitLower)) ? $"The release {release} names a file by what is no hash."
        : null;

    /// <summary>Holds the folder for one writer. Null where another import is running.</summary>
    internal ReleaseWriter? Lock() => _keeper.Lock(patiently: true);

    /// <summary>Where the copy of one of the import's files is made.</summary>
    internal static string Built(string building, int number) => BuildingPlace.Copy(building, number);

    internal string NextId() => $"{_letter}{ReadServed().Releases.Count + 1}";

    /// <summary>Serves a finished release. It counts as published once the list names it; a source file that no release names does no harm.</summary>
    internal void Publish(ReleaseWriter held, string building, Release release, IReadOnlyList<ImportProblem> problems)
    {
        foreach (var (number, source) in release.Files.Index()) KeepSource(Built(building, number), source.Sha256);
        Directory.Delete(Path.Combine(building, "sources"), recursive: true);
        // What has come by now is written down as served; then whatever is published next comes after it.
        var before = ReadServed().At(release.ImportedAt);
        var now = release.ShownFrom <= release.ImportedAt;
        var indicators = new SortedDictionary<int, string>(before.Indicators.ToDictionary());
        if (now) foreach (var indicator in release.Indicators) indicators[indicator] = release.Id;
        held.Publish(building, release, problems, before with { Indicators = indicators, Releases = [.. before.Releases, release.Id], Later = now ? before.Later : [.. before.Later, new(release.Id, release.From, release.Indicators)] });
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
        held.Serve(before with { Indicators = indicators, BroughtBack = [.. before.BroughtBack, new(release, now, by, why, decision)] });
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
        held.Serve(before with { Later = [.. before.Later.Where(each => each.Release != release)], Withdrawn = [.. before.Withdrawn, new(release, now, by, why, decision)] });
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
        held.Serve(before with { Indicators = left, LetGo = [.. before.LetGo, new(gone, now, by, why, decision)] });
        return gone;
    }

    /// <summary>Another process or job writes here at this moment.</summary>
    public bool IsBusy
    {
        get
        {
            using var held = _keeper.Lock(patiently: false);
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

    /// <summary>Until it is let go nobody else brings anything in. Null where somebody does.</summary>
    public IDisposable? Hold() => Lock();

    /// <summary>Takes over all releases of another folder that keeps any, and serves what it serves; what was kept here goes. False where somebody brings in here. Source files are not looked at.</summary>
    public bool TakeOver(EvidenceFolder from)
    {
        using var held = Lock();
        held?.TakeOver(from._keeper);
        return held is not null;
    }

    /// <summary>What was laid into the folder as files, out of an archive, goes to where releases are kept.</summary>
    public void TakeIn()
    {
        if (_keeper is FileReleases) return;
        var laid = new FileReleases(Root);
        using var held = Lock() ?? throw new IOException($"Somebody brings figures into {Root}.");
        held.TakeOver(laid);
        laid.Clear();
    }

    /// <summary>Takes away every release, not the source files.</summary>
    public void Clear() => _keeper.Clear();
}
