using Endeavour.Indicators.Keeping;
using Endeavour.Platform;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Web.Archive;

/// <summary>Everything that a server holds in one file, secrets too, while it serves. Each database is as it was at one moment.</summary>
public sealed class BackUp(PartnershipRecords records, IFileStore files, DataFolder data, EvidenceFolders figures, TimeProvider clock)
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
        ArchiveEvidence.AddFolder(archive, "keys", data.Keys);
        ArchiveEvidence.Add(archive, "evidence", figures.Server);
        foreach (var kept in partnerships) ArchiveEvidence.Add(archive, $"evidence/partnerships/{kept.Id}", figures.Of(kept.Id));
        await archive.AddContents(files, cancel);
        return await archive.Finish(ArchiveKind.Server, directory, partnerships, clock.GetUtcNow(), cancel);
    }
}
