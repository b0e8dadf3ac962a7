using Endeavour.Indicators.Keeping;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Web.Archive.Tables;

namespace Endeavour.Web.Archive;

/// <summary>Brings a partnership in from its archive: all of it, as it was, or nothing with the reason.</summary>
public sealed class ImportPartnership(IRecordStore store, IFileStore files, EvidenceFolders figures, TimeProvider clock)
{
    public async Task<Manifest> Run(string file, CancellationToken cancel = default)
    {
        using var archive = ArchiveReader.Open(file);
        if (archive.Manifest is not { Holds: ArchiveKind.Partnership, Partnerships: [var record] })
            throw new Refusal($"{file} holds a whole server, not one partnership. Bring it back with: endeavour restore {file}");
        if (PartnershipId.Problem(record.Id) is { } problem) throw new Refusal(problem);
        if (store.List().FirstOrDefault(each => each.Id == record.Id) is { } held)
            throw new Refusal($"There is already a {(held.Closed ? "closed " : "")}record of \"{record.Id}\" here. Nothing was changed.");
        archive.Check();
        await TakeContents(archive, files, cancel);
        using var arriving = ArchiveEvidence.Arrive(archive, figures.Of(record.Id));
        try
        {
            arriving.Place();
            await Build(archive, record, cancel);
        }
        catch
        {
            arriving.TakeBack();
            throw;
        }
        return archive.Manifest;
    }

    Task Build(ArchiveReader archive, ArchivedRecord record, CancellationToken cancel) =>
        store.BuildAsync(record.Id, db =>
        {
            LoadTables.Into(db, archive, record);
            return Task.CompletedTask;
        }, new Because("PartnershipImported", $"From an archive of {archive.Manifest.Made:yyyy-MM-dd HH:mm} UTC with the hash {record.Hash}", Who.CommandLine, "import", clock.GetUtcNow()), null, cancel);

    /// <summary>Contents come before what names them; those that nothing names are cleared in time.</summary>
    internal static async Task TakeContents(ArchiveReader archive, IFileStore files, CancellationToken cancel)
    {
        foreach (var (file, _) in archive.In("files/"))
        {
            await using var content = archive.Read(file.Path);
            await files.Keep(content, cancel);
        }
    }
}
