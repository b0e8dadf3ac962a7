using Endeavour.Accounts;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;

namespace Endeavour.Evidence.Desk.Releases;

/// <summary>
/// The releases that someone at the desk may see: the partnership's own and the server's. What is under embargo is for those who prepare it, and nobody else.
/// </summary>
public sealed class Shelf(EvidenceLayers layers, CurrentPartnership current, CurrentPerson me, TimeProvider clock)
{
    /// <summary>They see what is under embargo, and may decide what is served.</summary>
    public bool Works => me.Is(Role.Analyst, Role.Administrator);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The partnership's own folder.</summary>
    public EvidenceFolder Own => layers.FolderOf(current.Id);

    public EvidenceFolder Server => layers.Server.Folder;

    public PartnershipEvidence Evidence => Works ? layers.Preview(current.Id) : layers.Of(current.Id);

    /// <summary>The names of the releases of a folder that may be seen, the newest first.</summary>
    public IReadOnlyList<string> Names(EvidenceFolder folder)
    {
        var served = folder.ReadServed();
        return [.. served.Releases.Where(release => Works || served.IsShown(release, Now)).Reverse()];
    }

    /// <summary>A release by its name, which says whose it is; null where there is none that this person may see.</summary>
    public ShelfRelease? Find(string name)
    {
        var own = name.StartsWith('p');
        var folder = own ? Own : Server;
        return Names(folder).Contains(name) ? Read(own, [name]).Single() : null;
    }

    /// <summary>Releases that are known to be there, however many, by one look at what is served.</summary>
    public IReadOnlyList<ShelfRelease> Read(bool own, IEnumerable<string> names)
    {
        var folder = own ? Own : Server;
        var served = folder.ReadServed();
        return [.. folder.ReadReleases([.. names]).Select(release => Of(folder, served, release, own))];
    }

    ShelfRelease Of(EvidenceFolder folder, Served written, Release release, bool own)
    {
        var withdrawn = written.WhyWithdrawn(release.Id);
        return new(release, folder, own, written.At(Now).Indicators.Count(each => each.Value == release.Id), withdrawn is null && !written.IsShown(release.Id, Now)) { Withdrawn = withdrawn };
    }
}

/// <summary>A release as the desk shows it.</summary>
/// <param name="Own">It is the partnership's own, not the server's.</param>
/// <param name="Serves">How many indicators are served from it now.</param>
/// <param name="Waits">It is under embargo.</param>
public sealed record ShelfRelease(Release Release, EvidenceFolder Folder, bool Own, int Serves, bool Waits)
{
    /// <summary>It was taken out before its day; then who did it, when and why.</summary>
    public Withdrawn? Withdrawn { get; init; }

    /// <summary>It can still be taken out before anybody sees it.</summary>
    public bool CanBeWithdrawn => Own && Waits;

    /// <summary>It can be served again for something.</summary>
    public bool CanComeBack => Own && !Waits && Withdrawn is null && Serves < Release.Indicators.Count;

    public string State => this switch
    {
        { Withdrawn: { } taken } => $"Withdrawn before it was shown, {taken.At.EnglishTime()}, {taken.By}: {taken.Why}",
        { Waits: true } => "Under embargo",
        { Serves: 0 } => "No longer served",
        _ when Serves == Release.Indicators.Count => "Served",
        _ => $"Served for {Serves.Spoken()} of {Release.Indicators.Count.Spoken()} indicators",
    };

    public string FileNames => Release.Illustrative ? "Made-up figures" : string.Join(", ", Release.Files.Select(file => file.Name));

    public string Hashes => string.Join(", ", Release.Files.Select(file => file.Sha256[..Math.Min(10, file.Sha256.Length)]));
}
