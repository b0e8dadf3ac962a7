using System.IO.Compression;
using Endeavour.Indicators.Releases;
using Endeavour.Platform;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Web.Archive;

/// <summary>Everything that a server holds in one file, secrets too, while it serves. Each database is as it was at one moment.</summary>
public sealed class BackUp(PartnershipRecords records, IFileStore files, DataFolder data, TimeProvider clock)
{
    public async Task<Manifest> Run(string file, CancellationToken cancel = default)
    {
        await using var archive = new ArchiveWriter(file);
        var partnerships = new List<ArchivedRecord>();
        foreach (var kept in records.Store.List())
        {
            await using var db = records.Store.Open(kept.Id);
            partnerships.Add(archive.Add(db, kept.Id, $"partnerships/{kept.Id}/", kept.Closed ? RecordState.Closed : RecordState.Open, withSecrets: true, withCsv: false));
        }
        await using var opened = records.OpenDirectory();
        var directory = archive.Add(opened, "directory", "directory/", RecordState.Open, withSecrets: true, withCsv: false);
        AddFolder(archive, "keys", data.Keys);
        AddEvidence(archive);
        await archive.AddContents(files, cancel);
        return await archive.Finish(ArchiveKind.Server, directory, partnerships, clock.GetUtcNow(), cancel);
    }

    /// <summary>Releases never change; the list of them is read first, so that each that it names is there.</summary>
    void AddEvidence(ArchiveWriter archive)
    {
        var evidence = new EvidenceFolder(data.Evidence);
        var served = Path.Combine(evidence.Root, "served.json");
        if (!File.Exists(served)) return;
        var list = File.ReadAllBytes(served);
        foreach (var release in evidence.ReadServed().Releases) AddFolder(archive, $"evidence/releases/{release}", Path.Combine(evidence.Root, "releases", release));
        AddFolder(archive, "evidence/files", Path.Combine(evidence.Root, "files"));
        archive.Add("evidence/served.json", to => to.Write(list));
    }

    static void AddFolder(ArchiveWriter archive, string path, string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            archive.Add($"{path}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", file, CompressionLevel.Fastest);
    }
}
