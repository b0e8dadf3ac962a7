using Endeavour.Indicators.Keeping;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;

namespace Endeavour.Web.Archive;

/// <summary>Everything of one partnership in one file of open formats, so that it can leave. Secrets stay behind.</summary>
public sealed class ExportPartnership(PartnershipRecords records, IFileStore files, EvidenceFolders figures, TimeProvider clock)
{
    public async Task<Manifest> Run(string id, string file, CancellationToken cancel = default)
    {
        var kept = records.Store.List().FirstOrDefault(each => each.Id == id) ?? throw new Refusal($"There is no partnership \"{id}\" here. List them: endeavour partnership list");
        await using var archive = new ArchiveWriter(file);
        await using var db = records.Store.Open(id);
        var record = archive.Add(db, id, "", kept.Closed ? RecordState.Closed : RecordState.Open, withSecrets: false, withCsv: true);
        var own = figures.Of(id);
        WriteParquet.Add(archive, db, [own, figures.Server], clock.GetUtcNow());
        ArchiveEvidence.Add(archive, ArchiveEvidence.Own.TrimEnd('/'), own);
        await archive.AddContents(files, cancel);
        return await archive.Finish(ArchiveKind.Partnership, null, [record], clock.GetUtcNow(), cancel);
    }
}
